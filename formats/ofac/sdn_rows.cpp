// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ofac/sdn_rows.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "formats/common/name_words.hpp"
#include "formats/common/space.hpp"
#include "formats/ofac/remarks.hpp"
#include "formats/syntax/csv_writer.hpp"

namespace ftf::formats::ofac {

namespace {

using common::RowGroups;

constexpr std::string_view null_written = "-0- ";
constexpr std::string_view programme_separator = "] [";
constexpr std::size_t comment_size = 2000;

/// Columns of sdn for the vessel, in the order of vessel_elements (NOTES 4b).
constexpr std::array<std::size_t, vessel_elements.size()> vessel_columns{5, 6, 9, 10, 7, 8};

std::string cell(const RowGroups::Row& row, std::size_t column) {
  std::string text = common::collapse_space(syntax::restore(row.cells[column]));
  return text == null_cell ? std::string() : text;
}

/// A piece of remarks, in which white space at the ends counts: it is cut anywhere.
std::string_view piece(const RowGroups::Row& row, std::size_t column) {
  const std::string_view text = syntax::restore(row.cells[column]);
  return text == null_cell || text == null_written ? std::string_view() : text;
}

void read_sdn(const RowGroups::Row& row, Entry& entry) {
  entry.type = cell(row, 2);
  if (entry.type.empty()) entry.type = "Entity";
  SplitName name = split_name(cell(row, 1), entry.type);
  entry.last = std::move(name.last);
  entry.first = std::move(name.first);
  for (std::string rest = cell(row, 3); !rest.empty();) {
    const std::size_t end = std::min(rest.find(programme_separator), rest.size());
    entry.programs.push_back(rest.substr(0, end));
    rest.erase(0, end + programme_separator.size());
  }
  entry.title = cell(row, 4);
  for (std::size_t i = 0; i < vessel_columns.size(); ++i) entry.vessel[i] = cell(row, vessel_columns[i]);
}

void read_alt(const RowGroups::Row& row, Entry& entry) {
  SplitName name = split_name(cell(row, 3), entry.type);
  entry.akas.push_back({cell(row, 1), cell(row, 2), "strong", std::move(name.last), std::move(name.first), cell(row, 4)});
}

void read_add(const RowGroups::Row& row, Entry& entry) {
  Address address;
  address.uid = cell(row, 1);
  address.street = cell(row, 2);
  address.city = cell(row, 3);
  address.country = cell(row, 4);
  address.remark = cell(row, 5);
  entry.addresses.push_back(std::move(address));
}

/// Puts a row together: text is quoted, numbers and nothing are not.
class RowText {
 public:
  explicit RowText(std::string& out) : out_(out) {}
  RowText& number(std::string_view value) { return add(value); }
  RowText& text(std::string_view value) {
    if (value.empty()) return add(null_written);
    std::string quoted = "\"";
    for (const char c : syntax::neutralise(value)) {
      if (c == '"') quoted += '"';
      if (c != '\0') quoted += c;  // a table can't hold it
    }
    return add(quoted + "\"");
  }
  void end() { out_ += "\r\n"; }

 private:
  RowText& add(std::string_view value) {
    if (!first_) out_ += ',';
    first_ = false;
    out_ += value;
    return *this;
  }
  std::string& out_;
  bool first_ = true;
};

/// The first piece of at most `size` bytes that ends with a whole character.
std::string_view piece_of(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

std::string sdn_row(const Entry& entry) {
  std::string programmes, out;
  for (const std::string& programme : entry.programs) common::join(programmes, programme, programme_separator);
  const std::string type = entry.type == "Entity" ? std::string() : common::lower_ascii(entry.type);
  std::array<std::string_view, 12> cells{};
  for (std::size_t i = 0; i < vessel_columns.size(); ++i) cells[vessel_columns[i]] = entry.vessel[i];
  RowText row(out);
  row.number(entry.uid).text(join_name(entry.last, entry.first)).text(type).text(programmes).text(entry.title);
  for (std::size_t i = 5; i < 11; ++i) row.text(cells[i]);
  row.text(piece_of(write_remarks(entry), remarks_size)).end();
  return out;
}

}  // namespace

std::optional<SdnFile> file_of(std::size_t cells) noexcept {
  const auto found = std::ranges::find(sdn_cells, cells);
  if (found == sdn_cells.end()) return std::nullopt;
  return static_cast<SdnFile>(found - sdn_cells.begin());
}

Entry entry_of(std::span<const RowGroups::Row> rows) {
  Entry entry;
  entry.uid = cell(rows.front(), 0);
  std::string remarks;
  bool named = false;
  for (const RowGroups::Row& row : rows) {
    switch (static_cast<SdnFile>(row.kind)) {
      case SdnFile::sdn:
        if (std::exchange(named, true)) break;
        read_sdn(row, entry);
        remarks = piece(row, 11);
        break;
      case SdnFile::alt: read_alt(row, entry); break;
      case SdnFile::add: read_add(row, entry); break;
      case SdnFile::comments: remarks += piece(row, 1); break;
    }
  }
  read_remarks(common::collapse_space(remarks), entry);
  return entry;
}

std::string rows_of(const Entry& entry, SdnFile file) {
  std::string out;
  if (file == SdnFile::sdn) return sdn_row(entry);
  if (file == SdnFile::alt) {
    for (const Aka& aka : entry.akas) {
      if (is_weak(aka)) continue;
      std::string kind = aka.type;
      std::erase(kind, '.');
      RowText(out).number(entry.uid).number(aka.uid).text(kind).text(join_name(aka.last, aka.first)).text(aka.remark).end();
    }
  }
  if (file == SdnFile::add) {
    for (const Address& address : entry.addresses) {
      std::string city = address.city;
      common::join(city, address.region, ", ");
      common::join(city, address.postcode, " ");
      RowText(out).number(entry.uid).number(address.uid).text(address.street).text(city).text(address.country).text(address.remark).end();
    }
  }
  if (file == SdnFile::comments) {
    const std::string remarks = write_remarks(entry);
    std::string_view rest = std::string_view(remarks).substr(piece_of(remarks, remarks_size).size());
    while (!rest.empty()) {
      const std::string_view piece = piece_of(rest, comment_size);
      RowText(out).number(entry.uid).text(piece).end();
      rest.remove_prefix(piece.size());
    }
  }
  return out;
}

std::string row_text(const RowGroups::Row& row) {
  std::string out;
  RowText text(out);
  text.number(row.cells.front());
  for (const std::string_view value : std::span(row.cells).subspan(1)) text.text(syntax::restore(value));
  return out;
}

std::vector<std::string> sister_files(std::string_view path) {
  struct Family {
    std::string_view main;
    std::array<std::string_view, 3> others;
  };
  constexpr std::array families{Family{"sdn", {"alt", "add", "sdn_comments"}}, Family{"SDN", {"ALT", "ADD", "SDN_COMMENTS"}},
                                Family{"prim", {"alt", "add", "comments"}}, Family{"PRIM", {"ALT", "ADD", "COMMENTS"}}};
  std::vector<std::string> files;
  const std::size_t folder = path.rfind('/') + 1;
  for (const Family& family : families) {
    const std::size_t at = path.rfind(family.main);
    if (at == std::string_view::npos || at < folder) continue;
    const std::string_view rest = path.substr(at + family.main.size());
    if (!rest.empty() && rest.front() != '.') continue;
    for (const std::string_view other : family.others) files.push_back(std::string(path.substr(0, at)).append(other).append(rest));
    break;
  }
  return files;
}

}  // namespace ftf::formats::ofac
