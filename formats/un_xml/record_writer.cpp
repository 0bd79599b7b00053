// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/record_writer.hpp"

#include <algorithm>
#include <array>

#include "formats/common/dates.hpp"
#include "formats/common/numbers.hpp"
#include "formats/common/values.hpp"
#include "formats/un_xml/birth.hpp"
#include "formats/un_xml/record_reader.hpp"

namespace ftf::formats::un_xml {

namespace {

using profile::PartialDate;
using profile::PersonName;

}  // namespace

struct RecordWriter::Row {
  enum Kinds : unsigned { persons = 1, organisations = 2, all = 3 };

  std::string_view element;
  Kinds kinds;
  void (RecordWriter::*write)(std::string_view element);
};

const RecordWriter::Row RecordWriter::rows[] = {
    {"DATAID", Row::all, &RecordWriter::data_id},
    {"VERSIONNUM", Row::all, &RecordWriter::required_extra},
    {"FIRST_NAME", Row::all, &RecordWriter::positional_names},
    {"UN_LIST_TYPE", Row::all, &RecordWriter::programme},
    {"REFERENCE_NUMBER", Row::all, &RecordWriter::reference},
    {"LISTED_ON", Row::all, &RecordWriter::listed},
    {"GENDER", Row::persons, &RecordWriter::gender},
    {"SUBMITTED_BY", Row::persons, &RecordWriter::optional_extra},
    {"SUBMITTED_ON", Row::organisations, &RecordWriter::optional_extra},
    {"NAME_ORIGINAL_SCRIPT", Row::all, &RecordWriter::original_name},
    {"COMMENTS1", Row::all, &RecordWriter::comment},
    {"NATIONALITY2", Row::persons, &RecordWriter::optional_extra},
    {"TITLE", Row::persons, &RecordWriter::titles},
    {"DESIGNATION", Row::persons, &RecordWriter::designations},
    {"NATIONALITY", Row::persons, &RecordWriter::nationalities},
    {"LIST_TYPE", Row::all, &RecordWriter::list_type},
    {"LAST_DAY_UPDATED", Row::all, &RecordWriter::updated},
    {"INDIVIDUAL_ALIAS", Row::persons, &RecordWriter::aliases},
    {"ENTITY_ALIAS", Row::organisations, &RecordWriter::aliases},
    {"INDIVIDUAL_ADDRESS", Row::persons, &RecordWriter::addresses},
    {"ENTITY_ADDRESS", Row::organisations, &RecordWriter::addresses},
    {"INDIVIDUAL_DATE_OF_BIRTH", Row::persons, &RecordWriter::birth_dates},
    {"INDIVIDUAL_PLACE_OF_BIRTH", Row::persons, &RecordWriter::birth_places},
    {"INDIVIDUAL_DOCUMENT", Row::persons, &RecordWriter::documents},
    {"SORT_KEY", Row::all, &RecordWriter::required_extra},
    {"SORT_KEY_LAST_MOD", Row::all, &RecordWriter::required_extra},
    {"DELISTED_ON", Row::all, &RecordWriter::delisted},
};

RecordWriter::RecordWriter(const profile::Profile& profile, std::optional<text::Day> as_of, syntax::XmlWriter& xml)
    : profile_(profile), xml_(xml), person_(profile::is_person(profile)) {
  choose_names();
  choose_listing();
  const bool listed_on = listing_.listed && listing_.listed->from && listing_.listed->from == listing_.listed->to;
  dates_.as_of = listed_on ? listing_.listed->from : as_of;
}

void RecordWriter::write() {
  xml_.open(person_ ? "INDIVIDUAL" : "ENTITY");
  for (const Row& row : rows)
    if ((row.kinds & (person_ ? Row::persons : Row::organisations)) != 0) (this->*row.write)(row.element);
  xml_.close();
}

void RecordWriter::choose_names() {
  const auto found = std::ranges::find_if(profile_.names, [](const PersonName& name) { return name.kind == "primary"; });
  if (!profile_.names.empty()) primary_ = found == profile_.names.end() ? &profile_.names.front() : &*found;
  for (const PersonName& name : profile_.names)
    if (&name != primary_) (name.kind == "original" ? originals_ : aliases_).push_back(&name);
}

void RecordWriter::choose_listing() {
  const auto fits = [](const profile::Legal& legal) { return legal.authority.empty() || legal.authority == authority; };
  const auto found = std::ranges::find_if(profile_.legal, fits);
  if (found != profile_.legal.end()) listing_ = *found;
}

void RecordWriter::data_id(std::string_view element) { xml_.leaf(element, common::number_of_id(profile_.id, id_scheme)); }

/// The parts by their places if the source knew these, else the whole name in the first.
void RecordWriter::positional_names(std::string_view) {
  std::array<std::string, positional_elements.size()> texts;
  bool positional = primary_ != nullptr && person_ && !primary_->parts.empty();
  for (std::size_t i = 0; positional && i < primary_->parts.size(); ++i) {
    const profile::NamePart& part = primary_->parts[i];
    const auto place = static_cast<std::size_t>(std::ranges::find(positional_roles, part.role) - positional_roles.begin());
    positional = place < texts.size() && texts[place].empty();
    if (positional) texts[place] = part.text;
  }
  if (!positional) texts = {primary_ == nullptr ? std::string() : primary_->full};
  xml_.leaf(positional_elements[0], texts[0]);
  for (std::size_t i = 1; i < texts.size(); ++i) xml_.optional_leaf(positional_elements[i], texts[i]);
}

void RecordWriter::programme(std::string_view element) { xml_.leaf(element, listing_.programme); }

void RecordWriter::reference(std::string_view element) { xml_.leaf(element, listing_.reference); }

void RecordWriter::listed(std::string_view element) {
  const std::string day = common::iso_day(listing_.listed);
  xml_.leaf(element, day.empty() ? no_date : day);
}

void RecordWriter::delisted(std::string_view element) { xml_.optional_leaf(element, common::iso_day(listing_.delisted)); }

void RecordWriter::updated(std::string_view element) {
  std::vector<std::string> values;
  for (const PartialDate& date : listing_.updated) values.push_back(common::date_words(date, profile::short_form(date), dates_));
  wrapped(element, values);
}

void RecordWriter::list_type(std::string_view element) {
  const std::string* other = extra(element);
  wrapped(element, {other != nullptr ? *other : std::string(usual_list_type)});
}

void RecordWriter::required_extra(std::string_view element) {
  const std::string* value = extra(element);
  xml_.leaf(element, value == nullptr ? std::string_view() : std::string_view(*value));
}

void RecordWriter::optional_extra(std::string_view element) {
  if (const std::string* value = extra(element)) xml_.leaf(element, *value);
}

void RecordWriter::gender(std::string_view element) {
  constexpr std::array<std::array<std::string_view, 2>, 3> words{{{"M", "Male"}, {"F", "Female"}, {"U", "Unknown"}}};
  const auto found = std::ranges::find_if(words, [&](const auto& row) { return row[0] == profile_.sex; });
  if (found != words.end()) xml_.leaf(element, (*found)[1]);
}

void RecordWriter::original_name(std::string_view element) {
  std::string text;
  for (const PersonName* name : originals_) {
    if (!text.empty()) text += "; ";
    text += name->full;
    if (!name->note.empty()) text += " (" + name->note + ")";
  }
  xml_.optional_leaf(element, text);
}

void RecordWriter::comment(std::string_view element) {
  std::string text;
  for (const profile::Text& remark : profile_.remarks) text += (text.empty() ? "" : " ") + remark.text;
  xml_.leaf(element, text);
}

void RecordWriter::titles(std::string_view element) {
  std::vector<std::string> values;
  for (const profile::Position& position : profile_.positions)
    if (position.kind == "title") values.push_back(position.text);
  wrapped(element, values);
}

void RecordWriter::designations(std::string_view element) {
  std::vector<std::string> values;
  for (const profile::Position& position : profile_.positions)
    if (position.kind != "title") values.push_back(position.text);
  wrapped(element, values);
}

/// Citizenships stand among the nationalities, as the list has no other place for them.
void RecordWriter::nationalities(std::string_view element) {
  std::vector<std::string> values;
  for (const auto* countries : {&profile_.nationalities, &profile_.citizenships})
    for (const profile::Country& country : *countries) values.push_back(common::country_words(country.country, country.text));
  const std::size_t nationalities = profile_.nationalities.size();
  for (std::size_t i = values.size(); i-- > nationalities;)
    if (std::find(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(i), values[i]) !=
        values.begin() + static_cast<std::ptrdiff_t>(i))
      values.erase(values.begin() + static_cast<std::ptrdiff_t>(i));
  wrapped(element, values);
}

/// An element with VALUE children; none at all without values.
void RecordWriter::wrapped(std::string_view element, const std::vector<std::string>& values) {
  if (values.empty()) return;
  xml_.open(element);
  for (const std::string& value : values) xml_.leaf("VALUE", value);
  xml_.close();
}

/// The value kept under an element's name, if the schema allows it there.
const std::string* RecordWriter::extra(std::string_view name) const {
  const auto found =
      std::ranges::find_if(profile_.extras, [&](const profile::Extra& extra) { return extra.group == extras_group && extra.name == name; });
  if (found == profile_.extras.end()) return nullptr;
  if (name == "VERSIONNUM" && !common::is_number(found->value)) return nullptr;
  if (name == "SUBMITTED_ON" && !common::read_xs_date(found->value)) return nullptr;
  return &found->value;
}

}  // namespace ftf::formats::un_xml
