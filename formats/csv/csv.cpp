// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/csv/csv.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "formats/mapping/suggestion.hpp"
#include "formats/syntax/csv_reader.hpp"
#include "formats/syntax/csv_writer.hpp"
#include "formats/table/default_table.hpp"
#include "formats/table/table_reader.hpp"
#include "formats/table/table_writer.hpp"

namespace ftf::formats::csv {

namespace {

constexpr std::size_t head_bytes = 64U << 10U;

std::string header_of_default_table(char delimiter) {
  std::string header;
  for (const std::string& column : table::default_columns()) header += (header.empty() ? "" : std::string(1, delimiter)) + column;
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
  const bool fits = (guess.dialect.delimiter == '\t') == (delimiter == '\t') || (delimiter == '\t' && guess.rival == '\t');
  return looks_like_table(guess) && fits ? Detected::maybe : Detected::no;
}

std::string_view without_lines(std::string_view text, std::uint64_t lines) {
  for (; lines > 0 && !text.empty(); --lines) text.remove_prefix(std::min(text.size(), text.find_first_of('\n') + 1));
  return text;
}

/// The delimiter of a table that is no table of tabs. Throws Error format_ambiguous where two fit equally well.
char sure_delimiter(const std::string& file, std::string_view head) {
  const syntax::CsvGuess guess = syntax::guess_csv(head);
  const char delimiter = guess.dialect.delimiter;
  if (guess.rival != '\0' && guess.rival != '\t' && looks_like_table(guess))
    throw base::Error(base::ErrorKind::input, base::Code::format_ambiguous, {file, 0, 0, {}, {}},
                      fmt::format("{} or {} as delimiter, which a mapping can say", delimiter, guess.rival));
  return delimiter;
}

class Rows : public table::TableRows {
 public:
  /// `delimiter` holds where the layout gives none; NUL = told from the content.
  Rows(io::InputFile& input, const mapping::Layout& layout, char delimiter, std::size_t record_bytes)
      : reader_(input, dialect_of(input, layout, delimiter), {.record_bytes = record_bytes}) {
    for (std::uint64_t i = 0; i < layout.skip_lines; ++i) reader_.skip_line();
  }

  bool next() override { return reader_.next(); }
  [[nodiscard]] std::span<const std::string_view> cells() const noexcept override { return reader_.cells(); }
  [[nodiscard]] std::string_view raw() const noexcept override { return reader_.raw(); }
  [[nodiscard]] base::Location location() const override { return reader_.location(); }
  [[nodiscard]] std::uint64_t line() const noexcept override { return reader_.line(); }

 private:
  static syntax::CsvDialect dialect_of(io::InputFile& input, const mapping::Layout& layout, char delimiter) {
    if (!layout.encoding.empty()) input.expect_charset(layout.encoding);
    if (layout.delimiter != '\0') delimiter = layout.delimiter;
    if (delimiter == '\0') delimiter = sure_delimiter(input.name(), without_lines(input.head(head_bytes), layout.skip_lines));
    return {delimiter, layout.quote};
  }

  syntax::CsvReader reader_;
};

class Sink : public table::TableSink {
 public:
  Sink(io::OutputFile& output, const mapping::Layout& layout, char delimiter)
      : writer_(output, {layout.delimiter == '\0' ? delimiter : layout.delimiter, layout.quote == '\0' ? '"' : layout.quote},
                layout.formulas == mapping::FormulaCells::keep ? syntax::Formulas::keep : syntax::Formulas::neutralise),
        skip_lines_(layout.skip_lines) {}

  void write(std::vector<std::string>& row) override {
    for (; skip_lines_ != 0; --skip_lines_) writer_.write({});  // so that the mapping reads what it wrote
    writer_.write(row);
  }
  void close() override {}

 private:
  syntax::CsvWriter writer_;
  std::uint64_t skip_lines_;
};

constexpr std::array<std::string_view, 2> layouts{"csv", "tsv"};
constexpr table::TableKind kind{.name = "csv", .layouts = layouts};

template <char delimiter>
std::unique_ptr<io::ProfileReader> open(io::InputFile& input, const ReadContext& context) {
  return std::make_unique<table::TableReader>(input.name(), context, kind, [&](const mapping::Layout& layout) {
    return std::make_unique<Rows>(input, layout, delimiter, context.max_record_bytes);
  });
}

template <char delimiter>
std::unique_ptr<io::ProfileWriter> create(io::OutputFile& output, const WriteContext& context) {
  return std::make_unique<table::TableWriter>(
      output.name(), context, kind, [&](const mapping::Layout& layout) { return std::make_unique<Sink>(output, layout, delimiter); });
}

template <char delimiter>
std::string suggest(io::InputFile& input) {
  const std::string_view head = input.head(head_bytes);
  if (delimiter != '\t') static_cast<void>(sure_delimiter(input.name(), head));
  return mapping::suggest_mapping(mapping::delimited_head(head, delimiter == '\t' ? "tsv" : "csv", input.charset()));
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
                              .create = create<','>,
                              .suggest = suggest<','>};

const FormatDriver tsv_driver{.name = "tsv",
                              .title = "table with tabs, by a mapping",
                              .extensions = tsv_extensions,
                              .takes_mapping = true,
                              .detect = detect<'\t'>,
                              .open = open<'\t'>,
                              .create = create<'\t'>,
                              .suggest = suggest<'\t'>};

}  // namespace ftf::formats::csv
