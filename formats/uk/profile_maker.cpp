// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/uk/profile_maker.hpp"

#include <algorithm>
#include <array>

#include <ftf/text/countries.hpp>

#include "formats/common/name_words.hpp"
#include "formats/common/numbers.hpp"
#include "formats/common/sex.hpp"
#include "formats/common/space.hpp"

namespace ftf::formats::uk {

namespace {

constexpr std::string_view id_scheme = "uk:";
constexpr std::size_t family = 5, name_type = 6, strength = 7;  // places in Group::name
constexpr std::size_t city = 5, postcode = 6, country = 7;      // places in Group::address

struct LanguageWord {
  std::string_view word, code;
};
/// NonLatinScriptLanguage (ISO 639-2's English names); others stay words.
// clang-format off
constexpr std::array languages{LanguageWord{"arabic", "ar"},     LanguageWord{"persian", "fa"},    LanguageWord{"farsi", "fa"},      LanguageWord{"dari", "prs"},
                               LanguageWord{"pashto", "ps"},     LanguageWord{"urdu", "ur"},       LanguageWord{"russian", "ru"},    LanguageWord{"ukrainian", "uk"},
                               LanguageWord{"belarusian", "be"}, LanguageWord{"serbian", "sr"},    LanguageWord{"bulgarian", "bg"},  LanguageWord{"georgian", "ka"},
                               LanguageWord{"armenian", "hy"},   LanguageWord{"hebrew", "he"},     LanguageWord{"chinese", "zh"},    LanguageWord{"korean", "ko"},
                               LanguageWord{"japanese", "ja"},   LanguageWord{"burmese", "my"},    LanguageWord{"bengali", "bn"},    LanguageWord{"hindi", "hi"},
                               LanguageWord{"kurdish", "ku"},    LanguageWord{"kirghiz; kyrgyz", "ky"}, LanguageWord{"romanian; moldavian; moldovan", "ro"},
                               LanguageWord{"tigrinya", "ti"},   LanguageWord{"amharic", "am"},    LanguageWord{"greek, modern", "el"}, LanguageWord{"french", "fr"}};
// clang-format on

std::string kind_of(std::string_view type) {
  const std::string lower = common::lower_ascii(type);
  if (lower == "individual") return "person";
  if (lower == "entity") return "organisation";
  return lower == "ship" ? "vessel" : "other";
}

/// "dd/03/1958" with the letters made zeros, which stand for unknown parts.
std::string without_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c == 'd' || c == 'm' || c == 'y' || c == 'D' || c == 'M' || c == 'Y') c = '0';
  return out;
}

/// The country that a note on a document begins with: "(Afghan). Issued on ...", "Sudan, issued ...".
std::string country_in(std::string_view note) {
  const std::size_t begin = note.find_first_not_of(" (");
  if (begin == std::string_view::npos) return {};
  const std::string_view words = note.substr(begin, note.find_first_of(".,;:)", begin) - begin);
  return text::country_code(words).value_or(std::string());
}

/// The date behind "issued" or "issued on" in a note on a document.
std::optional<profile::PartialDate> issued_in(std::string_view note) {
  const std::string lower = common::lower_ascii(note);
  for (const std::string_view word : {"issued on ", "issued "}) {
    const std::size_t found = lower.find(word);
    if (found == std::string::npos) continue;
    const std::size_t begin = found + word.size();
    const std::string words(note.substr(begin, note.find_first_of(",;)", begin) - begin));
    if (const auto reading = text::read_date(words, {.order = text::DateOrder::day_first})) return profile::partial_date(*reading, {});
  }
  return std::nullopt;
}

/// Measures without case and spaces: "AssetFreeze" is "Asset freeze".
std::string bare(std::string_view text) {
  std::string out = common::lower_ascii(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '-'; });
  return out;
}

}  // namespace

