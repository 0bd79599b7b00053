// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The fields that the OFAC lists carry when they are written.

#include <array>
#include <span>
#include <string_view>

namespace ftf::formats::ofac {

// clang-format off
inline constexpr auto carries = std::to_array<std::string_view>(
    {"source_version", "id", "kind", "names.full", "names.kind", "names.quality", "names.script", "names.parts", "sex", "births.from", "births.to", "births.precision",
     "births.circa", "births.text", "birth_places.text", "birth_places.country", "nationalities", "citizenships", "documents.type", "documents.type_text",
     "documents.number", "documents.country", "documents.country_text", "documents.issued", "documents.expires", "addresses", "contacts", "positions",
     "legal.programme", "legal.authority", "measures", "relations.type", "relations.name", "relations.note", "remarks", "extras"});
// clang-format on

/// The CSV family has no date of its own; the place of an address is one text in it.
inline constexpr std::span<const std::string_view> csv_carries = std::span(carries).subspan(1);

}  // namespace ftf::formats::ofac
