// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The codes of PAXLST that reader and writer share.

#include <array>
#include <optional>
#include <string_view>

namespace ftf::formats::paxlst {

/// Value of `source`, and group of the extras.
inline constexpr std::string_view source_name = "paxlst";

/// NAD: what a person is on board. Passengers carry no position in the profile.
struct Role {
  std::string_view code;
  std::string_view position;  ///< text of a position of kind `function`
  bool crew;
};
inline constexpr std::array roles{Role{"FL", "", false}, Role{"FM", "crew member", true}, Role{"DDU", "passenger in transit", false},
                                  Role{"DDT", "crew member in transit", true}};

/// DOC: kinds of document. The first of a type is written where the profile keeps no code.
struct DocumentCode {
  std::string_view code, type;
};
inline constexpr std::array document_codes{
    DocumentCode{"P", "passport"},    DocumentCode{"V", "visa"},      DocumentCode{"I", "national-id"}, DocumentCode{"A", "national-id"},
    DocumentCode{"C", "national-id"}, DocumentCode{"IP", "passport"}, DocumentCode{"AC", "other"},      DocumentCode{"F", "other"}};

/// LOC of a flight, in the order in which they are flown: the last airport abroad, the first of the country, those after it.
inline constexpr std::string_view last_abroad = "125", first_arrival = "87", further = "92", final_airport = "130";

}  // namespace ftf::formats::paxlst
