// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/csv_reader.hpp"

#include <algorithm>
#include <cstring>

#include <ftf/text/double_utf8.hpp>

namespace ftf::formats::syntax {

using base::Code;

namespace {

constexpr std::size_t bytes_per_read = std::size_t{64} << 10;
// A quote that never ends costs reading its lines again. Crafted input could do that on every line; beyond this sum a bad record
// is left out whole.
constexpr std::uint64_t reread_limit = std::uint64_t{256} << 20;

std::size_t index(char c) { return static_cast<unsigned char>(c); }

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

/// Without a branch in the loop, so that it takes many bytes at once.
bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

/// Line ends in a text, CRLF counting as one.
std::uint64_t count_lines(std::string_view text) {
  std::uint64_t lines = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) ++lines;
  return lines;
}

}  // namespace

CsvReader::CsvReader(io::InputFile& input, CsvDialect dialect, CsvLimits limits)
    : input_(&input), dialect_(dialect), limits_(limits), buffer_(bytes_per_read + 1) {
  for (const char c : {dialect_.delimiter, '\n', '\r', '\0'}) ends_plain_[index(c)] = true;
  for (const char c : {dialect_.quote, '\0'}) ends_quoted_[index(c)] = true;
}

base::Location CsvReader::location() const { return {input_->name(), line_, 0, {}, {}}; }

bool CsvReader::fill() {
  if (at_end_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), data(), size());
    end_ = size();
    begin_ = 0;
  }
  if (buffer_.size() < end_ + bytes_per_read / 2 + 1) buffer_.resize(buffer_.size() * 2);
  const std::size_t got = input_->read(std::span(buffer_).subspan(end_, buffer_.size() - 1 - end_));
  end_ += got;
  buffer_[end_] = '\0';
  at_end_ = got == 0;
  return got != 0;
}

void CsvReader::leave_record() {
  if (consumed_ == 0) return;
  line_ += quoted_ ? count_lines({data(), consumed_}) : 1;
  begin_ += consumed_;
  consumed_ = raw_size_ = 0;
  cells_.clear();
}

bool CsvReader::next() {
  for (;;) {
    leave_record();
    if (size() == 0 && !fill()) return false;
    scan_record();
    take_line_end();
    if (raw_size_ == 0 || raw() == "\x1A") continue;
    if (nul_) fail(Code::csv_nul, *nul_);
    check_text();
    make_cells();
    return true;
  }
}

bool CsvReader::skip_line() {
  leave_record();
  if (size() == 0 && !fill()) return false;
  quoted_ = false;
  consumed_ = find_line_end(0);
  return true;
}

void CsvReader::scan_record() {
  pieces_.clear();
  nul_.reset();
  quoted_ = false;
  pos_ = 0;
  for (;;) {
    scan_plain_cells();
    pieces_.push_back(scan_cell());
    if (pos_ > limits_.record_bytes || pieces_.size() > limits_.cells) fail(Code::limit, pos_, "size of a record");
    if (pos_ == size() || data()[pos_] != dialect_.delimiter) break;
    ++pos_;
  }
  raw_size_ = pos_;
}

// Most cells are plain, in the buffer and followed by another one: these need nothing of what scan_cell() cares for.
void CsvReader::scan_plain_cells() {
  const char* const start = data();
  const char* p = start + pos_;
  while (pieces_.size() < limits_.cells && (*p != dialect_.quote || dialect_.quote == '\0')) {
    const char* const begin = p;
    while (!ends_plain_[index(*p)]) ++p;
    if (*p != dialect_.delimiter) return;
    pieces_.push_back({static_cast<std::size_t>(begin - start), static_cast<std::size_t>(p - start), false});
    ++p;
    pos_ = static_cast<std::size_t>(p - start);
  }
}

CsvReader::Piece CsvReader::scan_cell() {
  if (pos_ == size()) fill();
  if (dialect_.quote != '\0' && pos_ < size() && data()[pos_] == dialect_.quote) return scan_quoted();
  const std::size_t begin = pos_;
  scan_plain();
  return {begin, pos_, false};
}

void CsvReader::scan_plain() {
  for (;;) {
    const char* p = data() + pos_;
    while (!ends_plain_[index(*p)]) ++p;
    pos_ = static_cast<std::size_t>(p - data());
    if (*p != '\0') return;
    if (pos_ < size()) {
      if (!nul_) nul_ = pos_;
      ++pos_;
    } else if (pos_ > limits_.record_bytes) {
      fail(Code::limit, pos_, "size of a record");
    } else if (!fill()) {
      return;
    }
  }
}

CsvReader::Piece CsvReader::scan_quoted() {
  quoted_ = true;
  const std::size_t open = pos_;
  Piece piece{++pos_, 0, false};
  for (;;) {
    const char* p = data() + pos_;
    while (!ends_quoted_[index(*p)]) ++p;
    pos_ = static_cast<std::size_t>(p - data());
    if (pos_ == size()) {
      if (pos_ > limits_.record_bytes) fail(Code::limit, open, "size of a record");
      if (!fill()) fail(Code::csv_quote, open);
      continue;
    }
    if (data()[pos_] == '\0') {
      if (!nul_) nul_ = pos_;
      ++pos_;
      continue;
    }
    if (pos_ + 1 == size()) fill();
    piece.end = pos_++;
    if (pos_ == size() || data()[pos_] == dialect_.delimiter || is_line_end(data()[pos_])) return piece;
    if (data()[pos_] != dialect_.quote) fail(Code::csv_quote, pos_);
    piece.doubled = true;
    ++pos_;
  }
}

