// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xlsx/shared_strings.hpp"

#include <algorithm>
#include <charconv>

#include <ftf/text/utf8.hpp>

#include "formats/syntax/xml_reader.hpp"

namespace ftf::formats::xlsx {

namespace {

constexpr std::size_t memory_bytes = 16U << 20U;
constexpr std::size_t max_strings = 4U << 20U;
constexpr std::uint64_t max_file_bytes = std::uint64_t{4} << 30U;
constexpr std::size_t escape_size = 7;  // _xHHHH_

/// The character that an escape at the front stands for; 0 if there is none.
char32_t escaped(std::string_view text) {
  if (text.size() < escape_size || !text.starts_with("_x") || text[escape_size - 1] != '_') return 0;
  unsigned code = 0;
  const char* const digits = text.data() + 2;
  const auto [end, error] = std::from_chars(digits, digits + 4, code, 16);
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  return error != std::errc() || end != digits + 4 || surrogate ? 0 : code;
}

void append_unescaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t at = std::min(text.find("_x"), text.size());
    out += text.substr(0, at);
    text.remove_prefix(at);
    if (text.empty()) return;
    const char32_t code = escaped(text);
    if (code != 0) text::append_utf8(out, code);
    else out += text.substr(0, 2);
    text.remove_prefix(code != 0 ? escape_size : 2);
  }
}

}  // namespace

void append_string(std::string& out, const syntax::XmlElement& string) {
  for (const syntax::XmlElement child : string) {
    if (child.name() == "t") append_unescaped(out, child.text());
    if (child.name() != "r") continue;
    for (const syntax::XmlElement part : child)
      if (part.name() == "t") append_unescaped(out, part.text());
  }
}

void append_escaped(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (escaped(text.substr(at)) != 0) out += "_x005F";
    out += text[at];
  }
}

SharedStrings::SharedStrings(io::InputFile& part) {
  syntax::XmlReader reader(part, {"si"}, {}, syntax::XmlSpace::keep);
  syntax::XmlRecord record;
  std::string text;
  while (reader.next(record)) {
    text.clear();
    append_string(text, record.root());
    add(text, part.name());
  }
  if (spool_) spool_->seal();
}

void SharedStrings::add(const std::string& text, const std::string& file) {
  if (places_.size() == max_strings) throw base::Error(base::ErrorKind::input, base::Code::limit, {file, 0, 0, {}, {}}, "shared strings");
  if (!spool_ && memory_.size() + text.size() <= memory_bytes) {
    places_.push_back(static_cast<std::uint32_t>(memory_.size()));
    memory_ += text;
    ++in_memory_;
    return;
  }
  if (!spool_) spool_.emplace(max_file_bytes);
  places_.push_back(static_cast<std::uint32_t>(spool_->append(text)));
}

std::optional<std::string_view> SharedStrings::at(std::size_t number) {
  if (number >= places_.size()) return std::nullopt;
  if (number >= in_memory_) {
    spool_->read(places_[number], reuse_);
    return reuse_;
  }
  const std::size_t end = number + 1 < in_memory_ ? places_[number + 1] : memory_.size();
  return std::string_view(memory_).substr(places_[number], end - places_[number]);
}

}  // namespace ftf::formats::xlsx
