// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The fields that the OFAC lists carry when they are written.

#include <array>
#include <string_view>

namespace ftf::formats::ofac {

/// In the CSV family a place of an address is one text.
inline constexpr auto carries = std::to_array<std::string_view>(
    {"id", "kind", "source_version", "names.full", "names.kind", "names.quality", "names.script", "names.parts", "sex", "births.from", "births.to", "births.precision",
     "births.circa", "births.text", "birth_places.text", "birth_places.country", "nationalities", "citizenships", "documents.type", "documents.type_text",
     "documents.number", "documents.country", "documents.country_text", "documents.issued", "documents.expires", "addresses", "contacts", "positions",
     "legal.programme", "legal.authority", "measures", "relations.type", "relations.name", "relations.note", "remarks", "extras"});

}  // namespace ftf::formats::ofac
