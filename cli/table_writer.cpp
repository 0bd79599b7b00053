// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/table_writer.hpp"

#include <algorithm>
#include <array>

#include <ftf/profile/partial_date.hpp>
#include <ftf/text/visible.hpp>
#include <ftf/text/width.hpp>

namespace ftf::cli {

namespace {

using profile::Profile;

/// The different texts of a list, joined, in their order.
template <class List, class Get>
std::string joined(const List& list, Get get) {
  std::vector<std::string> seen;
  for (const auto& item : list) {
    std::string text = get(item);
    if (!text.empty() && std::find(seen.begin(), seen.end(), text) == seen.end()) seen.push_back(std::move(text));
  }
  std::string out;
  for (const auto& text : seen) out += (out.empty() ? "" : ", ") + text;
  return out;
}

std::string names(const Profile& p) {
  return joined(std::array{std::string(profile::display_name(p))}, [](const auto& name) { return name; });
}
std::string births(const Profile& p) {
  return joined(p.births, [](const auto& date) { return profile::short_form(date); });
}
std::string sex(const Profile& p) { return p.sex; }
std::string countries(const Profile& p) {
  return joined(p.nationalities, [](const auto& c) { return c.country.empty() ? c.text : c.country; });
}
std::string documents(const Profile& p) {
  return joined(p.documents, [](const auto& d) { return d.number; });
}
std::string sources(const Profile& p) {
  return p.sources.empty() ? p.source : joined(p.sources, [](const auto& s) { return s.source.empty() ? s.id : s.source; });
}
std::string id(const Profile& p) { return p.id; }

struct Column {
  std::string_view title;
  std::size_t width;
  std::string (*text)(const Profile&);
};

constexpr std::array columns{
    Column{"ID", 18, id},        Column{"NAME", 32, names},          Column{"BORN", 24, births},     Column{"SEX", 3, sex},
    Column{"NAT", 7, countries}, Column{"DOCUMENTS", 20, documents}, Column{"SOURCES", 24, sources},
};

template <class Text>
std::string line(Text text) {
  std::string out;
  for (const Column& column : columns) out += cell(text(column), column.width) + "  ";
  out.erase(out.find_last_not_of(' ') + 1);
  return out + '\n';
}

}  // namespace

std::string cell(std::string_view raw, std::size_t width) {
  const std::string text = text::visible(raw);
  const std::size_t have = text::display_width(text);
  if (have <= width) return text + std::string(width - have, ' ');
  const std::string_view cut = text::cut_to_width(text, width - 1);
  return std::string(cut) + "…" + std::string(width - 1 - text::display_width(cut), ' ');
}

void TableWriter::write_header() {
  if (header_done_) return;
  header_done_ = true;
  output_.write(line([](const Column& column) { return std::string(column.title); }));
}

void TableWriter::write(const Profile& profile) {
  write_header();
  output_.write(line([&](const Column& column) { return column.text(profile); }));
}

}  // namespace ftf::cli
