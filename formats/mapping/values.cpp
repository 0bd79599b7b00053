// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/values.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "formats/common/space.hpp"

namespace ftf::formats::mapping {

namespace {

/// Whether there is nothing to tidy, by bytes: most cells are so.
bool is_tidy(std::string_view text) noexcept {
  bool after_blank = true;
  for (const char c : text) {
    if ((c >= '\t' && c <= '\r') || c == '\xC2' || c == '\xE2' || c == '\xE3') return false;
    if (c == ' ' && after_blank) return false;
    after_blank = c == ' ';
  }
  return !after_blank || text.empty();
}

/// The separator that stands at the start of a text, or an empty one.
std::string_view separator_at(std::string_view text, std::span<const std::string> separators) noexcept {
  for (const std::string& separator : separators)
    if (text.starts_with(separator)) return separator;
  return {};
}

/// End of the quoted part that `text` starts with (behind its closing quote); 0 unless a separator or the end follows.
std::size_t quoted_end(std::string_view text, std::span<const std::string> separators) noexcept {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] != '"') continue;
    if (text.substr(i + 1).starts_with('"')) ++i;
    else return i + 1 == text.size() || !separator_at(text.substr(i + 1), separators).empty() ? i + 1 : 0;
  }
  return 0;
}

std::string unquoted(std::string_view text) {
  std::string out;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    out += text[i];
    if (text[i] == '"') ++i;
  }
  return out;
}

}  // namespace

std::string_view tidy(std::string_view text, std::string& reuse) {
  if (is_tidy(text)) return text;
  reuse.clear();
  common::append_collapsed(reuse, text);
  return reuse;
}

void split_cell(std::string_view cell, std::span<const std::string> separators, std::vector<std::string>& parts) {
  parts.clear();
  const bool quotes = std::all_of(separators.begin(), separators.end(), [](const std::string& s) { return s.size() == 1; });
  std::size_t start = 0;
  for (std::size_t i = 0; i <= cell.size();) {
    const std::size_t quoted = quotes && i == start && cell.substr(i).starts_with('"') ? quoted_end(cell.substr(i), separators) : 0;
    if (quoted != 0) {
      parts.push_back(unquoted(cell.substr(i, quoted)));
      i += quoted;
      if (i == cell.size()) return;
      start = i += separator_at(cell.substr(i), separators).size();
      continue;
    }
    const std::string_view separator = separator_at(cell.substr(i), separators);
    if (separator.empty() && i < cell.size()) {
      ++i;
      continue;
    }
    parts.emplace_back(cell.substr(start, i - start));
    if (i == cell.size()) return;
    start = i += separator.size();
  }
}

std::string join_cell(std::span<const std::string> parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (&part != parts.data()) out += separator;
    const bool hide = separator.size() == 1 && (part.find(separator) != std::string::npos || part.starts_with('"'));
    if (!hide) {
      out += part;
      continue;
    }
    out += '"';
    for (const char c : part) {
      if (c == '"') out += '"';
      out += c;
    }
    out += '"';
  }
  return out;
}

std::optional<std::string> write_day(text::Day day, std::string_view format) {
  const std::chrono::year_month_day date(day);
  std::string out;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%' || i + 1 == format.size()) {
      out += format[i];
      continue;
    }
    switch (format[++i]) {
      case 'Y': out += fmt::format("{:04}", static_cast<int>(date.year())); break;
      case 'm': out += fmt::format("{:02}", static_cast<unsigned>(date.month())); break;
      case 'd': out += fmt::format("{:02}", static_cast<unsigned>(date.day())); break;
      default: return std::nullopt;
    }
  }
  return out;
}

}  // namespace ftf::formats::mapping
