// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xlsx/xlsx.hpp"

#include <algorithm>
#include <array>

#include "formats/table/table_reader.hpp"
#include "formats/xlsx/sheet_rows.hpp"

namespace ftf::formats::xlsx {

namespace {

/// A ZIP archive whose first members are those of an Office document. Its directory stands at its end, so no more can be told.
Detected detect(std::string_view head) {
  if (!head.starts_with("PK\x03\x04")) return Detected::no;
  constexpr std::array<std::string_view, 4> parts{"[Content_Types].xml", "_rels/.rels", "docProps/", "xl/"};
  const bool office = std::any_of(parts.begin(), parts.end(), [&](std::string_view part) { return head.find(part) != std::string_view::npos; });
  return office ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> layouts{"xlsx"};
constexpr table::TableKind kind{.name = "xlsx", .layouts = layouts, .formulas = mapping::FormulaCells::keep};

std::unique_ptr<io::ProfileReader> open(io::InputFile& input, const ReadContext& context) {
  return std::make_unique<table::TableReader>(input.name(), context, kind, [&](const mapping::Layout& layout) {
    return std::make_unique<SheetRows>(input, layout, context.max_record_bytes);
  });
}

constexpr std::array<std::string_view, 1> extensions{".xlsx"};

}  // namespace

const FormatDriver driver{.name = "xlsx",
                          .title = "sheet of a workbook, Office Open XML, by a mapping",
                          .extensions = extensions,
                          .takes_mapping = true,
                          .detect = detect,
                          .open = open};

}  // namespace ftf::formats::xlsx