void ProfileMaker::make(const Designation& designation, const base::Location& where, std::string_view raw, profile::Profile& profile) {
  profile_ = &profile;
  notes_.begin_record(where);
  keeper_.begin(profile);
  profile.id = common::scheme_id(id_scheme, designation.first(Group::unique_id), where, raw);
  notes_.name_record(profile.id);
  profile.source = extras_group;
  profile.kind = kind_of(designation.first(Group::kind));
  if (profile.kind == "other") keeper_.keep("IndividualEntityShip", designation.first(Group::kind));
  names(designation);
  original_names(designation);
  listing(designation);
  births(designation);
  addresses(designation);
  documents(designation, Group::passport, "passport");
  documents(designation, Group::national_id, "national-id");
  contacts(designation, Group::phone, "phone");
  contacts(designation, Group::email, "email");
  contacts(designation, Group::website, "web");
  positions(designation, Group::title, "title");
  positions(designation, Group::position, "function");
  further(designation);
  others(designation);
}

/// Name6 is the family name, or, alone, the whole name.
void ProfileMaker::names(const Designation& designation) {
  for (const Designation::Item& item : designation.items(Group::name)) {
    profile::PersonName name;
    std::size_t parts = 0;
    for (std::size_t i = 0; i <= family; ++i) {
      if (item[i].empty()) continue;
      common::join(name.full, item[i], " ");
      name.parts.push_back({i == 0 ? "given" : i == family ? "family" : "middle", item[i]});
      ++parts;
    }
    if (name.full.empty()) continue;
    if (parts == 1 || !profile::is_person(*profile_)) name.parts.clear();
    name.script = common::script_of_name(name.full);
    const std::string type = common::lower_ascii(item[name_type]);
    const bool first = std::ranges::none_of(profile_->names, [](const auto& each) { return each.kind == "primary"; });
    name.kind = (type.empty() || type == "primary name") && first ? "primary" : "alias";
    if (name.kind == "alias" && type != "alias") name.note = item[name_type];
    const std::string quality = common::lower_ascii(item[strength]);
    if (quality.starts_with("good")) name.quality = "good";
    else if (quality.starts_with("low")) name.quality = "low";
    else common::join(name.note, item[strength]);
    profile_->names.emplace_back(std::move(name));
  }
  if (profile_->names.empty()) notes_.add(base::Code::name_missing, "names");
  std::ranges::stable_partition(profile_->names, [](const auto& name) { return name.kind == "primary"; });
}

void ProfileMaker::original_names(const Designation& designation) {
  for (const Designation::Item& item : designation.items(Group::non_latin)) {
    if (item[0].empty()) continue;
    profile::PersonName name;
    name.full = item[0];
    name.kind = "original";
    name.script = common::script_of_name(name.full);
    if (name.script.empty()) name.note = item[1];
    const auto row = std::ranges::find(languages, common::lower_ascii(item[2]), &LanguageWord::word);
    if (row != languages.end()) name.lang = row->code;
    else if (!item[2].empty()) common::join(name.note, "language: " + item[2]);
    profile_->names.emplace_back(std::move(name));
  }
}

void ProfileMaker::listing(const Designation& designation) {
  profile::Legal legal;
  legal.programme = designation.first(Group::regime);
  legal.reference = designation.first(Group::unique_id);
  legal.authority = authority;
  legal.reason = designation.first(Group::reasons);
  legal.listed = date(designation.first(Group::designated), "legal.listed");
  for (const auto& item : designation.items(Group::last_updated))
    if (auto updated = date(item[0], "legal.updated")) legal.updated.push_back(std::move(*updated));
  profile_->legal.emplace_back(std::move(legal));
  const auto& regimes = designation.items(Group::regime);
  for (std::size_t i = 1; i < regimes.size(); ++i) {
    profile::Legal further;
    further.programme = regimes[i][0];
    further.authority = authority;
    profile_->legal.emplace_back(std::move(further));
  }
  for (const auto& item : designation.items(Group::un_reference)) {
    profile::Legal un;
    un.reference = item[0];
    un.authority = common::un_authority;
    profile_->legal.emplace_back(std::move(un));
  }
  for (const auto& item : designation.items(Group::sanctions)) {
    for (std::string_view rest = item[0]; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      if (const std::string measure = common::collapse_space(rest.substr(0, end)); !measure.empty())
        profile_->measures.emplace_back(profile::Text{measure});
      rest.remove_prefix(std::min(rest.size(), end + 1));
    }
  }
}

std::optional<profile::PartialDate> ProfileMaker::date(std::string_view text, std::string_view field) {
  const auto reading = text::read_date(without_letters(text), {.order = text::DateOrder::day_first, .formats = {"%d/%m/%Y"}});
  if (!reading) return common::read_partial_date(text, field, notes_, {.order = text::DateOrder::day_first});
  return profile::partial_date(*reading, reading->precision == profile::Precision::day ? std::string_view() : text);
}

