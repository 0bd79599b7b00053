// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/record_reader.hpp"

#include <algorithm>
#include <iterator>

#include "formats/common/dates.hpp"
#include "formats/common/name_words.hpp"
#include "formats/common/numbers.hpp"
#include "formats/common/remark_miner.hpp"
#include "formats/common/space.hpp"
#include "formats/un_xml/alias_text.hpp"
#include "formats/un_xml/birth.hpp"

namespace ftf::formats::un_xml {

namespace {

using base::Code;
using profile::Position;

/// One word of the source and what the profile says for it.
struct Word {
  std::string_view written, meant;
};
constexpr std::array genders{Word{"male", "M"}, Word{"female", "F"}, Word{"unknown", "U"}};

/// Brings items whose key is listed to the front, in the order of the list; else the order stays.
template <class Item, class Keys, class Owner>
void arrange(std::vector<Item>& items, const Keys& keys, std::string Owner::* key) {
  std::vector<Item> arranged;
  arranged.reserve(items.size());
  for (const std::string_view wanted : keys)
    std::ranges::copy_if(items, std::back_inserter(arranged), [&](const Item& item) { return item.*key == wanted; });
  std::ranges::copy_if(items, std::back_inserter(arranged),
                       [&](const Item& item) { return std::ranges::find(keys, item.*key) == keys.end(); });
  items = std::move(arranged);
}

}  // namespace

struct RecordReader::Field {
  std::string_view element;
  void (RecordReader::*read)(Element);
};

const RecordReader::Field RecordReader::fields[] = {
    {"FIRST_NAME", &RecordReader::positional_name},
    {"SECOND_NAME", &RecordReader::positional_name},
    {"THIRD_NAME", &RecordReader::positional_name},
    {"FOURTH_NAME", &RecordReader::positional_name},
    {"UN_LIST_TYPE", &RecordReader::programme},
    {"REFERENCE_NUMBER", &RecordReader::reference},
    {"LISTED_ON", &RecordReader::listed},
    {"GENDER", &RecordReader::gender},
    {"NAME_ORIGINAL_SCRIPT", &RecordReader::original_name},
    {"COMMENTS1", &RecordReader::comment},
    {"TITLE", &RecordReader::title},
    {"DESIGNATION", &RecordReader::designation},
    {"NATIONALITY", &RecordReader::nationality},
    {"LIST_TYPE", &RecordReader::list_type},
    {"LAST_DAY_UPDATED", &RecordReader::updated},
    {"INDIVIDUAL_ALIAS", &RecordReader::alias},
    {"ENTITY_ALIAS", &RecordReader::alias},
    {"INDIVIDUAL_ADDRESS", &RecordReader::address},
    {"ENTITY_ADDRESS", &RecordReader::address},
    {"INDIVIDUAL_DATE_OF_BIRTH", &RecordReader::birth_date},
    {"INDIVIDUAL_PLACE_OF_BIRTH", &RecordReader::birth_place},
    {"INDIVIDUAL_DOCUMENT", &RecordReader::document},
    {"DELISTED_ON", &RecordReader::delisted},
};

void RecordReader::read(const syntax::XmlRecord& record, profile::Profile& profile, std::optional<text::Day> as_of) {
  const Element root = record.root();
  profile_ = &profile;
  positional_ = {};
  originals_.clear();
  aliases_.clear();
  legal_ = {};
  notes_.begin_record(record.where());
  profile.id = common::scheme_id(id_scheme, root.child_text("DATAID"), record.where(), record.raw());
  notes_.name_record(profile.id);
  profile.kind = root.name() == "ENTITY" ? "organisation" : "person";
  const auto listed_on = common::read_xs_date(root.child_text("LISTED_ON"));
  dates_.as_of = listed_on && text::iso(*listed_on) != no_date ? listed_on : as_of;
  keep_unread(root, {});
  for (const Element element : root) read_field(element);
  finish();
}

void RecordReader::read_field(Element element) {
  if (element.name() == "DATAID") return;
  const auto found = std::ranges::find_if(fields, [&](const Field& row) { return row.element == element.name(); });
  if (found != std::end(fields)) return (this->*found->read)(element);
  if (std::ranges::find(extra_elements, element.name()) == extra_elements.end()) return keep_unknown(element, std::string(element.name()));
  if (!element.text().empty()) keep(std::string(element.name()), element.text());
}

void RecordReader::positional_name(Element element) {
  const auto place = std::ranges::find(positional_elements, element.name()) - positional_elements.begin();
  set_once(positional_[static_cast<std::size_t>(place)], element, common::read_text(element.text(), "names.parts", notes_));
}

void RecordReader::programme(Element element) { set_once(legal_.programme, element, std::string(element.text())); }

void RecordReader::reference(Element element) { set_once(legal_.reference, element, std::string(element.text())); }

void RecordReader::listed(Element element) {
  if (!legal_.listed) legal_.listed = listing_date(element.text(), "legal.listed");
  else keep_unknown(element, "LISTED_ON");
}

void RecordReader::delisted(Element element) {
  if (!legal_.delisted) legal_.delisted = listing_date(element.text(), "legal.delisted");
  else keep_unknown(element, "DELISTED_ON");
}

void RecordReader::updated(Element element) {
  for (const std::string_view value : values(element))
    if (auto date = listing_date(value, "legal.updated")) legal_.updated.push_back(std::move(*date));
}

void RecordReader::list_type(Element element) {
  for (const std::string_view value : values(element))
    if (value != usual_list_type) keep("LIST_TYPE", value);
}

void RecordReader::gender(Element element) {
  const std::string lower = common::lower_ascii(element.text());
  const auto found = std::ranges::find_if(genders, [&](const Word& row) { return row.written == lower; });
  if (found != genders.end()) return set_once(profile_->sex, element, std::string(found->meant));
  if (!lower.empty()) keep("GENDER", element.text());
}

void RecordReader::original_name(Element element) {
  for (AliasName& name : split_alias(element.text())) {
    profile::PersonName& added = originals_.emplace_back();
    added.script = common::script_of_name(name.full);
    added.full = std::move(name.full);
    added.kind = "original";
    added.note = std::move(name.note);
  }
}

void RecordReader::comment(Element element) {
  if (!element.text().empty()) profile_->remarks.emplace_back(profile::Text{std::string(element.text())});
}

void RecordReader::title(Element element) {
  for (const std::string_view value : values(element)) profile_->positions.emplace_back(Position{"title", std::string(value)});
}

void RecordReader::designation(Element element) {
  for (const std::string_view value : values(element)) profile_->positions.emplace_back(Position{"function", std::string(value)});
}

void RecordReader::nationality(Element element) {
  for (const std::string_view value : values(element)) {
    profile::Country country = common::read_country(value, "nationalities", notes_);
    if (country != profile::Country{}) profile_->nationalities.emplace_back(std::move(country));
  }
}

std::optional<profile::PartialDate> RecordReader::listing_date(std::string_view text, std::string_view field) {
  if (text == no_date) return std::nullopt;
  if (const auto day = common::read_xs_date(text)) return profile::exact_date(*day);
  return common::read_partial_date(text, field, notes_);
}

/// The first of equal elements is the value; a further one that differs is kept under its name.
void RecordReader::set_once(std::string& target, Element element, std::string value) {
  if (target.empty()) target = std::move(value);
  else if (target != value) keep_unknown(element, std::string(element.name()));
}

void RecordReader::keep(const std::string& name, std::string_view value) {
  profile_->extras.push_back({std::string(extras_group), name, std::string(value)});
}

void RecordReader::keep_unknown(Element element, const std::string& name) {
  notes_.add(Code::unknown_element, name);
  if (!element.text().empty()) keep(name, element.text());
  for (const auto& attribute : element.attributes()) keep(name + "@" + std::string(attribute.name), attribute.value);
  for (const Element child : element) keep_unknown(child, name + "/" + std::string(child.name()));
}

/// Keeps what stands in an element with children beside the first child of each known name.
void RecordReader::keep_unread(Element element, std::span<const std::string_view> known) {
  const std::string name(element.name());
  if (!element.text().empty()) keep(name, element.text());
  for (const auto& attribute : element.attributes()) keep(name + "@" + std::string(attribute.name), attribute.value);
  if (known.empty()) return;
  std::uint32_t seen = 0;
  for (const Element child : element) {
    const auto at = static_cast<std::uint32_t>(std::ranges::find(known, child.name()) - known.begin());
    if (at < known.size() && (seen >> at & 1U) == 0) seen |= 1U << at;
    else keep_unknown(child, name + "/" + std::string(child.name()));
  }
}

/// Texts of the VALUE children that are not empty.
std::vector<std::string_view> RecordReader::values(Element element) {
  std::vector<std::string_view> out;
  for (const Element child : element) {
    if (child.name() != "VALUE") keep_unknown(child, std::string(element.name()) + "/" + std::string(child.name()));
    else if (!child.text().empty()) out.push_back(child.text());
  }
  if (!element.text().empty()) out.push_back(element.text());
  return out;
}

void RecordReader::finish_names() {
  profile::PersonName primary;
  primary.kind = "primary";
  for (std::size_t i = 0; i < positional_.size(); ++i) {
    if (positional_[i].empty()) continue;
    if (!primary.full.empty()) primary.full += ' ';
    primary.full += positional_[i];
    if (profile_->kind == "person") primary.parts.push_back({std::string(positional_roles[i]), positional_[i]});
  }
  primary.script = common::script_of_name(primary.full);
  if (primary.full.empty()) notes_.add(Code::name_missing, "names");
  else profile_->names.emplace_back(std::move(primary));
  for (auto* list : {&originals_, &aliases_}) std::ranges::move(*list, std::back_inserter(profile_->names));
}

/// Brings what may stand in any order into that of the schema.
void RecordReader::finish() {
  finish_names();
  arrange(profile_->positions, std::array<std::string_view, 1>{"title"}, &Position::kind);
  arrange(profile_->extras, extra_elements, &profile::Extra::name);
  if (legal_ != profile::Legal{}) {
    legal_.authority = authority;
    profile_->legal.emplace_back(std::move(legal_));
  }
  common::mine_remarks(*profile_, extras_group);
}

}  // namespace ftf::formats::un_xml
