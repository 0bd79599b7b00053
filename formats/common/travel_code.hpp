// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Codes of states and nationalities as travel documents and passenger messages have them: ISO 3166-1 alpha-3 and those of ICAO Doc 9303-3
// section 5, whose list is open.

#include <string>
#include <string_view>

#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"

namespace ftf::formats::common {

/// A country of its code, also of alpha-2. `text` is empty where the code says no more than the country, else `GBD (British
/// Overseas Territories citizen)`; a code that is in no table becomes the text, with the note country_as_text.
[[nodiscard]] profile::Country read_travel_code(std::string_view code, std::string_view field, Notes& notes);

/// The way back: at most three capitals; empty where there is no code.
[[nodiscard]] std::string travel_code(std::string_view country, std::string_view text);

}  // namespace ftf::formats::common
