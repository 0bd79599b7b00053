// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the XML lists have in common beside their records.

#include <span>
#include <string_view>

#include <ftf/base/diagnostics.hpp>

#include "formats/syntax/xml_reader.hpp"

namespace ftf::formats::common {

/// Notes every element outside of the records, but for the `known` ones.
void note_passed_over(const syntax::XmlReader& xml, std::span<const std::string_view> known, base::Diagnostics& notes);

}  // namespace ftf::formats::common