void ProfileMaker::births(const Designation& designation) {
  for (const auto& item : designation.items(Group::birth))
    if (auto birth = date(item[0], "births")) profile_->births.emplace_back(std::move(*birth));
  for (const auto& item : designation.items(Group::birth_place)) {
    profile::Place place;
    place.city = common::read_text(item[0], "birth_places.city", notes_);
    profile::Country of_birth = common::read_country(item[1], "birth_places.country", notes_);
    place.country = std::move(of_birth.country);
    place.country_text = std::move(of_birth.text);
    if (place != profile::Place{}) profile_->birth_places.emplace_back(std::move(place));
  }
  for (const auto& item : designation.items(Group::nationality))
    if (profile::Country read = common::read_country(item[0], "nationalities", notes_); read != profile::Country{})
      profile_->nationalities.emplace_back(std::move(read));
  for (const auto& item : designation.items(Group::gender)) {
    if (!common::take_sex(common::sex_code(item[0]), *profile_)) keeper_.keep("Gender", item[0]);
  }
}

void ProfileMaker::addresses(const Designation& designation) {
  for (const auto& item : designation.items(Group::address)) {
    profile::Place place;
    for (std::size_t i = 0; i < city; ++i) common::join(place.street, item[i], ", ");
    place.city = item[city];
    place.postcode = item[postcode];
    profile::Country read = common::read_country(item[country], "addresses.country", notes_);
    place.country = std::move(read.country);
    place.country_text = std::move(read.text);
    if (place != profile::Place{}) profile_->addresses.emplace_back(std::move(place));
  }
}

/// The additional information is kept whole; a country and a date of issue in it are read, because there is no other place for them.
void ProfileMaker::documents(const Designation& designation, Group group, std::string_view type) {
  for (const auto& item : designation.items(group)) {
    profile::Document document;
    document.type = type;
    document.number = common::read_text(item[0], "documents.number", notes_);
    document.note = item[1];
    document.country = country_in(item[1]);
    document.issued = issued_in(item[1]);
    profile_->documents.emplace_back(std::move(document));
  }
}

void ProfileMaker::contacts(const Designation& designation, Group group, std::string_view type) {
  for (const auto& item : designation.items(group)) profile_->contacts.emplace_back(profile::Contact{std::string(type), item[0]});
}

void ProfileMaker::positions(const Designation& designation, Group group, std::string_view kind) {
  for (const auto& item : designation.items(group)) profile_->positions.emplace_back(profile::Position{std::string(kind), item[0]});
}

/// What a designation has once: further values, which contradict the first, are kept with a note.
void ProfileMaker::further(const Designation& designation) {
  for (const Group group : {Group::unique_id, Group::kind, Group::designated, Group::reasons}) {
    const auto& items = designation.items(group);
    const std::string name(std::ranges::find(fields(), group, &Field::group)->element);
    for (std::size_t i = 1; i < items.size(); ++i) {
      notes_.add(base::Code::unknown_element, name, items[i][0], "a second value");
      keeper_.keep(name, items[i][0]);
    }
  }
}

/// An indicator says no more than the measures do, unless it contradicts them.
void ProfileMaker::others(const Designation& designation) {
  for (const auto& item : designation.items(Group::other)) profile_->remarks.emplace_back(profile::Text{item[0]});
  for (const auto& item : designation.items(Group::ofsi_id)) keeper_.keep("OFSIGroupID", item[0]);
  for (const auto& item : designation.items(Group::source)) keeper_.keep("DesignationSource", item[0]);
  constexpr std::string_view indicators = "SanctionsImposedIndicators/";
  for (const Designation::Other& other : designation.others()) {
    if (other.path.starts_with(indicators)) {
      const std::string name = bare(std::string_view(other.path).substr(indicators.size()));
      const bool imposed = std::ranges::any_of(profile_->measures, [&](const auto& measure) { return bare(measure.text) == name; });
      if (imposed == (other.value == "true")) continue;
    }
    if (!other.known) notes_.add(base::Code::unknown_element, other.path);
    keeper_.keep(other.path, other.value);
  }
}

}  // namespace ftf::formats::uk
