// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One machine readable zone: its text, what its check digits say, and the repair of what a scanner misread.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/codes.hpp>

#include "formats/mrz/layout.hpp"

namespace ftf::formats::mrz {

/// What was found in a zone.
struct Finding {
  base::Code code = base::Code::check_digit;  ///< or misread_repaired
  std::string_view field;                     ///< of the profile; `composite` where it can be any
  std::size_t place = 0;                      ///< of the check digit, or of the first character that was put right
};

/// The lines of a zone, one behind the other.
struct Zone {
  const Layout* layout = nullptr;
  std::string text;

  [[nodiscard]] std::string_view field(const Span& span) const noexcept { return std::string_view(text).substr(span.begin, span.size); }

  /// The document number without fillers at its end, with the rest that stands in the optional data (Doc 9303 parts 5 and 6).
  [[nodiscard]] std::string number() const;

  /// The rest of a long document number with its check digit, as it stands in the optional data; empty for a number that fits.
  [[nodiscard]] std::string_view number_rest() const noexcept;
};

/// Checks every check digit, and puts right letters and digits that scanners take for each other (O and 0, S and 5, ...) where the
/// check digits confirm exactly one reading. What is wrong or was put right is appended to `findings`.
void examine(Zone& zone, std::vector<Finding>& findings);

}  // namespace ftf::formats::mrz
