// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/keys.hpp>

#include <algorithm>
#include <array>
#include <utility>

#include <ftf/base/hash.hpp>
#include <ftf/base/settings.hpp>

namespace ftf::index {
namespace {

constexpr std::string_view rules_text = R"(
cap: 1000000
threshold: 0
keys:
  - {of: token}
  - {of: [token, token]}
  - {of: [prefix, prefix]}
  - {of: date}
  - {of: [prefix, year]}
  - {of: [prefix, month-day]}
  - {of: document}
  - {of: attribute}
)";

constexpr std::string_view strong_rules_text = R"(
cap: 1000000
threshold: 0
keys:
  - {of: document}
  - {of: attribute}
)";

constexpr std::uint64_t name_seed = 0x6E616D65;

// Whole dates that differ: nearer ones count less against, but none for.
constexpr std::array<std::pair<comparison::Level, base::Weight>, 6> differing_dates{{{comparison::Level::birth_swapped, -256},
                                                                                     {comparison::Level::birth_day_differs, -256},
                                                                                     {comparison::Level::birth_month_differs, -512},
                                                                                     {comparison::Level::birth_year_differs, -512},
                                                                                     {comparison::Level::birth_year_near, -1024},
                                                                                     {comparison::Level::birth_month_day_only, -2560}}};

// A traveller whose name is that of a record, in any script, is worth a look while nothing else is known of either: a score of 0.8, which
// the threshold of `ftf screen` stands at. How frequent the name is and how many records there are can't take that away; they rank what is
// above. A date that contradicts does, and a wrong one is always below none at all, because it is counted on top of this.
constexpr base::Weight same_name = 2 * base::one_bit;

// A slip takes this from that: even odds are left.
constexpr base::Weight slip = 2 * base::one_bit;

// A day in common is rarer than linkage takes it, which meets the errors of registers: one in some 20,000 strangers shares it.
constexpr base::Weight same_day = 2 * base::one_bit;

// A line through points in bits; weights in quarters of a bit.
comparison::Curve curve(std::initializer_list<std::pair<int, int>> bits) {
  comparison::Curve made;
  for (const auto& [evidence, weight] : bits) made.points.push_back({evidence * base::one_bit, weight * base::one_bit / 4});
  return made;
}

}  // namespace

const blocking::BlockingModel& key_rules() {
  static const blocking::BlockingModel rules = blocking::BlockingModel::from(base::Setting::parse(rules_text, "keys of the index"));
  return rules;
}

const blocking::BlockingModel& strong_key_rules() {
  static const blocking::BlockingModel rules =
      blocking::BlockingModel::from(base::Setting::parse(strong_rules_text, "strong keys of the index"));
  return rules;
}

blocking::Key Keys::whole_name(const blocking::Name& name) {
  words_.clear();
  for (const names::NamePart& part : store_->parts(name))
    if (!names::is_optional(part)) words_.push_back(vocabulary_->names[part.id].sound_hash);
  std::sort(words_.begin(), words_.end());
  blocking::Key key = base::mix(name_seed);
  for (const std::uint64_t word : words_) key = base::mix(key ^ word) + 1;
  return key;
}

const std::vector<blocking::Key>& Keys::of(blocking::RecordIndex record) {
  keys_ = maker_.base_keys(record);
  for (const blocking::Key key : names_of(record)) keys_.push_back(key);
  std::sort(keys_.begin(), keys_.end());
  keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  return keys_;
}

const std::vector<blocking::Key>& Keys::names_of(blocking::RecordIndex record) {
  name_keys_.clear();
  for (const blocking::Name& name : (*store_)[record].names) name_keys_.push_back(whole_name(name));
  return name_keys_;
}

const std::vector<blocking::Key>& Keys::strong_of(blocking::RecordIndex record) { return strong_maker_.base_keys(record); }

base::Weight name_limit(const comparison::NameLook& look) {
  static const comparison::Curve most = curve({{0, -8}, {8, 14}, {12, 22}, {16, 30}, {22, 40}, {30, 52}, {45, 70}});
  static const comparison::Curve clash = curve({{2, 0}, {6, 12}, {14, 20}});
  static const comparison::Curve alone = curve({{3, 0}, {6, 4}, {12, 9}, {22, 16}, {42, 26}});
  return most.at(look.alike) - std::max(clash.at(look.unlike), alone.at(look.extra));
}

base::Weight same_but_for_slip(const comparison::Model& model) noexcept { return model.names.same - slip; }

comparison::Model for_screening(comparison::Model model) {
  model.names.common = curve({{6, 0}, {10, 14}, {14, 18}, {18, 25}, {22, 30}, {30, 42}, {45, 60}});
  model.names.alone = curve({{0, 0}, {4, 6}, {10, 12}, {20, 20}, {40, 32}});
  model.names.apart = curve({{0, 0}, {1, 0}});
  model.names.one_alone = 0;
  model.names.brothers = 120 * base::one_bit;
  model.names.most = curve({{0, 120}, {1, 120}});
  model.names.clash = curve({{0, 0}, {1, 0}});
  model.names.same = same_name;
  for (base::Weight& chance : model.chance_table) chance /= 2;
  for (const auto& [level, weight] : differing_dates) model.levels[static_cast<std::size_t>(level)] = {weight, 0, 0};
  model.levels[static_cast<std::size_t>(comparison::Level::birth_day)].weight += same_day;
  return model;
}

}  // namespace ftf::index
