// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/extractor.hpp>

#include <algorithm>
#include <chrono>

#include <ftf/base/hash.hpp>
#include <ftf/names/clean.hpp>
#include <ftf/text/countries.hpp>

namespace ftf::blocking {
namespace {

// An entry that was not met often is not worth its memory.
constexpr std::size_t cache_limit = 1U << 16;

// Days beyond what a sensible interval reaches, for "before" and "after".
constexpr std::int32_t years_beyond = 40 * 365;

std::uint32_t short_hash(std::string_view text) noexcept { return text.empty() ? 0 : static_cast<std::uint32_t>(base::hash64(text)) | 1U; }

template <class Cache>
void bound(Cache& cache) {
  if (cache.size() >= cache_limit) cache.clear();
}

// ASCII letters in capitals and digits, and every byte above ASCII: what identifies a number.
std::string_view essential(std::string_view number, std::string& buffer) {
  buffer.clear();
  for (const char c : number) {
    if (c >= 'a' && c <= 'z') buffer += static_cast<char>(c - 'a' + 'A');
    else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) buffer += c;
  }
  if (buffer.size() > 255) buffer.resize(255);
  return buffer;
}

std::int32_t number_of(text::Day day) noexcept { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

Sex sex_of(std::string_view text) noexcept {
  if (text == "M") return Sex::male;
  if (text == "F") return Sex::female;
  return text == "X" ? Sex::other : Sex::unknown;
}

AttributeType attribute_type(std::string_view type) noexcept {
  if (type == "code") return AttributeType::code;
  if (type == "number") return AttributeType::number;
  return type == "date" ? AttributeType::date : AttributeType::text;
}

}  // namespace

std::uint32_t country_number(std::string_view code) noexcept {
  std::uint32_t number = 0;
  for (const char c : code.substr(0, 4)) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

std::string country_code_of(std::uint32_t number) {
  std::string code;
  for (; number != 0; number >>= 8) code.insert(code.begin(), static_cast<char>(number & 0xFFU));
  return code;
}

namespace {

// A day that can't be, such as 1857-15-17, still tells its year: the first four digits that stand alone.
std::vector<Birth> year_in(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end - begin != 4 || text[begin] == '0') continue;
    int year = 0;
    for (const char c : text.substr(begin, 4)) year = year * 10 + (c - '0');
    return birth_of(profile::year_date(year));
  }
  return {};
}

}  // namespace

std::vector<Birth> birth_of(const profile::PartialDate& date) {
  if (!date.from && !date.to) return year_in(date.text);
  Birth birth;
  birth.from = date.from ? number_of(*date.from) : number_of(*date.to) - years_beyond;
  birth.to = date.to ? number_of(*date.to) : number_of(*date.from) + years_beyond;
  birth.circa = date.circa;
  const std::chrono::year_month_day from{text::Day(std::chrono::days(birth.from))};
  const std::chrono::year_month_day to{text::Day(std::chrono::days(birth.to))};
  if (from.year() != to.year()) return {birth};
  birth.year = static_cast<std::int16_t>(static_cast<int>(from.year()));
  if (from.month() != to.month()) return {birth};
  birth.month = static_cast<std::uint8_t>(static_cast<unsigned>(from.month()));
  if (from.day() == to.day()) birth.day = static_cast<std::uint8_t>(static_cast<unsigned>(from.day()));
  return {birth};
}

std::size_t Extractor::TextHash::operator()(std::string_view text) const noexcept { return static_cast<std::size_t>(base::hash64(text)); }

Extractor::Extractor(Vocabulary& vocabulary, const ComparedFields& fields)
    : vocabulary_(&vocabulary), fields_(fields), analyzer_(vocabulary.names) {}

std::uint32_t Extractor::country(std::string_view text) {
  if (text.empty()) return 0;
  if (const auto found = countries_.find(text); found != countries_.end()) return found->second;
  bound(countries_);
  const auto code = text::country_code(text);
  return countries_.emplace(std::string(text), code ? country_number(*code) : 0).first->second;
}

Word Extractor::word(std::string_view text) {
  Word made;
  made.id = vocabulary_->words.intern(text);
  const names::Token& token = vocabulary_->words[made.id];
  made.skeleton = static_cast<std::uint32_t>(token.skeleton_hash);
  for (const char c : token.latin) made.letters |= 1U << (static_cast<unsigned char>(c) & 31U);
  return made;
}

