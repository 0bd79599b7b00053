// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/comparison/names.hpp>

#include <algorithm>

#include <ftf/names/features.hpp>
#include <ftf/names/model.hpp>

namespace ftf::comparison {

using blocking::Name;
using names::NamePart;
using names::SignatureView;

namespace {

constexpr std::int32_t most_further = 3;

}  // namespace

NameBeginnings::NameBeginnings(const names::TokenTable& table) : words_(table.size()) {
  for (names::TokenId id = 1; id < words_.size(); ++id) {
    const names::Token& token = table[id];
    words_[id] = {static_cast<std::uint32_t>(token.prefix_hash), static_cast<std::uint32_t>(token.sound_hash), names::information({id, token.roles, 0}, token), token.initial};
  }
}

bool NameBeginnings::begin_alike(const NamePart& a, const NamePart& b) const noexcept {
  const Word& x = words_[a.id];
  const Word& y = words_[b.id];
  if (x.prefix == y.prefix || x.sound == y.sound) return true;
  return x.initial == y.initial && (a.has(names::Role::initial) || b.has(names::Role::initial));
}

std::int32_t NameBeginnings::alike(SignatureView a, SignatureView b) const noexcept {
  std::int32_t of_a = 0;
  std::uint32_t met = 0;
  for (const NamePart& x : a) {
    bool found = false;
    for (std::size_t j = 0; j < b.size(); ++j) {
      if (!begin_alike(x, b[j])) continue;
      found = true;
      met |= 1U << j;
    }
    if (found) of_a += words_[x.id].information;
  }
  std::int32_t of_b = 0;
  for (std::size_t j = 0; j < b.size(); ++j)
    if ((met >> j & 1U) != 0) of_b += words_[b[j].id].information;
  return std::min(of_a, of_b);
}

NameComparer::NameComparer(const Model& model, const blocking::RecordStore& store, const names::TokenTable& table)
    : model_(&model), store_(&store), table_(&table), beginnings_(table), similarity_(table) {}

NameWeights NameComparer::compare(const Name& first, const Name& second) {
  const SignatureView a = store_->parts(first);
  const SignatureView b = store_->parts(second);
  const names::Features features = names::features_of(a, b, names::align(a, b, *table_, similarity_), *table_, similarity_);
  const auto bits = [&](names::Feature feature) { return features[static_cast<std::size_t>(feature)] * base::one_bit; };
  NameWeights made;
  made.likeness = model_->names.likeness.at(names::NameModel::shipped().weight(features));
  made.common = model_->names.common.at(bits(names::Feature::matched_bits));
  made.alone = -model_->names.alone.at(bits(names::Feature::extra_bits));
  made.doubt = first.low_quality || second.low_quality ? model_->names.doubt : 0;
  const Weight sum = made.likeness + made.common + made.alone + made.doubt;
  made.weight = std::min(sum, model_->names.most.at(beginnings_.alike(a, b)));
  made.excess = made.weight - sum;
  return made;
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
  return std::min(found, most_further);
}

Weight NameComparer::bound(std::span<const Name> a, std::span<const Name> b) const {
  if (a.empty() || b.empty()) return 0;
  const auto further = static_cast<std::int32_t>(std::min({a.size() - 1, b.size() - 1, static_cast<std::size_t>(most_further)}));
  std::int32_t most = 0;
  for (const Name& x : a)
    for (const Name& y : b) most = std::max(most, beginnings_.alike(store_->parts(x), store_->parts(y)));
  return model_->names.most.at(most) + further * model_->names.further;
}

NameFinding NameComparer::compare(std::span<const Name> a, std::span<const Name> b) {
  NameFinding best;
  for (std::size_t x = 0; x < a.size(); ++x)
    for (std::size_t y = 0; y < b.size(); ++y) {
      const NameWeights found = compare(a[x], b[y]);
      if (!best.compared || found.weight > best.weights.weight) best = {true, found, x, y};
    }
  if (!best.compared) return best;
  best.weights.further = model_->names.further * further_names(a, b, best);
  best.weights.several = -model_->chances(a.size(), b.size());
  best.weights.weight += best.weights.further + best.weights.several;
  return best;
}

}  // namespace ftf::comparison
