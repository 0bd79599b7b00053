// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/xml_list.hpp"

#include <algorithm>

namespace ftf::formats::common {

void note_passed_over(const syntax::XmlReader& xml, std::span<const std::string_view> known, base::Diagnostics& notes) {
  for (const auto& [name, where] : xml.passed_over()) {
    if (std::ranges::find(known, name) != known.end()) continue;
    base::Location place = where;
    place.field = name;
    notes.note(base::Code::unknown_element, place, {}, "outside of the records");
  }
}

}  // namespace ftf::formats::common
