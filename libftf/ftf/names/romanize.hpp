// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Romanisation of whole names by a named scheme: our tables for what they cover, ICU for the rest.

#include <optional>
#include <string>
#include <string_view>

namespace ftf::names {

/// Schemes of `ftf romanize`.
enum class Scheme {
  match,     ///< internal: plain a to z as names are compared
  icao9303,  ///< ICAO Doc 9303-3 section 6, as printed in machine readable zones
};

/// Scheme of its option value ("match", "icao9303"), or nothing.
[[nodiscard]] std::optional<Scheme> scheme_from_name(std::string_view name) noexcept;

/// Romanises a name. language (ISO 639-1, may be empty) chooses the row where a scheme differs by language.
[[nodiscard]] std::string romanize(std::string_view name, Scheme scheme, std::string_view language = {});

}  // namespace ftf::names
