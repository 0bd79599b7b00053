// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Countries: from what sources write to ISO 3166 codes, and back to names.

#include <optional>
#include <string>
#include <string_view>

namespace ftf::text {

/// ISO 3166-1 alpha-2 in capitals (XK for Kosovo), or the alpha-4 of ISO 3166-3 for a country that is no more (`SUHH`). Takes
/// alpha-2, alpha-3, alpha-4, the codes of travel documents (ICAO 9303: D, GBD, RKS), and names, demonyms and phrases in many
/// languages ("former Soviet Union"). Nothing for what isn't a country: `na`, stateless, INTERPOL's 914 and 922, UNO.
[[nodiscard]] std::optional<std::string> country_code(std::string_view text);

/// The name in a language (ISO 639-1) that ICU knows; empty for an unknown code.
[[nodiscard]] std::string country_name(std::string_view code, std::string_view language = "en");

/// ISO 3166-1 alpha-3 of a code that country_code gives; empty for an unknown code.
[[nodiscard]] std::string_view alpha3(std::string_view code) noexcept;

}  // namespace ftf::text
