// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xlsx/workbook.hpp"

#include <algorithm>

namespace ftf::formats::xlsx {

namespace {

using base::Code;
using base::Error;
using base::ErrorKind;

constexpr std::size_t max_parts = 10'000;

std::string folder_of(const std::string& member) {
  const std::size_t slash = member.rfind('/');
  return slash == std::string::npos ? std::string() : member.substr(0, slash + 1);
}

/// A part that another one names, by its own place or from the root.
std::string resolve(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string base = folder;
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!base.empty()) base = folder_of(base.substr(0, base.size() - 1));
  }
  return base + std::string(target);
}

bool is_true(std::string_view text) { return text == "1" || text == "true" || text == "on"; }

}  // namespace

Workbook::Workbook(io::InputFile& input) : name_(input.name()), archive_(input) {
  std::string main = "xl/workbook.xml";
  for (const Link& link : links_of("")) {
    if (link.type.ends_with("/officeDocument")) main = link.member;
  }
  const std::vector<Link> links = links_of(main);
  read_sheets(main, links);
  for (const Link& link : links) {
    if (!archive_.has(link.member)) continue;
    io::InputFile part = archive_.open(link.member);
    if (link.type.ends_with("/styles")) forms_ = read_styles(part);
    if (link.type.ends_with("/sharedStrings")) strings_ = SharedStrings(part);
  }
}

std::vector<Workbook::Link> Workbook::links_of(const std::string& member) const {
  const std::string folder = folder_of(member);
  const std::string part = folder + "_rels/" + member.substr(folder.size()) + ".rels";
  std::vector<Link> links;
  if (!archive_.has(part)) return links;
  io::InputFile input = archive_.open(part);
  syntax::XmlReader reader(input, {"Relationship"});
  syntax::XmlRecord record;
  while (links.size() < max_parts && reader.next(record)) {
    const syntax::XmlElement link = record.root();
    links.push_back({std::string(link.attribute("Id")), std::string(link.attribute("Type")), resolve(folder, link.attribute("Target"))});
  }
  return links;
}

void Workbook::read_sheets(const std::string& main, const std::vector<Link>& links) {
  io::InputFile input = archive_.open(main);
  syntax::XmlReader reader(input, {"sheet", "workbookPr"});
  syntax::XmlRecord record;
  while (sheets_.size() < max_parts && reader.next(record)) {
    const syntax::XmlElement root = record.root();
    if (root.name() == "workbookPr") {
      if (is_true(root.attribute("date1904"))) epoch_ = Epoch::of_1904;
      continue;
    }
    const auto link = std::find_if(links.begin(), links.end(), [&](const Link& each) { return each.id == root.attribute("id"); });
    if (link != links.end() && link->type.ends_with("/worksheet")) sheets_.push_back({std::string(root.attribute("name")), link->member});
  }
}

const Sheet& Workbook::sheet(const std::string& wanted) const {
  if (wanted.empty() && !sheets_.empty()) return sheets_.front();
  std::string known;
  for (std::size_t i = 0; i < sheets_.size(); ++i) {
    if (sheets_[i].name == wanted) return sheets_[i];
    known += (known.empty() ? "" : ", ") + sheets_[i].name;
  }
  for (std::size_t i = 0; i < sheets_.size(); ++i)
    if (std::to_string(i + 1) == wanted) return sheets_[i];
  if (sheets_.empty()) throw Error(ErrorKind::input, Code::archive, {name_, 0, 0, {}, {}}, "no sheet in it");
  throw Error(ErrorKind::usage, Code::settings_value, {name_, 0, 0, {}, "sheet"}, "expected " + known);
}

}  // namespace ftf::formats::xlsx
