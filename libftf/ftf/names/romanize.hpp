// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Romanisation of whole names by a named scheme.

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace ftf::names {

/// Schemes of `ftf romanize`.
enum class Scheme {
  match,     ///< internal: plain a to z, as names are compared
  icao9303,  ///< ICAO Doc 9303-3 section 6, as printed in machine readable zones
  bgn_pcgn,  ///< systems of the US Board on Geographic Names and the UK's Permanent Committee, one a language
  ala_lc,    ///< tables of the American Library Association and the Library of Congress
  iso9,      ///< ISO 9:1995, Cyrillic, one Latin letter for each letter
  iso233,    ///< ISO 233:1984, Arabic, one Latin letter for each letter and vowel mark
};

/// Names of the schemes, in the order of Scheme.
[[nodiscard]] constexpr std::array<std::string_view, 6> scheme_names() noexcept {
  return {"match", "icao9303", "bgn-pcgn", "ala-lc", "iso9", "iso233"};
}

/// Scheme of its name, or nothing.
[[nodiscard]] std::optional<Scheme> scheme_from_name(std::string_view name) noexcept;

/// Romanises a name. language (ISO 639-1, may be empty) chooses the rules where a scheme differs by language; without it, or where the
/// scheme has nothing for it, Cyrillic is read as Russian and Arabic script as Arabic. Letters that the scheme does not list are read as
/// match reads them, but Latin ones stay as they are. Vowels that are not written are not invented; those that are written are used.
/// icao9303 gives capitals, with a blank where a machine readable zone has a filler; a comma stays, digits and other signs go. The other
/// schemes keep signs, and capitals where the script has them; where it has none each part begins with one, but for iso233.
[[nodiscard]] std::string romanize(std::string_view name, Scheme scheme, std::string_view language = {});

}  // namespace ftf::names
