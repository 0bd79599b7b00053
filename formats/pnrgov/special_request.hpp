// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The texts of special service requests that identify a traveller: DOCS, DOCA, DOCO; and how names and contacts are written in bookings.

#include <optional>
#include <string>
#include <string_view>

#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"

namespace ftf::formats::pnrgov {

/// What DOCS says of a traveller: `/P/GBR/123456789/GBR/12JUL64/M/23AUG19/SURNAME/GIVEN/MIDDLE`.
struct TravelDocument {
  profile::Document document;
  profile::Country nationality;
  std::optional<profile::PartialDate> birth;
  std::string sex;
  bool infant = false;  ///< sex MI or FI: the request stands with the adult
  std::string surname, given, middle;
};

/// Fills an empty one. Fields may be empty, and the first slash may be missing or doubled. Two-digit years count from `as_of`.
void read_docs(std::string_view text, const std::optional<text::Day>& as_of, common::Notes& notes, TravelDocument& docs);

/// DOCA, into an empty place: `/R/country/street/city/state/zip`; `note` says residence or destination.
void read_doca(std::string_view text, common::Notes& notes, profile::Place& place);

/// DOCO: `/place of birth/V/visa number/place of issue/date of issue/country`.
struct OtherDocument {
  std::string birth_place;
  profile::Document document;
};
[[nodiscard]] OtherDocument read_doco(std::string_view text, const std::optional<text::Day>& as_of, common::Notes& notes);

/// A given name and the title behind it, after a blank or glued to it: parts of the text that was given.
struct GivenName {
  std::string_view name, title;
};

/// Takes the title away; glued ones only from three letters on, and MS, in which names end, only after a blank or if `proof` is the rest.
[[nodiscard]] GivenName split_title(std::string_view given, std::string_view proof);

/// The contact in a text such as `CTCE ANNA//MAIL.EXAMPLE`: in an e-mail address // is @, .. is _ and ./ is -. Nothing for other texts.
[[nodiscard]] std::optional<profile::Contact> read_contact(std::string_view text);

}  // namespace ftf::formats::pnrgov
