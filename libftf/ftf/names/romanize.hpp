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
};

/// Names of the schemes, in the order of Scheme.
[[nodiscard]] constexpr std::array<std::string_view, 2> scheme_names() noexcept { return {"match", "icao9303"}; }

/// Scheme of its name, or nothing.
[[nodiscard]] std::optional<Scheme> scheme_from_name(std::string_view name) noexcept;

/// Romanises a name. language (ISO 639-1, may be empty) chooses the row where a scheme differs by language. icao9303 gives
/// capitals, with a blank where a machine readable zone has a filler; a comma stays, digits and other signs go; letters without a row
/// in Doc 9303 are read as match reads them.
[[nodiscard]] std::string romanize(std::string_view name, Scheme scheme, std::string_view language = {});

}  // namespace ftf::names
