// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/edifact_reader.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "formats/common/short_code.hpp"

namespace ftf::formats::syntax {

using base::Code;
using base::Error;
using base::ErrorKind;

namespace {

constexpr std::size_t segment_bytes = std::size_t{1} << 18;
constexpr std::size_t head_bytes = 256;
constexpr std::size_t una_bytes = 9;
constexpr std::size_t tag_letters = 3;
constexpr std::size_t most_components = std::size_t{1} << 16;  // real segments have some dozen; each costs more memory than its mark

/// What the syntax identifier of UNB says of the encoding (ISO 9735-1, service code list 0001).
constexpr std::array charsets{std::pair{"UNOC", "iso-8859-1"}, std::pair{"UNOD", "iso-8859-2"}, std::pair{"UNOE", "iso-8859-5"},
                              std::pair{"UNOF", "iso-8859-7"}, std::pair{"UNOG", "iso-8859-3"}, std::pair{"UNOH", "iso-8859-4"},
                              std::pair{"UNOI", "iso-8859-6"}, std::pair{"UNOJ", "iso-8859-8"}, std::pair{"UNOK", "iso-8859-9"}};

/// All other identifiers promise ASCII; where that is broken, it is mostly by the code page of the machine that wrote it.
constexpr std::string_view usual_charset = "windows-1252";

void expect_charset(io::InputFile& input) {
  const std::string_view head = input.head(head_bytes);
  const std::size_t envelope = head.find("UNB");
  if (envelope == std::string_view::npos) return;
  const std::string_view identifier = head.substr(std::min(envelope + tag_letters + 1, head.size()));
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
  const auto set = [&](char c, Stop stop) { stops_[static_cast<unsigned char>(c)] = stop; };
  stops_.fill(Stop::none);
  set(marks_.component, Stop::component);
  set(marks_.element, Stop::element);
  set(marks_.segment, Stop::segment);
  if (marks_.release != ' ') set(marks_.release, Stop::other);
  set('\n', Stop::other);
  set('\r', Stop::other);
  const char release = marks_.release == ' ' ? marks_.segment : marks_.release;
  stop_bytes_ = {marks_.component, marks_.element, marks_.segment, release, '\n', '\r'};
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

/// Goes to the next segment's first letter.
bool EdifactReader::skip_layout() {
  for (;;) {
    std::size_t at = begin_;
    for (; at < end_ && is_layout(buffer_[at]); ++at) {
      ++column_;
      if (buffer_[at] != '\n') continue;
      ++line_;
      column_ = 1;
    }
    begin_ = at;
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
  begin_ += una_bytes;
  column_ += una_bytes;
}

/// Places of the stops up to the first that is neither between components nor between elements, or up to the end of what may be looked at.
std::size_t EdifactReader::find_stops(std::array<std::uint16_t, longest_plain>& places) const noexcept {
  const char* const base = buffer_.data() + begin_;
  const std::size_t size = std::min(end_ - begin_, longest_plain);
  std::size_t count = 0, at = 0;
#if defined(__SSE2__)
  constexpr std::size_t width = 16;
  for (; at + width <= size; at += width) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(base + at));  // NOLINT: that is how it is loaded
    __m128i found = _mm_setzero_si128();
    for (const char c : stop_bytes_) found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)));
    for (auto bits = static_cast<unsigned>(_mm_movemask_epi8(found)); bits != 0; bits &= bits - 1) {
      const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(bits));
      places[count++] = static_cast<std::uint16_t>(place);
      if (stops_[static_cast<unsigned char>(base[place])] >= Stop::segment) return count;
    }
  }
#endif
  for (; at < size; ++at) {
    const Stop stop = stops_[static_cast<unsigned char>(base[at])];
    if (stop == Stop::none) continue;
    places[count++] = static_cast<std::uint16_t>(at);
    if (stop >= Stop::segment) break;
  }
  return count;
}

/// Takes the segment apart, if it is short, in the buffer as a whole, and holds neither line breaks nor release characters: most do.
bool EdifactReader::scan_plain() {
  std::array<std::uint16_t, longest_plain> places;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled as far as it is read
  const std::size_t count = find_stops(places);
  const char* const base = buffer_.data() + begin_;
  if (count == 0 || stops_[static_cast<unsigned char>(base[places[count - 1]])] != Stop::segment) return false;
  parts_.resize(count);
  first_.resize(count + 1);
  std::size_t begin = 0, elements = 1;
  first_[0] = 0;
  for (std::size_t i = 0; i < count; ++i) {
    parts_[i] = {base + begin, places[i] - begin};
    first_[elements] = i + 1;
    elements += stops_[static_cast<unsigned char>(base[places[i]])] == Stop::element ? 1 : 0;
    begin = places[i] + std::size_t{1};
  }
  first_.resize(elements);
  plain_ = true;
  consumed_ = begin;
  column_ += begin;
  raw_ = {base, begin - 1};
  return true;
}

/// Finds the segment's end and its pieces. Line breaks inside are taken out of the buffer on the way.
void EdifactReader::scan() {
  pieces_.assign(1, {});
  plain_ = true;
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
      while (at < size && stops_[static_cast<unsigned char>(base[at])] == Stop::none) ++at;
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
    } else if (const Stop kind = stops_[static_cast<unsigned char>(stop)]; literal || kind == Stop::other) {
      literal = !literal;
      pieces_.back().released = true;
      plain_ = false;
      keep_until(at + 1);
    } else {
      pieces_.back().end = written;
      if (kind == Stop::segment) break;
      keep_until(at + 1);
      if (pieces_.size() == most_components) fail(Code::limit, "components of a segment");
      pieces_.push_back({written, 0, kind == Stop::element, false});
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
  if (!scan_plain()) {
    scan();
    split();
  }
  while (parts_[0].ends_with(' ')) parts_[0].remove_suffix(1);
  if (!is_tag(parts_[0])) fail(Code::edifact_syntax, "no segment begins so");
  tag_number_ = common::short_code(parts_[0]);
  return true;
}

std::optional<std::string_view> EdifactReader::plain_text() const noexcept {
  if (!plain_ || marks_ != EdifactMarks{} || first_.size() < 2 || first_[1] != 1) return std::nullopt;
  return raw_.substr(static_cast<std::size_t>(parts_[1].data() - raw_.data()));
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
