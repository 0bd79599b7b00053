// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/xml_list.hpp"

#include <algorithm>

#include <ftf/profile/profile.hpp>

namespace ftf::formats::common {

namespace {

std::vector<std::string> elements_of(const XmlListForm& form) {
  std::vector<std::string> names = form.records;
  if (!form.made_on.element.empty()) names.emplace_back(form.made_on.element);
  return names;
}

}  // namespace

void note_passed_over(const syntax::XmlReader& xml, std::span<const std::string_view> known, base::Diagnostics& notes) {
  for (const auto& [name, where] : xml.passed_over()) {
    if (std::ranges::find(known, name) != known.end()) continue;
    base::Location place = where;
    place.field = name;
    notes.note(base::Code::unknown_element, place, {}, "outside of the records");
  }
}

XmlListReader::XmlListReader(io::InputFile& input, const ReadContext& context, const XmlListForm& form)
    : form_(form), xml_(input, elements_of(form), {.record_bytes = context.max_record_bytes}), notes_(*context.notes) {}

bool XmlListReader::next(profile::Profile& reuse) {
  profile::clear(reuse);
  const DayOfList& day = form_.made_on;
  for (;;) {
    if (!xml_.next(record_)) {
      note_passed_over(xml_, form_.known, notes_);
      return false;
    }
    const syntax::XmlElement root = record_.root();
    if (day.element.empty() || root.name() != day.element) break;
    made_on_ = day.read(day.child.empty() ? root.text() : root.child_text(day.child));
  }
  reuse.source = form_.source;
  if (const auto made = made_on()) reuse.source_version = text::iso(*made);
  read(record_, reuse);
  return true;
}

std::optional<text::Day> XmlListReader::made_on() const {
  const DayOfList& day = form_.made_on;
  return day.attribute.empty() ? made_on_ : day.read(xml_.root_attribute(day.attribute));
}

bool parse_written(std::string_view xml, std::vector<std::string> record_names, syntax::XmlRecord& record) {
  io::InputFile input = io::InputFile::from_memory(std::string(xml), {}, {.charset = "utf-8"});
  return syntax::XmlReader(input, std::move(record_names)).next(record);
}

}  // namespace ftf::formats::common
