// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// UN/EDIFACT syntax (ISO 9735): interchanges as segments, elements and components. Grammar and positions, no meaning.

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/io/input_file.hpp>

namespace ftf::formats::syntax {

/// The service characters; UNA names others. `release` is a blank where there is none.
struct EdifactMarks {
  char component = ':', element = '+', release = '?', segment = '\'';
  friend bool operator==(const EdifactMarks&, const EdifactMarks&) = default;
};

/// Takes an input apart into segments. Line breaks count for nothing wherever they stand, inside a segment too: lines are wrapped on their
/// way. A UNA before an interchange is understood and not given.
class EdifactReader {
 public:
  /// `input` must outlive the reader, which reads ahead. The charset that UNB names is expected of it.
  EdifactReader(io::InputFile& input, std::size_t max_segment);

  /// Goes to the next segment; false at the end. Throws Error edifact_syntax for a last segment without its end and for what is no segment
  /// at all, limit for one that is too long or has more than 65,536 components, and as InputFile.
  bool next();

  /// `UNH`, `NAD`, ...; valid until the next call, as all views.
  [[nodiscard]] std::string_view tag() const noexcept { return component(0, 0); }

  /// The same as common::short_code() of it.
  [[nodiscard]] std::uint32_t tag_number() const noexcept { return tag_number_; }

  /// Number of elements, the tag included.
  [[nodiscard]] std::size_t elements() const noexcept { return first_.size(); }

  /// Components of an element, without release characters; none for an element that is not there. Element 0 is the tag.
  [[nodiscard]] std::span<const std::string_view> components(std::size_t element) const noexcept {
    if (element >= first_.size()) return {};
    const std::size_t end = element + 1 < first_.size() ? first_[element + 1] : parts_.size();
    return std::span(parts_).subspan(first_[element], end - first_[element]);
  }

  /// One component; empty where it is not there.
  [[nodiscard]] std::string_view component(std::size_t element, std::size_t index) const noexcept {
    const auto all = components(element);
    return index < all.size() ? all[index] : std::string_view();
  }

  /// The segment as it was written, without line breaks and its end mark.
  [[nodiscard]] std::string_view raw() const noexcept { return raw_; }

  /// The segment without its tag, if that stands there as it would be written in default marks; nothing where it does not.
  [[nodiscard]] std::optional<std::string_view> plain_text() const noexcept;

  /// File, line and column where the segment begins.
  [[nodiscard]] base::Location location() const;

 private:
  static constexpr std::size_t longest_plain = 1024;

  /// What a byte is to the search for the next piece.
  enum class Stop : std::uint8_t { none, component, element, segment, other };
  struct Piece {
    std::size_t begin = 0, end = 0;  // in raw_
    bool begins_element = false;
    bool released = false;  // holds release characters
  };

  bool fill();
  bool skip_layout();
  void read_una();
  void find_marks();
  std::size_t find_stops(std::array<std::uint16_t, longest_plain>& places) const noexcept;
  bool scan_plain();
  void scan();
  void split();
  std::string_view unescape(std::string_view piece);
  [[noreturn]] void fail(base::Code code, std::string detail);

  io::InputFile* input_;
  std::size_t max_segment_;
  EdifactMarks marks_;
  std::array<Stop, 256> stops_{};     // marks and line breaks
  std::array<char, 6> stop_bytes_{};  // the same
  std::vector<char> buffer_;
  std::size_t begin_ = 0, end_ = 0;
  std::size_t consumed_ = 0;  // the segment with its end mark
  bool at_end_ = false;
  std::uint64_t line_ = 1, column_ = 1;  // of what comes next
  std::uint64_t segment_line_ = 0, segment_column_ = 0;
  std::string_view raw_;
  std::vector<Piece> pieces_;  // where they had to be noted
  bool plain_ = false;         // no release character
  std::string unescaped_;
  std::vector<std::string_view> parts_;  // all components
  std::vector<std::size_t> first_;       // of each element, in parts_
  std::uint32_t tag_number_ = 0;
};

/// The text with a release character before every mark in it.
[[nodiscard]] std::string escape_edifact(std::string_view text);

/// A segment in default marks, without its tag.
[[nodiscard]] std::string segment_text(const EdifactReader& segment);

}  // namespace ftf::formats::syntax
