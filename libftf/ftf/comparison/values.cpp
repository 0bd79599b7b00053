// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/values.hpp>

#include <algorithm>

#include <ftf/comparison/births.hpp>
#include <ftf/comparison/texts.hpp>

namespace ftf::comparison {
namespace {

using blocking::AttributeType;
using blocking::AttributeValue;
using blocking::Birth;
using blocking::CountryValue;
using blocking::DocumentValue;
using blocking::PlaceValue;
using blocking::RecordView;
using blocking::Sex;

constexpr std::size_t document_slip_length = 6;

// The finding of the two lists' best pair: the greatest weight, and among equals the first level. An agreement among many values is less of
// one.
template <class A, class B, class Compare>
void add_best(const Model& model, std::span<const A> a, std::span<const B> b, Findings& findings, Compare&& compare) {
  Finding best;
  for (const A& x : a)
    for (const B& y : b) {
      const Finding found = compare(x, y);
      if (found.level == Level::count_) continue;
      const bool better =
          best.level == Level::count_ || found.weight > best.weight || (found.weight == best.weight && found.level < best.level);
      if (better) best = found;
    }
  if (best.level == Level::count_) return;
  if (best.weight > 0 && a.size() * b.size() > 1) best.weight = std::max(0, best.weight - model.chances(a.size(), b.size()));
  findings.add(best);
}

constexpr Level word_level(Likeness likeness, Level same) noexcept {
  return static_cast<Level>(static_cast<unsigned>(same) + static_cast<unsigned>(likeness));
}

Level number_level(Likeness likeness) noexcept {
  if (likeness == Likeness::same) return Level::number_same;
  return likeness == Likeness::near ? Level::number_near : Level::number_different;
}

Level date_level(const Birth& a, const Birth& b) noexcept {
  const Level level = compare_births(a, b);
  if (level == Level::birth_day) return Level::date_same;
  const bool near = level == Level::birth_swapped || level == Level::birth_day_differs || level == Level::birth_month_differs ||
                    level == Level::birth_year_differs;
  return near ? Level::date_near : Level::date_different;
}

bool is_male_or_female(Sex sex) noexcept { return sex == Sex::male || sex == Sex::female; }

}  // namespace

void ValueComparer::add_births(const RecordView& a, const RecordView& b, Findings& findings) const {
  add_best(*model_, a.births, b.births, findings, [&](const Birth& x, const Birth& y) { return finding(compare_births(x, y)); });
}

void ValueComparer::add_countries(const RecordView& a, const RecordView& b, Findings& findings) const {
  const auto compare = [&](Level same) {
    return [this, same](const CountryValue& x, const CountryValue& y) {
      const auto different = static_cast<Level>(static_cast<unsigned>(same) + 1);
      return x.code == y.code ? finding(same, x.rarity) : finding(different);
    };
  };
  add_best(*model_, a.countries, b.countries, findings, compare(Level::nationality_same));
  const auto home = compare(Level::home_country_same);
  const auto cross = [&](const RecordView& citizen, const RecordView& native) {
    add_best(*model_, citizen.countries, native.places, findings,
             [&](const CountryValue& x, const PlaceValue& y) { return y.country.code == 0 ? Finding{} : home(x, y.country); });
  };
  if (b.countries.empty() && !a.countries.empty()) cross(a, b);
  else if (a.countries.empty() && !b.countries.empty()) cross(b, a);
}

Finding ValueComparer::compare_places(const PlaceValue& a, const PlaceValue& b) const {
  if (a.size == 0 || b.size == 0) return {};
  const WordMatch match = compare_words(store_->words_of(a), store_->words_of(b), vocabulary_->words);
  return finding(word_level(match.likeness, Level::birth_place_same), match.rarity);
}

void ValueComparer::add_places(const RecordView& a, const RecordView& b, Findings& findings) const {
  if (a.places.empty() || b.places.empty()) return;
  add_best(*model_, a.places, b.places, findings, [&](const PlaceValue& x, const PlaceValue& y) { return compare_places(x, y); });
  add_best(*model_, a.places, b.places, findings, [&](const PlaceValue& x, const PlaceValue& y) {
    if (x.country.code == 0 || y.country.code == 0) return Finding{};
    return x.country.code == y.country.code ? finding(Level::birth_country_same, x.country.rarity)
                                            : finding(Level::birth_country_different);
  });
}

Finding ValueComparer::compare_documents(const DocumentValue& a, const DocumentValue& b) const {
  const auto agree = [](std::uint32_t x, std::uint32_t y) { return x == 0 || y == 0 || x == y; };
  const bool kind = agree(a.type, b.type) && agree(a.country, b.country);
  if (a.hash == b.hash) return finding(kind ? Level::document_same : Level::document_same_other_type, a.rarity);
  if (!kind) return {};
  const bool near = std::min(a.size, b.size) >= document_slip_length && is_one_slip(store_->text_of(a), store_->text_of(b));
  return finding(near ? Level::document_near : Level::document_different);
}

void ValueComparer::add_documents(const RecordView& a, const RecordView& b, Findings& findings) const {
  add_best(*model_, a.documents, b.documents, findings,
           [&](const DocumentValue& x, const DocumentValue& y) { return compare_documents(x, y); });
}

Finding ValueComparer::compare_attributes(const AttributeValue& a, const AttributeValue& b) const {
  if (a.type != b.type || a.name != b.name) return {};
  Finding made;
  if (a.type == AttributeType::text) {
    const WordMatch match = compare_words(store_->words_of(a), store_->words_of(b), vocabulary_->words);
    made = finding(word_level(match.likeness, Level::text_same),
                   match.likeness == Likeness::part ? match.rarity : std::min(a.rarity, b.rarity));
  } else if (a.type == AttributeType::code) {
    made = finding(word_level(compare_codes(store_->text_of(a), store_->text_of(b)), Level::code_same), a.rarity);
  } else if (a.type == AttributeType::number) {
    made = finding(number_level(compare_codes(store_->text_of(a), store_->text_of(b))), a.rarity);
  } else {
    made = finding(date_level(store_->dates[a.first], store_->dates[b.first]), a.rarity);
  }
  made.field = a.name;
  return made;
}

void ValueComparer::add_attributes(const RecordView& a, const RecordView& b, Findings& findings) const {
  if (b.attributes.empty()) return;
  for (std::size_t i = 0; i < a.attributes.size(); ++i) {
    const AttributeValue& value = a.attributes[i];
    const auto same_name = [&](const AttributeValue& other) { return other.name == value.name; };
    const std::size_t end = static_cast<std::size_t>(
        std::find_if_not(a.attributes.begin() + static_cast<std::ptrdiff_t>(i), a.attributes.end(), same_name) - a.attributes.begin());
    add_best(*model_, a.attributes.subspan(i, end - i), b.attributes, findings,
             [&](const AttributeValue& x, const AttributeValue& y) { return compare_attributes(x, y); });
    i = end - 1;
  }
}

void ValueComparer::compare(const RecordView& a, const RecordView& b, Findings& findings) const {
  findings.clear();
  add_births(a, b, findings);
  if (is_male_or_female(a.sex) && is_male_or_female(b.sex)) findings.add(finding(a.sex == b.sex ? Level::sex_same : Level::sex_different));
  add_countries(a, b, findings);
  add_places(a, b, findings);
  add_documents(a, b, findings);
  add_attributes(a, b, findings);
}

bool contradict(const RecordView& a, const RecordView& b) noexcept {
  if (!is_male_or_female(a.sex) || !is_male_or_female(b.sex) || a.sex == b.sex) return false;
  if (a.births.empty() || b.births.empty()) return false;
  for (const Birth& x : a.births)
    for (const Birth& y : b.births)
      if (!births_contradict(x, y)) return false;
  return true;
}

}  // namespace ftf::comparison
