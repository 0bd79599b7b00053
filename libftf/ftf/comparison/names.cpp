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
    : model_(&model), store_(&store), table_(&table), similarity_(table) {}

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
  made.weight = made.likeness + made.common + made.alone + made.doubt;
  return made;
}

NameFinding NameComparer::compare(std::span<const Name> a, std::span<const Name> b) {
  NameFinding best;
  for (std::size_t x = 0; x < a.size(); ++x)
    for (std::size_t y = 0; y < b.size(); ++y) {
      const NameWeights found = compare(a[x], b[y]);
      if (!best.compared || found.weight > best.weights.weight) best = {true, found, x, y};
    }
  return best;
}

}  // namespace ftf::comparison
