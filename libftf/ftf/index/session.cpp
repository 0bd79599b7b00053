// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/session.hpp>

#include <algorithm>

#include <ftf/names/rarity.hpp>

namespace ftf::index {

using blocking::ValueKind;

namespace {

constexpr std::size_t most_tokens = 100'000;

// As blocking::Statistics::rate() does.
constexpr std::uint64_t other_name_words = 5000;

blocking::Rarity rarity(const Segment& base, ValueKind kind, std::uint64_t hash) {
  blocking::ValueCounts counts;
  counts.total = base.meta().totals[static_cast<std::size_t>(kind)];
  const std::uint64_t met = base.count(kind, hash);
  if (met != 0) counts.counts.push_back({hash, met});
  return counts.rarity(hash);
}

}  // namespace

Session::Session(const Index& index)
    : index_(index), extractor_(vocabulary_, index.fields()), analyzer_(vocabulary_.names), keys_(store_, vocabulary_) {
  const Segment& base = index.base();
  vocabulary_.names.set_statistics([&base](std::uint64_t hash) { return base.count(ValueKind::name_word, hash); },
                                   base.meta().totals[0] + other_name_words);
  extractor_.take_exact_births();
  for (std::size_t number = 0; number < index.segments(); ++number) {
    tokens_[number].resize(index.segment(number).tokens().size());
    words_[number].resize(index.segment(number).words().size());
  }
}

bool Session::is_full() const noexcept { return vocabulary_.names.size() + vocabulary_.words.size() > most_tokens; }

names::TokenId Session::token_of(std::size_t segment, std::uint32_t token) {
  names::TokenId& known = tokens_[segment][token];
  if (known == 0) known = vocabulary_.names.intern(index_.segment(segment).token_text(token));
  return known;
}

blocking::Word Session::word_of(std::size_t segment, std::uint32_t word) {
  names::TokenId& known = words_[segment][word];
  const Segment& part = index_.segment(segment);
  if (known == 0) known = vocabulary_.words.intern(part.word_text(word));
  const WordRow& row = part.words()[word];
  return {known, row.rarity, row.skeleton, row.letters};
}

void Session::rate() {
  const Segment& base = index_.base();
  for (blocking::CountryValue& country : store_.countries) country.rarity = rarity(base, ValueKind::country, country.code);
  for (blocking::PlaceValue& place : store_.places) place.country.rarity = rarity(base, ValueKind::country, place.country.code);
  for (blocking::Word& word : store_.words) word.rarity = rarity(base, ValueKind::place_word, vocabulary_.words[word.id].skeleton_hash);
  for (blocking::DocumentValue& document : store_.documents) document.rarity = rarity(base, ValueKind::document, document.hash);
  for (blocking::AttributeValue& value : store_.attributes) value.rarity = rarity(base, ValueKind::attribute, value.hash);
}

void Session::begin(const profile::Profile& query) {
  store_.clear();
  mended_.clear();
  add(query);
  has_guesses_ = false;
  if (!add_mended(query)) add_guesses();
}

blocking::RecordIndex Session::add(const profile::Profile& profile) {
  const blocking::RecordIndex record = extractor_.add(profile, store_, 0, 0);
  rate();
  return record;
}

blocking::RecordIndex Session::add(std::size_t segment, std::uint32_t record) {
  RecordReader in = index_.segment(segment).record(record);
  const std::string_view id = in.id();
  for (std::size_t n = in.count(); n > 0; --n) store_.births.push_back(in.birth());
  const blocking::Sex sex = in.sex();
  for (std::size_t n = in.count(); n > 0; --n) store_.countries.push_back(in.country());
  const auto token = [&](std::uint32_t number) { return token_of(segment, number); };
  for (std::size_t n = in.count(); n > 0; --n) {
    const auto head = in.name();
    store_.names.push_back({static_cast<std::uint32_t>(store_.name_parts.size()), head.size, head.low_quality});
    for (std::size_t i = 0; i < head.size; ++i) {
      const StoredPart part = in.part();
      store_.name_parts.push_back({token(part.token), part.tags, part.position});
    }
  }
  in.rest(store_, token, [&](std::uint32_t number) { return word_of(segment, number); });
  return store_.finish(id, sex, 0, 0);
}

}  // namespace ftf::index
