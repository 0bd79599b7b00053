// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/edifact_reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace ftf::formats::syntax {

using base::Code;
using base::Error;
using base::ErrorKind;

namespace {

constexpr std::size_t segment_bytes = std::size_t{1} << 18;
constexpr std::size_t head_bytes = 256;
constexpr std::size_t una_bytes = 9;
constexpr std::size_t tag_letters = 3;

/// What the syntax identifier of UNB says of the encoding (ISO 9735-1, service code list 0001).
constexpr std::array charsets{std::pair{"UNOC", "iso-8859-1"}, std::pair{"UNOD", "iso-8859-2"}, std::pair{"UNOE", "iso-8859-5"},
                              std::pair{"UNOF", "iso-8859-7"}, std::pair{"UNOG", "iso-8859-3"}, std::pair{"UNOH", "iso-8859-4"},
                              std::pair{"UNOI", "iso-8859-6"}, std::pair{"UNOJ", "iso-8859-8"}, std::pair{"UNOK", "iso-8859-9"}};

/// All other identifiers promise ASCII; where that is broken, it is mostly by the code page of the machine that wrote it.
constexpr std::string_view usual_charset = "windows-1252";

void expect_charset(io::InputFile& input) {
  const std::string_view head = input.head(head_bytes);
  const std::size_t unb = head.find("UNB");
  if (unb == std::string_view::npos) return;
  const std::string_view identifier = head.substr(std::min(unb + tag_letters + 1, head.size()));
  std::string_view expected = usual_charset;
  for (const auto& [id, charset] : charsets)
    if (identifier.starts_with(id)) expected = charset;
  input.expect_charset(std::string(expected));
}

bool is_layout(char c) noexcept { return c == '\n' || c == '\r' || c == ' ' || c == '\t'; }
bool is_line_break(char c) noexcept { return c == '\n' || c == '\r'; }

bool is_tag(std::string_view text) {
  return text.size() == tag_letters &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

}  // namespace

EdifactReader::EdifactReader(io::InputFile& input, std::size_t max_segment)
    : input_(&input), max_segment_(max_segment), buffer_(segment_bytes) {
  expect_charset(input);
  find_marks();
}

void EdifactReader::find_marks() {
  stops_.fill(false);
  for (const char c : {marks_.component, marks_.element, marks_.segment, '\n', '\r'}) stops_[static_cast<unsigned char>(c)] = true;
  if (marks_.release != ' ') stops_[static_cast<unsigned char>(marks_.release)] = true;
}

base::Location EdifactReader::location() const { return {input_->name(), segment_line_, segment_column_, {}, {}}; }

void EdifactReader::fail(Code code, std::string detail) { throw Error(ErrorKind::input, code, location(), std::move(detail)); }

bool EdifactReader::fill() {
  if (at_end_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (end_ > max_segment_) fail(Code::limit, "length of a segment");
  if (buffer_.size() - end_ < segment_bytes / 2) buffer_.resize(buffer_.size() * 2);
  const std::size_t got = input_->read(std::span(buffer_).subspan(end_));
  at_end_ = got == 0;
  end_ += got;
  return got > 0;
}

/// Passes over the bytes up to `to`.
void EdifactReader::count_lines(std::size_t to) {
  const char* const end = buffer_.data() + to;
  const char* line = buffer_.data() + begin_;
  while (const void* const found = std::memchr(line, '\n', static_cast<std::size_t>(end - line))) {
    line = static_cast<const char*>(found) + 1;
    ++line_;
    column_ = 1;
  }
  column_ += static_cast<std::uint64_t>(end - line);
  begin_ = to;
}

/// Goes to the next segment's first letter.
bool EdifactReader::skip_layout() {
  for (;;) {
    std::size_t at = begin_;
    while (at < end_ && is_layout(buffer_[at])) ++at;
    count_lines(at);
    if (at < end_) return true;
    if (!fill()) return false;
  }
}

void EdifactReader::read_una() {
  while (end_ - begin_ < una_bytes && fill()) {}
  const std::string_view una(buffer_.data() + begin_, std::min(end_ - begin_, una_bytes));
  if (una.size() < una_bytes || !una.starts_with("UNA")) return;
  marks_ = {una[3], una[4], una[6], una[8]};
  find_marks();
  count_lines(begin_ + una_bytes);
}

/// Finds the segment's end and its pieces. Line breaks inside are taken out of the buffer on the way.
void EdifactReader::scan() {
  pieces_.assign(1, {});
  std::size_t read = 0, written = 0;  // from begin_, which fill() may move
  std::size_t line_begin = 0;
  bool literal = false;  // after a release character
  const auto keep_until = [&](std::size_t stop) {
    char* const base = buffer_.data() + begin_;
    if (read != written) std::memmove(base + written, base + read, stop - read);
    written += stop - read;
    read = stop;
  };
  for (;;) {
    const char* const base = buffer_.data() + begin_;
    const std::size_t size = end_ - begin_;
    std::size_t at = read;
    if (!literal)
      while (at < size && !stops_[static_cast<unsigned char>(base[at])]) ++at;
    keep_until(at);
    if (at == size) {
      if (!fill()) fail(Code::edifact_syntax, "the segment does not end");
      continue;
    }
    const char stop = base[at];
    if (is_line_break(stop)) {
      ++read;
      if (stop != '\n') continue;
      ++line_;
      line_begin = read;
    } else if (literal || stop == marks_.release) {
      literal = !literal;
      pieces_.back().released = true;
      keep_until(at + 1);
    } else {
      pieces_.back().end = written;
      if (stop == marks_.segment) break;
      keep_until(at + 1);
      pieces_.push_back({written, 0, stop == marks_.element, false});
    }
  }
  column_ = line_begin == 0 ? column_ + read + 1 : read + 2 - line_begin;
  consumed_ = read + 1;
  raw_ = {buffer_.data() + begin_, written};
}

std::string_view EdifactReader::unescape(std::string_view piece) {
  const std::size_t begin = unescaped_.size();
  for (std::size_t i = 0; i < piece.size(); ++i) {
    if (piece[i] == marks_.release && i + 1 < piece.size()) ++i;
    unescaped_ += piece[i];
  }
  return std::string_view(unescaped_).substr(begin);
}

void EdifactReader::split() {
  unescaped_.clear();
  unescaped_.reserve(raw_.size());  // so that the views stay
  parts_.clear();
  first_.assign(1, 0);
  for (const Piece& piece : pieces_) {
    if (piece.begins_element) first_.push_back(parts_.size());
    const std::string_view text = raw_.substr(piece.begin, piece.end - piece.begin);
    parts_.push_back(piece.released ? unescape(text) : text);
  }
}

bool EdifactReader::next() {
  begin_ += std::exchange(consumed_, 0);
  if (!skip_layout()) return false;
  if (buffer_[begin_] == 'U') {
    read_una();
    if (!skip_layout()) return false;
  }
  segment_line_ = line_;
  segment_column_ = column_;
  scan();
  split();
  while (parts_[0].ends_with(' ')) parts_[0].remove_suffix(1);
  if (!is_tag(tag())) fail(Code::edifact_syntax, "no segment begins so");
  tag_number_ = edifact_tag(tag());
  return true;
}

std::optional<std::string_view> EdifactReader::plain_text() const noexcept {
  const bool released = std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return piece.released; });
  if (released || marks_ != EdifactMarks{} || first_.size() < 2 || first_[1] != 1) return std::nullopt;
  return raw_.substr(pieces_[1].begin);
}

std::string escape_edifact(std::string_view text) {
  const EdifactMarks marks;
  std::string out;
  for (const char c : text) {
    if (c == marks.component || c == marks.element || c == marks.release || c == marks.segment) out += marks.release;
    out += c;
  }
  return out;
}

std::string segment_text(const EdifactReader& segment) {
  if (const auto plain = segment.plain_text()) return std::string(*plain);
  std::string out;
  for (std::size_t i = 1; i < segment.elements(); ++i) {
    if (i > 1) out += '+';
    bool first = true;
    for (const std::string_view part : segment.components(i)) {
      if (!first) out += ':';
      first = false;
      out += escape_edifact(part);
    }
  }
  return out;
}

}  // namespace ftf::formats::syntax
