// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/key_maker.hpp>

#include <algorithm>

#include <ftf/base/hash.hpp>
#include <ftf/names/token.hpp>

namespace ftf::blocking {
namespace {

constexpr std::uint16_t bit(names::Role role) { return static_cast<std::uint16_t>(role); }

// Words that say little about who bears the name, or are too short to be a key.
constexpr std::uint16_t unfit = bit(names::Role::title) | bit(names::Role::initial) | bit(names::Role::particle) | bit(names::Role::number);

// A shorter code has no beginning that says something.
constexpr std::uint16_t area_length = 4;

constexpr unsigned name_shift = 8;

constexpr std::uint32_t name_of(std::uint32_t place) { return place >> name_shift; }

// Two words of a key come from different places of one name.
constexpr bool fit_together(std::uint32_t a, std::uint32_t b) { return a == 0 || b == 0 || (a != b && name_of(a) == name_of(b)); }

}  // namespace

KeyMaker::KeyMaker(const BlockingModel& model, const RecordStore& store, const Vocabulary& vocabulary)
    : model_(&model), store_(&store), vocabulary_(&vocabulary) {}

void KeyMaker::add(Atom atom, std::uint64_t hash, std::uint32_t place) { values_[static_cast<std::size_t>(atom)].push_back({hash, place}); }

void KeyMaker::read_names(const RecordView& record) {
  std::uint32_t number = 0;
  for (const Name& name : record.names) {
    ++number;
    std::uint32_t place = number << name_shift;
    for (const names::NamePart& part : store_->parts(name)) {
      ++place;
      if ((part.tags & unfit) != 0) continue;
      const names::Token& token = vocabulary_->names[part.id];
      add(Atom::token, token.sound_hash, place);
      add(Atom::spelling, token.skeleton_hash, place);
      add(Atom::prefix, token.prefix_hash, place);
      for (const names::TokenId other : token.alternates) {
        if (other != 0) add(Atom::token, vocabulary_->names[other].sound_hash, place);
      }
    }
  }
}

void KeyMaker::read_births(const RecordView& record) {
  for (const Birth& birth : record.births) {
    if (birth.year == 0) continue;
    const auto year = static_cast<std::uint64_t>(birth.year);
    add(Atom::year, year);
    if (birth.day == 0 || birth.is_placeholder()) continue;
    const std::uint64_t low = std::min(birth.month, birth.day);
    const std::uint64_t high = std::max(birth.month, birth.day);
    add(Atom::month_day, low << 8 | high);
    add(Atom::date, year << 16 | low << 8 | high);
  }
}

void KeyMaker::read_rest(const RecordView& record) {
  for (const PlaceValue& place : record.places)
    for (const Word& word : store_->words_of(place)) add(Atom::place, vocabulary_->words[word.id].skeleton_hash);
  for (const CountryValue& country : record.countries) add(Atom::country, country.code);
  for (const DocumentValue& document : record.documents) add(Atom::document, document.hash);
  for (const AttributeValue& value : record.attributes) {
    add(Atom::attribute, value.hash);
    if (value.type != AttributeType::code || value.size < area_length) continue;
    const std::string_view area = store_->text_of(value).substr(0, (value.size + 1U) / 2);
    add(Atom::area, base::hash64(area, vocabulary_->words[value.name].text_hash));
  }
}

void KeyMaker::read(RecordIndex index) {
  for (auto& list : values_) list.clear();
  const RecordView record = (*store_)[index];
  read_names(record);
  read_births(record);
  read_rest(record);
  combine();
}

void KeyMaker::combine() {
  made_.clear();
  for (std::size_t number = 0; number < model_->rules.size(); ++number) {
    const KeyRule& rule = model_->rules[number];
    for (const Value& first : values(rule.of[0])) {
      if (rule.of.size() == 1) {
        made_.push_back({base::mix(rule.seed ^ first.hash), number, {first.place, 0}});
        continue;
      }
      const bool alike = rule.of[0] == rule.of[1];
      for (const Value& second : values(rule.of[1])) {
        if (!fit_together(first.place, second.place)) continue;
        if (alike && first.place >= second.place) continue;
        const bool swapped = alike && second.hash < first.hash;
        const std::uint64_t low = swapped ? second.hash : first.hash;
        const std::uint64_t high = swapped ? first.hash : second.hash;
        made_.push_back({base::mix(base::mix(rule.seed ^ low) ^ high), number, {first.place, second.place}});
      }
    }
  }
}

void KeyMaker::refine(const Made& made) {
  for (const Atom atom : model_->rules[made.rule].refine)
    for (const Value& value : values(atom)) {
      if (!fit_together(made.places[0], value.place) || !fit_together(made.places[1], value.place)) continue;
      keys_.push_back(base::mix(base::mix(made.key + static_cast<std::uint64_t>(atom) + 1) ^ value.hash));
    }
}

const std::vector<Key>& KeyMaker::each_once() {
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  return keys_;
}

const std::vector<Key>& KeyMaker::base_keys(RecordIndex record) {
  read(record);
  keys_.clear();
  for (const Made& made : made_) keys_.push_back(made.key);
  return each_once();
}

const std::vector<Key>& KeyMaker::refined_keys(RecordIndex record, const LargeKeys& large) {
  read(record);
  keys_.clear();
  for (const Made& made : made_)
    if (large.contains(made.key)) refine(made);
  return each_once();
}

const std::vector<Key>& KeyMaker::all_refined_keys(RecordIndex record) {
  read(record);
  keys_.clear();
  for (const Made& made : made_) refine(made);
  return each_once();
}

std::size_t KeyMaker::rule_of(Key key) const { return std::ranges::find(made_, key, &Made::key)->rule; }

}  // namespace ftf::blocking
