// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/csv/csv.hpp"

#include <array>

#include "formats/csv/default_table.hpp"
#include "formats/csv/table_reader.hpp"
#include "formats/csv/table_writer.hpp"

namespace ftf::formats::csv {

namespace {

std::string header_of_default_table(char delimiter) {
  std::string header;
  for (const std::string& column : default_columns()) header += (header.empty() ? "" : std::string(1, delimiter)) + column;
  return header;
}

/// A head of bytes is a table if nearly all of its records have the same number of cells.
bool looks_like_table(const syntax::CsvGuess& guess) {
  return guess.columns >= 2 && guess.records >= 1 && guess.regular * 10 >= guess.records * 9;
}

/// With a tab for tables with tabs, with a comma for all others.
template <char delimiter>
Detected detect(std::string_view head) {
  const std::string header = header_of_default_table(delimiter);
  if (head.starts_with(header) && (head.size() == header.size() || head[header.size()] == '\n' || head[header.size()] == '\r'))
    return Detected::yes;
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || std::string_view("<{[").find(head[start]) != std::string_view::npos) return Detected::no;
  if (head.find('\0') != std::string_view::npos) return Detected::no;
  const syntax::CsvGuess guess = syntax::guess_csv(head);
  return looks_like_table(guess) && (guess.dialect.delimiter == '\t') == (delimiter == '\t') ? Detected::maybe : Detected::no;
}

template <char delimiter>
std::unique_ptr<io::ProfileReader> open(io::InputFile& input, const ReadContext& context) {
  return std::make_unique<TableReader>(input, context, delimiter);
}

template <char delimiter>
std::unique_ptr<io::ProfileWriter> create(io::OutputFile& output, const WriteContext& context) {
  return std::make_unique<TableWriter>(output, context, delimiter);
}

constexpr std::array<std::string_view, 1> csv_extensions{".csv"};
constexpr std::array<std::string_view, 2> tsv_extensions{".tsv", ".tab"};

}  // namespace

const FormatDriver csv_driver{.name = "csv",
                              .title = "table with commas, semicolons or bars, by a mapping",
                              .extensions = csv_extensions,
                              .takes_mapping = true,
                              .detect = detect<','>,
                              .open = open<'\0'>,
                              .create = create<','>};

const FormatDriver tsv_driver{.name = "tsv",
                              .title = "table with tabs, by a mapping",
                              .extensions = tsv_extensions,
                              .takes_mapping = true,
                              .detect = detect<'\t'>,
                              .open = open<'\t'>,
                              .create = create<'\t'>};

}  // namespace ftf::formats::csv
