// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ofac/entry_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "formats/common/name_words.hpp"
#include "formats/common/numbers.hpp"
#include "formats/common/remark_miner.hpp"
#include "formats/common/sex.hpp"
#include "formats/common/space.hpp"
#include "formats/ofac/keys.hpp"

namespace ftf::formats::ofac {

namespace {

using base::Code;

constexpr std::string_view linked_to = "Linked To: ";

/// A last name alone may be the whole name, so it is no part then.
profile::PersonName read_name(std::string_view first, std::string_view last) {
  profile::PersonName name;
  name.full = spoken_name(first, last);
  name.script = common::script_of_name(name.full);
  if (!first.empty()) name.parts.push_back({"given", std::string(first)});
  if (!first.empty() && !last.empty()) name.parts.push_back({"family", std::string(last)});
  return name;
}

}  // namespace

std::string spoken_name(std::string_view first, std::string_view last) {
  std::string name(first);
  common::join(name, last, " ");
  return name;
}

std::string kind_of(std::string_view type) {
  const std::string lower = common::lower_ascii(type);
  const auto row = std::ranges::find_if(types_of_kinds, [&](const TypeOfKind& each) { return common::lower_ascii(each.type) == lower; });
  return row == types_of_kinds.end() ? "other" : std::string(row->kind);
}

void EntryReader::begin(profile::Profile& profile, const base::Location& where, std::string_view uid, std::string_view raw) {
  profile_ = &profile;
  for (auto& [list, names] : uids_) names.clear();
  notes_.begin_record(where);
  keeper_.begin(profile);
  profile.id = common::scheme_id(id_scheme, uid, where, raw);
  notes_.name_record(profile.id);
}

void EntryReader::read(const Entry& entry) {
  profile_->kind = kind_of(entry.type);
  if (profile_->kind == "other") keeper_.keep("sdnType", entry.type);
  names(entry);
  facts(entry);
  for (const Item& each : entry.items) item(each);
  for (const Address& each : entry.addresses) address(each);
  for (std::size_t i = 0; i < entry.vessel.size(); ++i) keeper_.keep("vesselInfo/" + std::string(vessel_elements[i]), entry.vessel[i]);
  for (const auto& [list, names] : uids_) keeper_.keep(std::string(list) + "/uid", names.text());
  common::mine_remarks(*profile_, extras_group);
}

void EntryReader::names(const Entry& entry) {
  profile::PersonName primary = read_name(entry.first, entry.last);
  primary.kind = "primary";
  if (primary.full.empty()) notes_.add(Code::name_missing, "names");
  else profile_->names.emplace_back(std::move(primary));
  for (const Aka& aka : entry.akas) {
    profile::PersonName name = read_name(aka.first, aka.last);
    if (name.full.empty()) continue;
    name.kind = common::kind_of_abbreviation(aka.type);
    name.note = aka.remark;
    if (name.kind.empty()) {
      name.kind = "alias";
      common::join(name.note, aka.type);
    }
    if (name.kind == "alias" && common::is_original_script(name.full)) name.kind = "original";
    name.quality = aka.category == "weak" ? "low" : aka.category == "strong" ? "good" : aka.category;
    profile_->names.emplace_back(std::move(name));
    uid("names", aka.uid);
  }
  titles(entry.title);
  for (const std::string& programme : entry.programs) {
    profile::Legal legal;
    legal.programme = programme;
    legal.authority = authority;
    profile_->legal.emplace_back(std::move(legal));
  }
  for (const std::string& each : entry.remarks) remark(each);
}

void EntryReader::titles(std::string_view title) {
  while (!title.empty()) {
    const std::size_t end = std::min(title.find("; "), title.size());
    if (end != 0) profile_->positions.emplace_back(profile::Position{"function", std::string(title.substr(0, end))});
    title.remove_prefix(std::min(title.size(), end + 2));
  }
}

void EntryReader::remark(std::string_view remark) {
  profile_->remarks.emplace_back(profile::Text{std::string(remark)});
  relations(remark);
}

/// "(Linked To: TEST FRONT)" in a remark that is kept as it is.
void EntryReader::relations(std::string_view remark) {
  if (remark.starts_with('(') && remark.ends_with(')')) remark = remark.substr(1, remark.size() - 2);
  while (!remark.empty()) {
    const std::size_t end = std::min(remark.find("; "), remark.size());
    if (const std::string_view piece = remark.substr(0, end); piece.starts_with(linked_to) && piece.size() > linked_to.size())
      profile_->relations.emplace_back(
          profile::Relation{"linked to", {}, std::string(piece.substr(linked_to.size())), std::string(common::from_remarks)});
    remark.remove_prefix(std::min(remark.size(), end + 2));
  }
}

/// What is the main one is told by the order, unless the list says otherwise.
void EntryReader::facts(const Entry& entry) {
  const auto each = [&](const std::vector<Fact>& facts, std::string_view list, auto&& add) {
    std::size_t count = 0;  // of the profile's list
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (!add(facts[i].text)) continue;
      uid(list, facts[i].uid);
      ++count;
      if (!facts[i].main.empty() && (facts[i].main == "true") != (count == 1))
        keeper_.keep(fmt::format("{}[{}]/mainEntry", list, count), facts[i].main);
    }
  };
  each(entry.births, "births", [&](std::string_view text) {
    auto date = common::read_partial_date(text, "births", notes_);
    if (date) profile_->births.emplace_back(std::move(*date));
    return date.has_value();
  });
  each(entry.birth_places, "birth_places", [&](std::string_view text) {
    if (!text.empty()) profile_->birth_places.emplace_back(common::place_in_line(text));
    return !text.empty();
  });
  const auto country = [&](std::string_view text, std::string_view field, profile::Values<profile::Country>& values) {
    profile::Country read = common::read_country(text, field, notes_);
    const bool known = read != profile::Country{};
    if (known) values.emplace_back(std::move(read));
    return known;
  };
  each(entry.nationalities, "nationalities",
       [&](std::string_view text) { return country(text, "nationalities", profile_->nationalities); });
  each(entry.citizenships, "citizenships", [&](std::string_view text) { return country(text, "citizenships", profile_->citizenships); });
}