const std::vector<Word>& Extractor::read_words(std::string_view text) {
  if (const auto found = texts_.find(text); found != texts_.end()) return found->second;
  bound(texts_);
  std::vector<Word> words;
  cleaned_.clean(text);
  for (const auto& piece : cleaned_.pieces()) {
    if (const std::string_view text_of_word = cleaned_.text(piece); text_of_word != ",") words.push_back(word(text_of_word));
  }
  return texts_.emplace(std::string(text), std::move(words)).first->second;
}

const Extractor::PlaceReading& Extractor::read_place(std::string_view text) {
  if (const auto found = places_.find(text); found != places_.end()) return found->second;
  bound(places_);
  PlaceReading reading;
  std::string_view town = text;
  const std::size_t comma = text.rfind(',');
  std::string_view last = comma == std::string_view::npos ? text : text.substr(comma + 1);
  while (last.starts_with(' ')) last.remove_prefix(1);
  reading.country = country(last);
  if (reading.country != 0) town = comma == std::string_view::npos ? std::string_view{} : text.substr(0, comma);
  reading.words = read_words(town);
  return places_.emplace(std::string(text), std::move(reading)).first->second;
}

Name Extractor::name(std::string_view full, RecordStore& store) {
  const names::Signature signature = analyzer_.analyze(full);
  Name name{static_cast<std::uint32_t>(store.name_parts.size()), signature.size, false};
  store.name_parts.insert(store.name_parts.end(), signature.parts.begin(), signature.parts.begin() + signature.size);
  return name;
}

void Extractor::add_names(const profile::Profile& profile, RecordStore& store) {
  const std::size_t begin = store.names.size();
  for (const auto& given : profile.names) {
    const std::size_t parts = store.name_parts.size();
    Name found = name(given.full, store);
    found.low_quality = given.quality == "low";
    const auto same = [&](const Name& other) { return std::ranges::equal(store.parts(other), store.parts(found)); };
    const auto old = std::find_if(store.names.begin() + static_cast<std::ptrdiff_t>(begin), store.names.end(), same);
    if (found.size != 0 && old == store.names.end()) {
      store.names.push_back(found);
      continue;
    }
    store.name_parts.resize(parts);
    if (old != store.names.end()) old->low_quality = old->low_quality && found.low_quality;
  }
}

namespace {

// Whether a date is the other one, known more exactly. A first of January may stand for its year.
bool says_more(const Birth& date, const Birth& vague) {
  if (date.day != 0 && date.is_placeholder()) return false;
  if (vague.day != 0 && vague.is_placeholder()) return date.year != 0 && date.year == vague.year && date.month != 0;
  return vague.from <= date.from && date.to <= vague.to && date.to - date.from < vague.to - vague.from;
}

}  // namespace

void Extractor::add_births(const profile::Profile& profile, RecordStore& store) const {
  const auto begin = static_cast<std::ptrdiff_t>(store.births.size());
  const auto add = [&](const profile::PartialDate& date) {
    for (const Birth& birth : birth_of(date))
      if (std::find(store.births.begin() + begin, store.births.end(), birth) == store.births.end()) store.births.push_back(birth);
  };
  for (const auto& date : profile.births) add(date);
  for (const auto& name : profile.names)
    for (const auto& date : name.births) add(date);
  if (!exact_births_) return;
  const std::vector<Birth> all(store.births.begin() + begin, store.births.end());
  const auto is_vague = [&](const Birth& birth) {
    return std::ranges::any_of(all, [&](const Birth& other) { return says_more(other, birth); });
  };
  store.births.erase(std::remove_if(store.births.begin() + begin, store.births.end(), is_vague), store.births.end());
}

void Extractor::add_place(const profile::Place& place, RecordStore& store) {
  PlaceValue value;
  value.first = static_cast<std::uint32_t>(store.words.size());
  value.country.code = country_number(place.country);
  const auto add = [&](const std::vector<Word>& words) { store.words.insert(store.words.end(), words.begin(), words.end()); };
  if (place.city.empty() && place.region.empty()) {
    const PlaceReading& reading = read_place(place.text);
    add(reading.words);
    if (value.country.code == 0) value.country.code = reading.country;
  } else {
    add(read_words(place.city));
    add(read_words(place.region));
  }
  if (value.country.code == 0) value.country.code = country(place.country_text);
  value.size = static_cast<std::uint32_t>(store.words.size()) - value.first;
  if (value.size != 0 || value.country.code != 0) store.places.push_back(value);
}

void Extractor::add_places(const profile::Profile& profile, RecordStore& store) {
  for (const auto& place : profile.birth_places) add_place(place, store);
  for (const auto& name : profile.names)
    for (const auto& place : name.birth_places) add_place(place, store);
}

