// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Where the fields of the five machine readable zones stand (ICAO Doc 9303, parts 4 to 7), and their check digits.

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace ftf::formats::mrz {

/// Fills what a field leaves free, and parts the words of a name.
inline constexpr char filler = '<';

/// A run of characters of a zone whose lines stand one behind the other; empty where a zone does not have the field.
struct Span {
  std::size_t begin = 0, size = 0;
  [[nodiscard]] constexpr std::size_t end() const noexcept { return begin + size; }
  friend bool operator==(const Span&, const Span&) = default;
};

/// One kind of zone. The check digits of number, birth and expiry stand right behind them.
struct Layout {
  std::string_view name;  ///< as Doc 9303 calls it
  std::size_t lines, width;
  Span code, issuer, holder, number, nationality, birth, sex, expiry;
  std::array<Span, 2> optional;  ///< data of the issuer's own
  std::size_t optional_digit;    ///< of the first of them; 0 without
  std::array<Span, 4> composed;  ///< what the composite check digit covers, with the check digits in between
  std::size_t composite;         ///< its place; 0 without
  std::size_t long_number;       ///< where the rest of a long document number begins; 0 where it has no room
  std::string_view plain_code;   ///< of an ordinary document
  std::string_view document;     ///< its type in a profile

  [[nodiscard]] constexpr std::size_t size() const noexcept { return lines * width; }
};

/// TD1, TD2, TD3, MRV-A, MRV-B.
[[nodiscard]] std::span<const Layout> layouts() noexcept;

/// The layout of this name; null for another name.
[[nodiscard]] const Layout* find_layout(std::string_view name) noexcept;

/// The layout that a zone with this first line has, told by its width and its first letter; null for any other line.
[[nodiscard]] const Layout* layout_of_line(std::string_view line) noexcept;

/// Whether this can be the line with the dates: most of what must be digits is.
[[nodiscard]] bool has_dates(std::string_view line, const Layout& layout) noexcept;

/// A character's value (0 to 9, A = 10 to Z = 35, filler = 0); -1 for any other character. Doc 9303-3 section 4.9.
[[nodiscard]] int value(char c) noexcept;

/// Sums values with the weights 7, 3, 1 over one piece after the other.
class CheckSum {
 public:
  /// Characters without a value count as 0.
  void add(std::string_view text) noexcept;

  [[nodiscard]] char digit() const noexcept { return static_cast<char>('0' + sum_ % 10); }

 private:
  int sum_ = 0;
  std::size_t count_ = 0;
};

/// The check digit of one piece.
[[nodiscard]] char check_digit(std::string_view text) noexcept;

/// The composite check digit of a whole zone.
[[nodiscard]] char composite_digit(std::string_view zone, const Layout& layout) noexcept;

}  // namespace ftf::formats::mrz
