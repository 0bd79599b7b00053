// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/names.hpp>

#include <algorithm>
#include <limits>

#include <ftf/names/features.hpp>
#include <ftf/names/model.hpp>

namespace ftf::comparison {

using blocking::Name;
using names::NamePart;
using names::SignatureView;

namespace {

// Names of two scripts are the same where the names stage is that sure (a score of 0.998) and no word stays alone.
constexpr Weight sure = 9 * base::one_bit;

bool in_two_scripts(std::int32_t systems) noexcept {
  constexpr auto all = static_cast<std::int32_t>(names::sound_system_count);
  return systems / all != systems % all;
}

// std::popcount is a call into a library where the processor isn't named to the compiler, and this runs for every two words.
constexpr int bits_in(std::uint64_t set) noexcept {
  set -= set >> 1 & 0x5555555555555555ULL;
  set = (set & 0x3333333333333333ULL) + (set >> 2 & 0x3333333333333333ULL);
  return static_cast<int>(((set + (set >> 4)) & 0x0F0F0F0F0F0F0F0FULL) * 0x0101010101010101ULL >> 56);
}

bool look_alike(const WordOutline& a, const WordOutline& b) noexcept {
  if (4 * bits_in(a.pairs & b.pairs) >= a.count + b.count) return true;
  if (a.variant != 0 && a.variant == b.variant) return true;
  return (a.letter != 0 && a.letter == b.initial) || (b.letter != 0 && b.letter == a.initial);
}

constexpr int short_word = 3;

bool look_alike_or_short(const WordOutline& a, const WordOutline& b) noexcept {
  return (a.count <= short_word && b.count <= short_word + 1 && (a.pairs & b.pairs) != 0) || look_alike(a, b);
}

template <class Alike>
NameLook look_by(std::span<const WordOutline> a, std::span<const WordOutline> b, const Alike& alike_words) noexcept {
  std::int32_t alike_a = 0;
  std::int32_t alike_b = 0;
  std::int32_t all_a = 0;
  std::int32_t all_b = 0;
  std::uint32_t met = 0;
  for (const WordOutline& word : a) {
    std::uint32_t found = 0;
    for (std::size_t j = 0; j < b.size(); ++j) found |= (alike_words(word, b[j]) ? 1U : 0U) << j;
    alike_a += found != 0 ? word.information : 0;
    all_a += word.information;
    met |= found;
  }
  for (std::size_t j = 0; j < b.size(); ++j) {
    alike_b += (met >> j & 1U) != 0 ? b[j].information : 0;
    all_b += b[j].information;
  }
  const std::int32_t alike = std::min(alike_a, alike_b);
  return {alike, std::max(0, std::min(all_a, all_b) - alike), std::max(all_a - alike_a, all_b - alike_b)};
}

}  // namespace

WordOutline WordOutline::of(const NamePart& part, const names::Token& token) {
  WordOutline word;
  word.pairs = token.pairs;
  word.count = token.pair_count;
  word.information = static_cast<std::int16_t>(names::information(part, token));  // at most 20 bits
  word.variant = static_cast<std::uint16_t>(token.variant);
  (part.has(names::Role::initial) ? word.letter : word.initial) = token.initial;
  return word;
}

NameLook look(std::span<const WordOutline> a, std::span<const WordOutline> b) noexcept { return look_by(a, b, look_alike); }

NameLook look_generously(std::span<const WordOutline> a, std::span<const WordOutline> b) noexcept {
  return look_by(a, b, look_alike_or_short);
}

void NameOutlines::take(const blocking::RecordStore& store, const names::TokenTable& table) {
  words_.clear();
  words_.reserve(store.name_parts.size());
  for (const NamePart& part : store.name_parts) words_.push_back(WordOutline::of(part, table[part.id]));
}

NameComparer::NameComparer(const Model& model, const blocking::RecordStore& store, const names::TokenTable& table, Weight least_same)
    : model_(&model), store_(&store), table_(&table), least_same_(least_same), outlines_(store, table), similarity_(table) {}

bool NameComparer::same_words(const Name& a, const Name& b) const {
  return std::ranges::is_permutation(store_->parts(a), store_->parts(b), [](const NamePart& x, const NamePart& y) { return x.id == y.id; });
}

NameComparer::Judged NameComparer::judge(const Name& first, const Name& second, const NameLook& found) {
  const names::NameWords a(store_->parts(first), *table_);
  const names::NameWords b(store_->parts(second), *table_);
  const names::Alignment alignment = names::align(a, b, similarity_);
  const names::Features features = names::features_of(a, b, alignment, similarity_);
  const names::FirstWords beginning = names::first_words(a, b, alignment, similarity_);
  const auto bits = [&](names::Feature feature) { return features[static_cast<std::size_t>(feature)] * base::one_bit; };
  NameWeights made;
  const Weight evidence = names::NameModel::shipped().weight(features);
  made.likeness = model_->names.likeness.at(evidence);
  made.common = model_->names.common.at(bits(names::Feature::matched_bits));
  made.alone = -model_->names.alone.at(bits(names::Feature::extra_bits));
  made.doubt = first.low_quality || second.low_quality ? model_->names.doubt : 0;
  made.first = this->first(beginning);
  const Weight sum = made.likeness + made.common + made.alone + made.doubt + made.first;
  const Weight outlined = std::min(sum, most(found));
  made.excess = outlined - sum;
  made.weight = beginning.chain ? std::min(outlined, model_->names.brothers) : outlined;
  made.brothers = made.weight - outlined;
  const auto value = [&](names::Feature feature) { return features[static_cast<std::size_t>(feature)]; };
  const bool same = found.unlike == 0 && value(names::Feature::words_alone) == 0 &&
                    (in_two_scripts(value(names::Feature::systems)) ? evidence >= sure : same_words(first, second));
  return {made, same};
}

Weight NameComparer::first(const names::FirstWords& words) const noexcept {
  if (words.beginning == names::Beginning::one_alone) return model_->names.one_alone;
  if (words.beginning == names::Beginning::fits) return 0;
  return model_->names.apart.at(words.similarity * base::one_bit / names::similarity_one);
}

Weight NameComparer::most(const NameLook& found) const noexcept {
  return model_->names.most.at(found.alike) - model_->names.clash.at(found.unlike);
}

std::int32_t NameComparer::further_names(std::span<const Name> a, std::span<const Name> b, const NameFinding& best) const {
  std::int32_t found = 0;
  if (a.size() < 2 || b.size() < 2) return found;
  const auto same_words = [](const NamePart& x, const NamePart& y) { return x.id == y.id; };
  for (std::size_t x = 0; x < a.size(); ++x) {
    if (x == best.a) continue;
    for (std::size_t y = 0; y < b.size(); ++y) {
      if (y == best.b || a[x].size < 2 || !std::ranges::equal(store_->parts(a[x]), store_->parts(b[y]), same_words)) continue;
      ++found;
      break;
    }
  }
  return std::min(found, static_cast<std::int32_t>(most_further));
}

Weight NameComparer::bound(std::span<const Name> a, std::span<const Name> b) const {
  if (a.empty() || b.empty()) return 0;
  Weight best = std::numeric_limits<Weight>::min();
  for (const Name& x : a)
    for (const Name& y : b) best = std::max(best, most(outlines_.look(x, y)));
  return best + further_limit(a, b);
}

NameFinding NameComparer::compare(std::span<const Name> a, std::span<const Name> b) {
  NameFinding best;
  NameFinding same;  // the best of those that are the same
  for (std::size_t x = 0; x < a.size(); ++x)
    for (std::size_t y = 0; y < b.size(); ++y) {
      const NameLook look = outlines_.look(a[x], b[y]);
      if (best.compared && look.unlike != 0 && most(look) <= best.weights.weight) continue;  // neither better nor the same
      const Judged found = judge(a[x], b[y], look);
      if (!best.compared || found.weights.weight > best.weights.weight) best = {true, found.weights, x, y};
      if (found.same && (!same.compared || found.weights.weight > same.weights.weight)) same = {true, found.weights, x, y};
    }
  if (!best.compared) return best;
  complete(best, a, b);
  const Weight least = least_same_ + same.weights.doubt;
  if (!same.compared || best.weights.weight >= least) return best;
  complete(same, a, b);
  same.weights.same = least - same.weights.weight;
  same.weights.weight = least;
  return same;
}

void NameComparer::complete(NameFinding& best, std::span<const Name> a, std::span<const Name> b) const {
  best.weights.further = model_->names.further * further_names(a, b, best);
  best.weights.several = -model_->chances(a.size(), b.size());
  best.weights.weight += best.weights.further + best.weights.several;
}

}  // namespace ftf::comparison