void Extractor::add_countries(const profile::Profile& profile, RecordStore& store) {
  const auto begin = static_cast<std::ptrdiff_t>(store.countries.size());
  const auto add = [&](const profile::Country& given) {
    const CountryValue value{given.country.empty() ? country(given.text) : country_number(given.country), 0};
    if (value.code != 0 && std::find(store.countries.begin() + begin, store.countries.end(), value) == store.countries.end())
      store.countries.push_back(value);
  };
  if (fields_.has(ComparedField::nationalities))
    for (const auto& given : profile.nationalities) add(given);
  if (fields_.has(ComparedField::citizenships))
    for (const auto& given : profile.citizenships) add(given);
}

void Extractor::add_documents(const profile::Profile& profile, RecordStore& store) {
  for (const auto& document : profile.documents) {
    const std::string_view number = essential(document.number, buffer_);
    if (number.empty()) continue;
    DocumentValue value{base::hash64(number),
                        static_cast<std::uint32_t>(store.characters.size()),
                        static_cast<std::uint8_t>(number.size()),
                        short_hash(document.type),
                        country_number(document.country),
                        0};
    store.characters += number;
    store.documents.push_back(value);
  }
}

void Extractor::add_text(std::string_view name, std::string_view text, RecordStore& store) {
  AttributeValue value;
  value.name = vocabulary_->words.intern(name);
  value.type = AttributeType::text;
  value.first = static_cast<std::uint32_t>(store.words.size());
  value.hash = vocabulary_->words[value.name].text_hash;
  for (const Word& found : read_words(text)) {
    store.words.push_back(found);
    value.hash = base::mix(value.hash ^ vocabulary_->words[found.id].text_hash);
  }
  value.size = static_cast<std::uint16_t>(store.words.size() - value.first);
  if (value.size != 0) store.attributes.push_back(value);
}

void Extractor::add_code(std::string_view name, std::string_view text, AttributeType type, RecordStore& store) {
  AttributeValue value;
  value.name = vocabulary_->words.intern(name);
  value.type = type;
  std::string_view kept = text;
  if (type == AttributeType::date) {
    const auto day = text::parse_iso_day(text);
    if (!day) return;
    value.first = static_cast<std::uint32_t>(store.dates.size());
    store.dates.push_back(birth_of(profile::exact_date(*day)).front());
  } else {
    if (type == AttributeType::code) kept = essential(text, buffer_);
    value.first = static_cast<std::uint32_t>(store.characters.size());
    store.characters += kept.substr(0, 255);
  }
  value.size = static_cast<std::uint16_t>(std::min<std::size_t>(kept.size(), 255));
  value.hash = base::mix(base::hash64(kept) ^ vocabulary_->words[value.name].text_hash);
  if (value.size != 0) store.attributes.push_back(value);
}

void Extractor::add_addresses(const profile::Profile& profile, RecordStore& store) {
  for (const auto& address : profile.addresses) {
    add_code("address/postcode", address.postcode, AttributeType::code, store);
    add_text("address/street", address.street, store);
    add_text("address/city", address.city.empty() ? address.text : address.city, store);
  }
}

void Extractor::add_attributes(const profile::Profile& profile, RecordStore& store) {
  if (fields_.has(ComparedField::attributes))
    for (const auto& attribute : profile.attributes) {
      const AttributeType type = attribute_type(attribute.type);
      if (type == AttributeType::text) add_text(attribute.name, attribute.value, store);
      else add_code(attribute.name, attribute.value, type, store);
    }
  if (fields_.has(ComparedField::contacts))
    for (const auto& contact : profile.contacts) add_code("contact/" + contact.type, contact.value, AttributeType::code, store);
  if (fields_.has(ComparedField::addresses)) add_addresses(profile, store);
}

void Extractor::add_parents(const profile::Profile& profile, RecordStore& store) {
  for (const auto& parent : profile.parents) {
    const Name found = name(parent.name, store);
    if (found.size != 0) store.parents.push_back({short_hash(parent.role), found});
  }
}

RecordIndex Extractor::add(const profile::Profile& profile, RecordStore& store, std::uint32_t source, std::uint64_t line) {
  if (fields_.has(ComparedField::names)) add_names(profile, store);
  if (fields_.has(ComparedField::births)) add_births(profile, store);
  if (fields_.has(ComparedField::birth_places)) add_places(profile, store);
  add_countries(profile, store);
  if (fields_.has(ComparedField::documents)) add_documents(profile, store);
  add_attributes(profile, store);
  if (fields_.has(ComparedField::parents)) add_parents(profile, store);
  const Sex sex = fields_.has(ComparedField::sex) ? sex_of(profile.sex) : Sex::unknown;
  return store.finish(profile.id, sex, source, line);
}

}  // namespace ftf::blocking
