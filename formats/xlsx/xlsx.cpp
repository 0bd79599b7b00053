// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xlsx/xlsx.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "formats/common/space.hpp"
#include "formats/mapping/suggestion.hpp"
#include "formats/table/table_reader.hpp"
#include "formats/table/table_writer.hpp"
#include "formats/xlsx/sheet_rows.hpp"
#include "formats/xlsx/sheet_writer.hpp"

namespace ftf::formats::xlsx {

namespace {

/// A ZIP archive whose first members are those of an Office document. Its directory stands at its end, so no more can be told.
Detected detect(std::string_view head) {
  if (!head.starts_with("PK\x03\x04")) return Detected::no;
  constexpr std::array<std::string_view, 4> parts{"[Content_Types].xml", "_rels/.rels", "docProps/", "xl/"};
  const bool office =
      std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return head.find(part) != std::string_view::npos; });
  return office ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> layouts{"xlsx"};
constexpr table::TableKind kind{.name = "xlsx", .layouts = layouts, .formulas = mapping::FormulaCells::keep};

std::unique_ptr<io::ProfileReader> open(io::InputFile& input, const ReadContext& context) {
  return std::make_unique<table::TableReader>(input.name(), context, kind, [&](const mapping::Layout& layout) {
    auto rows = std::make_unique<SheetRows>(input, layout, context.max_record_bytes);
    if (const auto others = rows->other_sheets(); layout.sheet.empty() && !others.empty())
      context.notes->note(base::Code::sheets_unread, {input.name(), 0, 0, {}, {}}, {}, fmt::format("{}", fmt::join(others, ", ")));
    return rows;
  });
}

std::unique_ptr<io::ProfileWriter> create(io::OutputFile& output, const WriteContext& context) {
  return std::make_unique<table::TableWriter>(output.name(), context, kind,
                                              [&](const mapping::Layout& layout) { return std::make_unique<SheetWriter>(output, layout); });
}

std::string suggest(io::InputFile& input) {
  constexpr std::size_t row_bytes = 1U << 20U;
  SheetRows rows(input, mapping::Layout{}, row_bytes);
  mapping::TableHead head{{}, "format: xlsx\n"};
  while (head.rows.size() <= mapping::TableHead::most_rows && rows.next()) {
    auto& row = head.rows.emplace_back();
    for (const std::string_view cell : rows.cells()) row.push_back(common::collapse_space(cell));
  }
  return mapping::suggest_mapping(head);
}

constexpr std::array<std::string_view, 1> extensions{".xlsx"};

}  // namespace

const FormatDriver driver{.name = "xlsx",
                          .title = "sheet of a workbook, Office Open XML, by a mapping",
                          .extensions = extensions,
                          .takes_mapping = true,
                          .detect = detect,
                          .open = open,
                          .create = create,
                          .suggest = suggest};

}  // namespace ftf::formats::xlsx
