// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Cleans a name as written into the one form that is compared (DESIGN 4, step 1) and tells what it took away.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ftf::names {

/// What cleaning met; bits of CleanedName::flags.
enum class CleanFlag : std::uint16_t {
  invisible = 1,     ///< default-ignorable or bidi control characters were removed
  lookalike = 2,     ///< letters of another script inside a token were folded (UTS 39)
  presentation = 4,  ///< compatibility forms (Arabic presentation forms, full-width letters) were decomposed
  vowel_marks = 8,   ///< tatweel, harakat or niqqud were removed
  malformed = 16,    ///< bytes that are no UTF-8 were dropped
  comma = 32,        ///< the name has a comma: family name first
  bracket = 64,      ///< bracketed text is present
  digits = 128,      ///< digits are present (Arabizi or numbering)
};

/// A flag by its name in output.
struct FlagName {
  CleanFlag flag;
  std::string_view name;
};

/// All flags, in the order in which they are shown.
inline constexpr std::array flag_names{FlagName{CleanFlag::invisible, "invisible"},       FlagName{CleanFlag::lookalike, "lookalike"},
                                       FlagName{CleanFlag::presentation, "presentation"}, FlagName{CleanFlag::vowel_marks, "vowel-marks"},
                                       FlagName{CleanFlag::malformed, "malformed"},       FlagName{CleanFlag::comma, "comma"},
                                       FlagName{CleanFlag::bracket, "bracket"},           FlagName{CleanFlag::digits, "digits"}};

/// A cleaned name.
struct CleanedName {
  std::string text;         ///< lower case, NFC, tokens separated by one blank; "," stays as a token of its own
  std::uint16_t flags = 0;  ///< CleanFlag bits
  [[nodiscard]] bool has(CleanFlag flag) const noexcept { return (flags & static_cast<std::uint16_t>(flag)) != 0; }
};

/// Cleans a name. Never throws on any bytes; idempotent on its own text.
[[nodiscard]] CleanedName clean(std::string_view name);

/// A cleaned name in memory that is used again for the next one.
class CleanBuffer {
 public:
  /// A token of the cleaned name, or its comma.
  struct Piece {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };

  /// Cleans a name into the buffer; returns the flags.
  std::uint16_t clean(std::string_view name);

  /// The cleaned name, as CleanedName::text; valid until the next one.
  [[nodiscard]] std::string_view view() const noexcept { return {bytes_.data(), size_}; }

  [[nodiscard]] const std::vector<Piece>& pieces() const noexcept { return pieces_; }
  [[nodiscard]] std::string_view text(const Piece& piece) const noexcept { return {bytes_.data() + piece.begin, piece.size}; }

 private:
  friend class Cleaner;
  std::vector<char> bytes_;
  std::size_t size_ = 0;
  std::vector<Piece> pieces_;
};

}  // namespace ftf::names