void CsvReader::take_line_end() {
  consumed_ = raw_size_;
  if (consumed_ == size()) return;
  const bool carriage_return = data()[consumed_++] == '\r';
  if (!carriage_return) return;
  if (consumed_ == size()) fill();
  if (consumed_ < size() && data()[consumed_] == '\n') ++consumed_;
}

void CsvReader::make_cells() {
  unescaped_.clear();
  unescaped_.reserve(raw_size_);  // views into it must stay
  cells_.clear();
  for (const Piece& piece : pieces_) {
    const std::string_view cell(data() + piece.begin, piece.end - piece.begin);
    if (!piece.doubled) {
      cells_.push_back(cell);
      continue;
    }
    const std::size_t start = unescaped_.size();
    for (std::size_t i = 0; i < cell.size(); ++i) {
      unescaped_ += cell[i];
      if (cell[i] == dialect_.quote) ++i;
    }
    cells_.emplace_back(unescaped_.data() + start, unescaped_.size() - start);
  }
}

void CsvReader::check_text() {
  if (is_ascii(raw())) return;
  const std::size_t valid = text::valid_utf8_prefix(raw());
  if (valid < raw_size_) fail(Code::utf8_invalid, valid);
}

std::size_t CsvReader::find_line_end(std::size_t from) {
  for (std::size_t i = from;; ++i) {
    if (i == size()) {
      // What has been looked through is of no more use: a line without end must not fill the memory.
      if (i > limits_.record_bytes) {
        begin_ = end_;
        i = 0;
      }
      if (!fill()) return size();
    }
    if (data()[i] == '\n') return i + 1;
    if (data()[i] != '\r') continue;
    if (i + 1 == size()) fill();
    return i + 1 < size() && data()[i + 1] == '\n' ? i + 2 : i + 1;
  }
}

void CsvReader::fail(Code code, std::size_t offset, std::string detail) {
  const std::string_view before(data(), offset);
  const std::size_t last_end = before.find_last_of("\r\n");
  base::Location where = location();
  where.line += count_lines(before);
  where.column = offset - (last_end == std::string_view::npos ? 0 : last_end + 1) + 1;
  cells_.clear();
  const bool whole = code != Code::csv_quote && code != Code::limit;
  std::string bad = whole ? std::string(raw()) : give_up_record();
  throw base::Fault(code, where, std::move(detail), std::move(bad));
}

std::string CsvReader::give_up_record() {
  std::string bad(data(), std::min(pos_, limits_.record_bytes));
  reread_ += pos_;
  const bool again = reread_ <= reread_limit;
  if (!again) {
    line_ += count_lines({data(), pos_});
    begin_ += pos_;
  }
  quoted_ = false;
  raw_size_ = 0;
  consumed_ = find_line_end(0);
  if (!again) return bad;
  if (consumed_ <= limits_.record_bytes) bad.assign(data(), consumed_);
  return bad.substr(0, bad.find_first_of("\r\n"));
}

namespace {

/// Records and their number of cells by one delimiter; a last record that may be cut is left out.
CsvGuess count_cells(std::string_view head, char delimiter) {
  CsvGuess guess{{delimiter, '"'}, 1, 0, 0};
  std::vector<std::size_t> counts;
  std::size_t cells = 1;
  bool quoted = false;
  for (std::size_t i = 0, start = 0; i < head.size() && counts.size() < 100; ++i) {
    const char c = head[i];
    if (c == '"' && (quoted || i == start || head[i - 1] == delimiter)) quoted = !quoted;
    if (quoted) continue;
    if (c == delimiter) ++cells;
    if (!is_line_end(c) && i + 1 < head.size()) continue;
    if (i > start) counts.push_back(cells);
    cells = 1;
    start = i + 1;
  }
  guess.records = counts.size();
  for (const std::size_t count : counts) {
    const auto same = static_cast<std::size_t>(std::count(counts.begin(), counts.end(), count));
    if (count < 2 || same < guess.regular || (same == guess.regular && count <= guess.columns)) continue;
    guess.regular = same;
    guess.columns = count;
  }
  return guess;
}

}  // namespace

CsvGuess guess_csv(std::string_view head) {
  CsvGuess best;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    const CsvGuess guess = count_cells(head, delimiter);
    if (delimiter == ',' || guess.regular > best.regular || (guess.regular == best.regular && guess.columns > best.columns)) best = guess;
    else if (best.rival == '\0' && guess.columns >= 2 && guess.regular == best.regular && guess.columns == best.columns)
      best.rival = delimiter;
  }
  return best;
}

}  // namespace ftf::formats::syntax
