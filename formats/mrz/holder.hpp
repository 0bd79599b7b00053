// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the fields of a zone mean: from a zone to a profile and back.

#include <optional>
#include <string>
#include <string_view>

#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"
#include "formats/mrz/zone.hpp"

namespace ftf::formats::mrz {

/// Value of `source`, and group of the extras.
inline constexpr std::string_view source_name = "mrz";

/// Note of a name that fills its field.
inline constexpr std::string_view cut_note = "may be cut: it fills the zone";

/// Flag of a document, note of a birth date, whose check digit does not fit.
inline constexpr std::string_view wrong_digit = "check-digit-wrong";

/// Fills `profile` from a zone that was examined. Years have two digits: a birth date is the latest not after `as_of`, an expiry date the
/// one within 50 years of it (both are this tool's rules, Doc 9303 has none); without it dates become texts with a note.
void read_holder(const Zone& zone, const std::optional<text::Day>& as_of, common::Notes& notes, profile::Profile& profile);

/// Marks what a wrong check digit stands for.
void mark(const Finding& finding, profile::Profile& profile);

/// The zone of a profile's first document that has one: the layout is that which it was read from, else by the type of document (passport
/// TD3, visa MRV-A, others TD1). Names are transliterated by Doc 9303-3 section 6.
[[nodiscard]] Zone write_holder(const profile::Profile& profile);

/// Primary and secondary identifier, in capitals with spaces, as a name field of this width has them. A name that is too long loses the end
/// of its secondary identifier first, of which a letter stays, and ends in a letter.
[[nodiscard]] std::string name_field(std::string_view primary, std::string_view secondary, std::size_t width);

}  // namespace ftf::formats::mrz
