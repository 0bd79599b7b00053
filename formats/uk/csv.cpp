// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>

#include "formats/common/list_table.hpp"
#include "formats/uk/profile_maker.hpp"
#include "formats/uk/uk.hpp"

namespace ftf::formats::uk {

namespace {

constexpr std::string_view key_column = "Unique ID";
constexpr std::string_view report_date = "Report Date:";

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : file_(input.name()), table_(input, key_column, context.max_record_bytes), columns_(table_.columns()), profiles_(*context.notes) {}

  bool next(profile::Profile& reuse) override {
    profile::clear(reuse);
    const auto rows = table_.next();
    if (!rows) return false;
    line_ = rows->front().line;
    if (const auto day = made_on()) reuse.source_version = text::iso(*day);
    designation_.clear();
    for (const auto& row : *rows) columns_.add(row.cells, designation_);
    profiles_.make(designation_, where(), {}, reuse);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return {file_, line_, 0, {}, {}}; }

  [[nodiscard]] std::optional<text::Day> made_on() const override {
    const std::string_view title = table_.title();
    if (!title.starts_with(report_date)) return std::nullopt;
    const std::string_view words = title.substr(report_date.size());
    const auto reading = text::read_date(words.substr(0, words.find_last_not_of(", ") + 1));
    return reading && reading->from == reading->to ? reading->from : std::nullopt;
  }

 private:
  std::string file_;
  common::ListTable table_;
  ColumnReader columns_;
  Designation designation_;
  ProfileMaker profiles_;
  std::uint64_t line_ = 0;
};

/// By columns that no other list has, on the first or second line.
Detected detect(std::string_view head) {
  const std::size_t first = std::min(head.find('\n'), head.size());
  const std::string_view lines = head.substr(0, head.find('\n', std::min(head.size(), first + 1)));
  const bool list = lines.find(key_column) != std::string_view::npos && lines.find("OFSI Group ID") != std::string_view::npos;
  return list ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> extensions{".csv"};

}  // namespace

const FormatDriver csv_driver{
    .name = "uk-csv", .title = "UK sanctions list, CSV", .extensions = extensions, .detect = detect, .open = open_as<Reader>};

}  // namespace ftf::formats::uk
