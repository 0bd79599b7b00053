// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>
#include <filesystem>

#include <ftf/merging/fold.hpp>

#include "formats/common/numbers.hpp"
#include "formats/common/row_groups.hpp"
#include "formats/common/text_spool.hpp"
#include "formats/common/unread.hpp"
#include "formats/ofac/carries.hpp"
#include "formats/ofac/entry_reader.hpp"
#include "formats/ofac/entry_writer.hpp"
#include "formats/ofac/ofac.hpp"
#include "formats/ofac/sdn_rows.hpp"
#include "formats/syntax/csv_reader.hpp"

namespace ftf::formats::ofac {

namespace {

using base::Code;
using Row = common::RowGroups::Row;

constexpr char end_mark = '\x1A';  // of DOS; in a copy of several files one behind the other it stands before the next one's first row

/// A row's first cell without end marks before it.
std::string_view number_cell(std::string_view cell) { return cell.substr(std::min(cell.size(), cell.find_first_not_of(end_mark))); }

/// Takes the rows of one file after the other.
class Rows {
 public:
  Rows(io::InputFile& input, std::size_t max_record_bytes) : rows_(input, {',', '"'}, {.record_bytes = max_record_bytes}) {}

  /// Adds the next row to the groups; false at the end. Throws Fault for one that is no row of these files.
  bool add_next(common::RowGroups& groups) {
    if (!rows_.next()) return false;
    std::vector<std::string_view> cells(rows_.cells().begin(), rows_.cells().end());
    cells[0] = number_cell(cells[0]);
    const auto file = file_of(cells.size());
    const bool numbered = common::is_number(cells[0]);
    const bool header = first_ && !numbered && file;
    const bool nothing = std::ranges::all_of(cells, [](std::string_view cell) { return cell.empty(); });
    first_ = false;
    if (header || nothing) return true;
    if (!numbered || !file) throw base::Fault(Code::line_form, rows_.location(), numbered ? "number of cells" : "ent_num", std::string(rows_.raw()));
    groups.add(cells[0], cells, rows_.line(), static_cast<unsigned>(*file));
    return true;
  }

 private:
  syntax::CsvReader rows_;
  bool first_ = true;
};

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : file_(input.name()), max_bytes_(context.max_record_bytes), rows_(std::in_place, input, max_bytes_), groups_(file_, max_bytes_), entries_(*context.notes), notes_(*context.notes) {
    for (std::string& sister : sister_files(file_))
      if (std::filesystem::exists(sister)) sisters_.push_back(std::move(sister));
  }

  bool next(profile::Profile& reuse) override {
    profile::clear(reuse);
    while (rows_) load();
    while (const auto rows = groups_.next()) {
      note_unattached(*rows);
      if (rows->front().kind != 0) continue;
      line_ = rows->front().line;
      const Entry entry = entry_of(*rows);
      reuse.source = extras_group;
      entries_.begin(reuse, where(), entry.uid, {});
      entries_.read(entry);
      return true;
    }
    return false;
  }

  [[nodiscard]] base::Location where() const override { return {file_, line_, 0, {}, {}}; }

 private:
  /// All rows of the file in hand, then the next file's.
  void load() {
    while (rows_->add_next(groups_)) {}
    rows_.reset();
    if (sisters_.empty()) return groups_.seal();
    sister_.emplace(sisters_.front());
    sisters_.erase(sisters_.begin());
    rows_.emplace(*sister_, max_bytes_);
  }

  /// Rows without an sdn row, and a second sdn row, belong to no record.
  void note_unattached(std::span<const Row> rows) {
    const bool whole = rows.front().kind == 0;
    for (std::size_t i = whole ? 1 : 0; i < rows.size(); ++i)
      if (!whole || rows[i].kind == 0) notes_.note(Code::id_missing, {file_, rows[i].line, 0, {}, "ent_num"}, rows[i].cells[0], "no record of this number in sdn: left out");
  }

  std::string file_;
  std::size_t max_bytes_;
  std::vector<std::string> sisters_;
  std::optional<io::InputFile> sister_;
  std::optional<Rows> rows_;  // of the file in hand
  common::RowGroups groups_;
  EntryReader entries_;
  base::Diagnostics& notes_;
  std::uint64_t line_ = 0;
};

/// One file behind the other, each with its end mark, as the reader takes them.
class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), losses_(*context.losses) {}

  void write(const profile::Profile& merged) override {
    const profile::Profile profile = merged.sources.empty() ? merged : merging::fold_equal(merged);
    const Entry entry = entries_.entry(profile);
    std::string all;
    for (std::size_t i = 0; i < sdn_cells.size(); ++i) {
      const std::string rows = rows_of(entry, static_cast<SdnFile>(i));
      all += rows;
      if (rows.empty()) continue;
      if (i == 0) output_.write(rows);
      else others_[i - 1].append(rows);
    }
    count_losses(profile, std::move(all));
  }

  void close() override {
    output_.write(std::string(1, end_mark));
    for (common::TextSpool& rows : others_) {
      if (rows.empty()) continue;
      rows.write_to(output_);
      output_.write(std::string(1, end_mark));
    }
  }

 private:
  void count_losses(const profile::Profile& profile, std::string rows) {
    io::InputFile input = io::InputFile::from_memory(std::move(rows), {}, {.charset = "utf-8"});
    Reader reader(input, {.notes = &unheard_});
    reader.next(read_back_);
    common::count_unread(profile, read_back_, losses_);
  }

  io::OutputFile& output_;
  LossReport& losses_;
  EntryWriter entries_;
  std::array<common::TextSpool, sdn_cells.size() - 1> others_;
  base::Diagnostics unheard_;
  profile::Profile read_back_;
};

/// Whether a line is a row of one of the files: a number, marks for nothing, known words.
bool is_row(std::string_view line) {
  constexpr std::array<std::string_view, 8> words{",-0-", ",\"individual\",", ",\"aka\",", ",\"fka\",", ",\"nka\",", ",individual,", ",aka,", ",fka,"};
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos || !common::is_number(line.substr(0, comma))) return false;
  return std::ranges::any_of(words, [&](std::string_view word) { return line.find(word) != std::string_view::npos; });
}

/// The files have no header, but copies of them may: the first or the second line is a row then.
Detected detect(std::string_view head) {
  const std::size_t first = std::min(head.find('\n'), head.size());
  const std::string_view rest = head.substr(std::min(head.size(), first + 1));
  if (!is_row(head.substr(0, first)) && !is_row(rest.substr(0, rest.find('\n')))) return Detected::no;
  const syntax::CsvGuess guess = syntax::guess_csv(head);
  return guess.dialect.delimiter == ',' && file_of(guess.columns) ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> extensions{".csv"};

}  // namespace

const FormatDriver csv_driver{.name = "ofac-csv",
                              .title = "OFAC SDN and consolidated lists, CSV family (sdn, alt, add, comments)",
                              .extensions = extensions,
                              .detect = detect,
                              .open = open_as<Reader>,
                              .create = create_as<Writer>,
                              .carries = carries};

}  // namespace ftf::formats::ofac
