// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>

#include "formats/common/numbers.hpp"
#include "formats/common/row_groups.hpp"
#include "formats/common/text_spool.hpp"
#include "formats/common/to_write.hpp"
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
    const bool header = first_ && file && cells[0].find_first_of("0123456789") == std::string_view::npos;
    const bool nothing = std::ranges::all_of(cells, [](std::string_view cell) { return cell.empty(); });
    first_ = false;
    if (header || nothing) return true;
    if (!numbered || !file)
      throw base::Fault(Code::line_form, rows_.location(), numbered ? "number of cells" : "ent_num", std::string(rows_.raw()));
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
      : max_bytes_(context.max_record_bytes),
        rows_(std::in_place, input, max_bytes_),
        groups_(input.name(), max_bytes_),
        entries_(*context.notes) {
    for (std::string& sister : sister_files(input.name()))
      if (std::error_code ignored; std::filesystem::exists(sister, ignored)) sisters_.push_back(std::move(sister));
  }

  bool next(profile::Profile& reuse) override {
    profile::clear(reuse);
    while (rows_) load();
    if (!repeated_.empty()) {
      const base::Fault fault = std::move(repeated_.front());
      repeated_.pop_front();
      throw fault;
    }
    const auto rows = groups_.next();
    if (!rows) return false;
    where_ = place_of(rows->front());
    find_repeated(*rows);
    const Entry entry = entry_of(*rows);
    reuse.source = extras_group;
    entries_.begin(reuse, where_, entry.uid, {});
    if (rows->front().kind != 0)
      entries_.notes().add(Code::name_missing, "ent_num", rows->front().cells[0], "no row of this number in sdn");
    entries_.read(entry);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return where_; }

 private:
  /// All rows of the file in hand, then the next file's.
  void load() {
    while (rows_->add_next(groups_)) {}
    rows_.reset();
    if (sisters_.empty()) return groups_.seal();
    groups_.begin_file(sisters_.front());
    sister_.emplace(sisters_.front());
    sisters_.erase(sisters_.begin());
    rows_.emplace(*sister_, max_bytes_);
  }

  [[nodiscard]] static base::Location place_of(const Row& row) { return {std::string(row.file), row.line, 0, {}, {}}; }

  /// A second sdn row of a number is another record, to which no other row can be told to belong.
  void find_repeated(std::span<const Row> rows) {
    for (std::size_t i = 1; i < rows.size() && rows[i].kind == 0; ++i)
      repeated_.emplace_back(Code::id_duplicate, place_of(rows[i]), "ent_num", row_text(rows[i]));
  }

  std::size_t max_bytes_;
  std::vector<std::string> sisters_;
  std::optional<io::InputFile> sister_;
  std::optional<Rows> rows_;  // of the file in hand
  common::RowGroups groups_;
  EntryReader entries_;
  std::deque<base::Fault> repeated_;  // to be thrown
  base::Location where_;
};

/// One file behind the other, each with its end mark, as the reader takes them.
class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), losses_(*context.losses) {}

  void write(const profile::Profile& given) override {
    const profile::Profile profile = common::to_write(given);
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
  constexpr std::array<std::string_view, 8> words{",-0-",      ",\"individual\",", ",\"aka\",", ",\"fka\",",
                                                  ",\"nka\",", ",individual,",     ",aka,",     ",fka,"};
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
                              .carries = csv_carries};

}  // namespace ftf::formats::ofac
