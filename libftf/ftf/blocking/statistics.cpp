// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/statistics.hpp>

#include <algorithm>

#include <ftf/names/rarity.hpp>

namespace ftf::blocking {
namespace {

// A short list tells little about how frequent a value is: shares are taken as if this many values unlike all others stood beside it;
// the more often a value is met, the fewer.
constexpr std::uint64_t other_values = 1000;
constexpr std::uint64_t other_name_words = 5000;

// Counts of tokens by their skeleton, so that a name and its spellings count together.
ValueCounts by_skeleton(const std::vector<std::uint32_t>& seen, const names::TokenTable& table) {
  ValueCounts made;
  for (names::TokenId id = 1; id < seen.size(); ++id) {
    if (seen[id] == 0) continue;
    made.counts.push_back({table[id].skeleton_hash, seen[id]});
    made.total += seen[id];
  }
  add_up(made.counts);
  return made;
}

// Shares are taken of `total`, or, for 0, of the number of values.
ValueCounts of_hashes(std::vector<Count> counts, std::uint64_t total) {
  ValueCounts made;
  made.total = total == 0 ? counts.size() : total;
  made.counts = std::move(counts);
  add_up(made.counts);
  return made;
}

}  // namespace

Rarity ValueCounts::rarity(std::uint64_t hash) const {
  const std::uint64_t met = count(hash);
  return names::rarity_of_count(met, total + other_values / std::max<std::uint64_t>(met, 1));
}

Statistics Statistics::of(const RecordStore& store, const Vocabulary& vocabulary) {
  Statistics made;
  made.records = store.size();
  std::vector<std::uint32_t> names(vocabulary.names.size());
  std::vector<std::uint32_t> words(vocabulary.words.size());
  for (const names::NamePart& part : store.name_parts) ++names[part.id];
  for (const PlaceValue& place : store.places)
    for (const Word& word : store.words_of(place)) ++words[word.id];
  made.of_kind(ValueKind::name_word) = by_skeleton(names, vocabulary.names);
  made.of_kind(ValueKind::place_word) = by_skeleton(words, vocabulary.words);
  std::vector<Count> countries, documents, attributes;
  for (const CountryValue& country : store.countries) countries.push_back({country.code, 1});
  for (const PlaceValue& place : store.places)
    if (place.country.code != 0) countries.push_back({place.country.code, 1});
  for (const DocumentValue& document : store.documents) documents.push_back({document.hash, 1});
  for (const AttributeValue& value : store.attributes) attributes.push_back({value.hash, 1});
  made.of_kind(ValueKind::country) = of_hashes(std::move(countries), 0);
  made.of_kind(ValueKind::document) = of_hashes(std::move(documents), 0);
  made.of_kind(ValueKind::attribute) = of_hashes(std::move(attributes), made.records);
  return made;
}

void Statistics::add(const Statistics& other) {
  records += other.records;
  for (std::size_t kind = 0; kind < std::size(kinds); ++kind) {
    auto& counts = kinds[kind].counts;
    const auto& more = other.kinds[kind].counts;
    kinds[kind].total += other.kinds[kind].total;
    counts.insert(counts.end(), more.begin(), more.end());
    add_up(counts);
  }
}

void Statistics::rate(RecordStore& store, Vocabulary& vocabulary) const {
  const ValueCounts& names = of_kind(ValueKind::name_word);
  vocabulary.names.set_statistics([names](std::uint64_t hash) { return names.count(hash); }, names.total + other_name_words);
  std::vector<Rarity> words(vocabulary.words.size());
  for (names::TokenId id = 1; id < words.size(); ++id)
    words[id] = of_kind(ValueKind::place_word).rarity(vocabulary.words[id].skeleton_hash);
  for (Word& word : store.words) word.rarity = words[word.id];
  const auto rate_country = [&](CountryValue& country) { country.rarity = of_kind(ValueKind::country).rarity(country.code); };
  for (CountryValue& country : store.countries) rate_country(country);
  for (PlaceValue& place : store.places) rate_country(place.country);
  for (DocumentValue& document : store.documents) document.rarity = of_kind(ValueKind::document).rarity(document.hash);
  for (AttributeValue& value : store.attributes) value.rarity = of_kind(ValueKind::attribute).rarity(value.hash);
}

}  // namespace ftf::blocking
