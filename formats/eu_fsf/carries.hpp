// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The fields that the EU list carries, in both of its forms.

#include <array>
#include <string_view>

namespace ftf::formats::eu_fsf {

/// In the CSV the quality of a name is a remark.
// clang-format off
inline constexpr auto carries = std::to_array<std::string_view>(
    {"id", "kind", "source_version", "names.full", "names.kind", "names.quality", "names.script", "names.lang", "names.parts", "names.note", "sex",
     "births.from", "births.to", "births.precision", "births.circa", "births.calendar", "births.text", "births.note", "birth_places.text",
     "birth_places.city", "birth_places.region", "birth_places.postcode", "birth_places.country", "birth_places.country_text", "birth_places.note",
     "citizenships", "documents.type", "documents.type_text", "documents.number", "documents.country", "documents.country_text", "documents.issued",
     "documents.expires", "documents.place", "documents.name", "documents.flags", "documents.note", "addresses", "contacts", "positions",
     "legal.programme", "legal.reference", "legal.authority", "legal.reason", "legal.listed", "legal.delisted", "legal.updated", "remarks", "extras"});
// clang-format on

}  // namespace ftf::formats::eu_fsf