void EntryReader::address(const Address& address) {
  profile::Place place;
  place.street = common::read_text(address.street, "addresses.street", notes_);
  place.city = common::read_text(address.city, "addresses.city", notes_);
  place.region = common::read_text(address.region, "addresses.region", notes_);
  place.postcode = common::read_text(address.postcode, "addresses.postcode", notes_);
  profile::Country country = common::read_country(address.country, "addresses.country", notes_);
  place.country = std::move(country.country);
  place.country_text = std::move(country.text);
  place.note = address.remark;
  if (place == profile::Place{}) return;
  profile_->addresses.emplace_back(std::move(place));
  uid("addresses", address.uid);
}

void EntryReader::item(const Item& item) {
  const auto key = find_key(item.type);
  const Target target = key ? key->target : Target::none;
  if (target == Target::document) return document(item, key->type);
  const bool more = !item.country.empty() || !item.issued.empty() || !item.expires.empty();
  if (target == Target::none && more) return document(item, "other");
  if (more) keep_rest(item);
  if (target == Target::contact) return contact(item, key->type);
  if (target == Target::sex && common::take_sex(common::sex_code(item.number), *profile_)) return;
  if (target == Target::relation && !item.number.empty()) {
    profile_->relations.emplace_back(profile::Relation{"linked to", {}, item.number, {}});
  } else if (target == Target::measure) {
    std::string measure = item.type;
    common::join(measure, item.number, " ");
    profile_->measures.emplace_back(profile::Text{std::move(measure)});
  } else {
    keeper_.keep(std::string(kept_item) + item.type, item.number.empty() ? no_number : std::string_view(item.number));
  }
}

/// What only a document has, of an item that is none.
void EntryReader::keep_rest(const Item& item) {
  const std::string path = std::string(kept_item) + item.type;
  keeper_.keep(path + "/idCountry", item.country);
  keeper_.keep(path + "/issueDate", item.issued);
  keeper_.keep(path + "/expirationDate", item.expires);
}

void EntryReader::document(const Item& item, std::string_view type) {
  profile::Document document;
  document.type = type;
  if (item.type != document_label(type)) document.type_text = item.type;
  document.number = common::read_text(item.number, "documents.number", notes_);
  const profile::Country issuer = common::read_country(item.country, "documents.country", notes_);
  document.country = issuer.country;
  document.country_text = issuer.text;
  document.issued = common::read_partial_date(item.issued, "documents.issued", notes_);
  document.expires = common::read_partial_date(item.expires, "documents.expires", notes_);
  profile_->documents.emplace_back(std::move(document));
  uid("documents", item.uid);
}

/// The kind of an account stands before it.
void EntryReader::contact(const Item& item, std::string_view type) {
  std::string value = item.number;
  if (type == "account") value = item.type.substr(item.type.rfind(' ') + 1) + " " + value;
  profile_->contacts.emplace_back(profile::Contact{std::string(type), std::move(value)});
  uid("contacts", item.uid);
}

void EntryReader::uid(std::string_view list, std::string_view uid) {
  auto found = std::ranges::find_if(uids_, [&](const auto& each) { return each.first == list; });
  if (found == uids_.end()) found = uids_.insert(uids_.end(), {list, common::ItemNames{}});
  found->second.add(common::is_made_number(uid) ? std::string_view() : uid);
}

}  // namespace ftf::formats::ofac
