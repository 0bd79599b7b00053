// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/features.hpp>

#include <algorithm>

#include <ftf/base/score.hpp>

namespace ftf::names {
namespace {

using base::one_bit;

constexpr std::array<std::string_view, feature_count> names{
    "covered_short", "covered_long", "matched_bits",     "conflict_bits", "extra_bits",  "first_words", "last_words",
    "order",         "similarity",   "worst_similarity", "links",         "words_alone", "systems",     "initials",
    "near_miss",     "words_short",  "patronymics",      "kunyas",        "joins",       "middle_alone"};

// One side of the comparison.
struct Side {
  const NameWords& name;
  SignatureView parts;
  const std::array<std::int8_t, Signature::capacity>& partner;
  std::int32_t total = 0;
  std::int32_t matched = 0;
  int words = 0;
  int alone = 0;
  int middle_alone = 0;
  int first = -1;
  int last = -1;
};

Side side_of(const NameWords& name, const std::array<std::int8_t, Signature::capacity>& partner, const Alignment& alignment) {
  Side side{name, name.parts, partner};
  const SignatureView parts = name.parts;
  int since_match = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::int32_t info = information(parts[i], name[i]);
    side.total += info;
    if (is_optional(parts[i])) {
      if (partner[i] >= 0) side.matched += info;
      continue;
    }
    ++side.words;
    if (side.first < 0) side.first = static_cast<int>(i);
    side.last = static_cast<int>(i);
    if (partner[i] < 0) {
      ++side.alone;
      ++since_match;
      continue;
    }
    if (side.matched > 0) side.middle_alone += since_match;
    since_match = 0;
    const int similarity = alignment.links[static_cast<std::size_t>(partner[i])].similarity;
    side.matched += static_cast<std::int32_t>(std::int64_t{info} * similarity / similarity_one);
  }
  return side;
}

std::int32_t per_mille(std::int32_t part, std::int32_t whole) {
  return whole <= 0 ? 0 : static_cast<std::int32_t>(std::int64_t{part} * 1000 / whole);
}

std::int32_t edge_state(const Side& a, const Side& b, int i, int j) {
  if (i < 0 || j < 0) return 3;
  const int x = a.partner[static_cast<std::size_t>(i)];
  const int y = b.partner[static_cast<std::size_t>(j)];
  if (x >= 0 && x == y) return 0;
  if (x >= 0 && y >= 0) return 1;
  return x >= 0 || y >= 0 ? 2 : 3;
}

std::int32_t crossings(const Alignment& alignment) {
  std::int32_t count = 0;
  for (std::size_t i = 0; i < alignment.size; ++i) {
    for (std::size_t j = i + 1; j < alignment.size; ++j) {
      const Link& x = alignment.links[i];
      const Link& y = alignment.links[j];
      if ((x.a < y.a) != (x.b < y.b)) ++count;
    }
  }
  return std::min(count, 3);
}

// Words of one side without partner that have to have one.
struct AloneWords {
  std::array<std::uint8_t, Signature::capacity> at;
  std::size_t size = 0;
  explicit AloneWords(const Side& side) {
    for (std::uint8_t i = 0; i < side.parts.size(); ++i) {
      if (side.partner[i] < 0 && !is_optional(side.parts[i])) at[size++] = i;
    }
  }
};

// The most promising pair first: then the limits of most others are below what is found.
std::int32_t best_among_alone(const Side& a, const Side& b, TokenSimilarity& similarity) {
  const AloneWords left(a);
  const AloneWords right(b);
  std::array<std::int16_t, Signature::capacity * Signature::capacity> limits;
  std::size_t first = 0;
  for (std::size_t n = 0; n < left.size * right.size; ++n) {
    limits[n] = static_cast<std::int16_t>(similarity.limit(a.name[left.at[n / right.size]], b.name[right.at[n % right.size]]));
    if (limits[n] > limits[first]) first = n;
  }
  int best = 0;
  const auto look = [&](std::size_t n) {
    if (limits[n] > best) best = std::max(best, similarity.exactly(a.name, left.at[n / right.size], b.name, right.at[n % right.size]));
  };
  if (left.size * right.size > 0) look(first);
  for (std::size_t n = 0; n < left.size * right.size; ++n) look(n);
  return best;
}

std::int32_t systems_of(const Side& a, const Side& b) {
  const auto system = [](const Side& side) {
    if (side.parts.empty()) return static_cast<std::int32_t>(SoundSystem::latin);
    return static_cast<std::int32_t>(side.name[side.first < 0 ? 0 : static_cast<std::size_t>(side.first)].system);
  };
  const std::int32_t x = system(a);
  const std::int32_t y = system(b);
  return std::min(x, y) * static_cast<std::int32_t>(sound_system_count) + std::max(x, y);
}

// 0 neither has the role, 1 one has, 2 both and linked, 3 both and not linked.
std::int32_t role_state(const Side& a, const Side& b, Role role) {
  const auto find = [role](const Side& side) {
    const auto it = std::ranges::find_if(side.parts, [role](const NamePart& part) { return part.has(role); });
    return it == side.parts.end() ? -1 : static_cast<int>(it - side.parts.begin());
  };
  const int i = find(a);
  const int j = find(b);
  if (i < 0 && j < 0) return 0;
  if (i < 0 || j < 0) return 1;
  const int x = a.partner[static_cast<std::size_t>(i)];
  return x >= 0 && x == b.partner[static_cast<std::size_t>(j)] ? 2 : 3;
}

// Words written as one; what we split ourselves does not count.
bool joins(const NameWords& a, const NameWords& b, const Link& link) {
  if (link.size_a > 1) return !a.parts[a.after(link.a)].has(Role::split);
  return link.size_b > 1 && !b.parts[b.after(link.b)].has(Role::split);
}

void add_links(Features& features, const NameWords& a, const NameWords& b, const Alignment& alignment) {
  std::int64_t weighed = 0;
  std::int64_t weights = 0;
  int worst = similarity_one;
  std::int32_t initials = 0;
  std::int32_t joined = 0;
  for (std::size_t i = 0; i < alignment.size; ++i) {
    const Link& link = alignment.links[i];
    weighed += std::int64_t{link.similarity} * (link.rarity + one_bit);
    weights += link.rarity + one_bit;
    if (link.initial) ++initials;
    else worst = std::min<int>(worst, link.similarity);
    if (joins(a, b, link)) ++joined;
  }
  const auto set = [&](Feature feature, std::int32_t value) { features[static_cast<std::size_t>(feature)] = value; };
  set(Feature::similarity, weights == 0 ? 0 : static_cast<std::int32_t>(weighed / weights));
  set(Feature::worst_similarity, alignment.size == 0 ? 0 : worst);
  set(Feature::links, std::min<std::int32_t>(alignment.size, 6));
  set(Feature::initials, std::min(initials, 2));
  set(Feature::joins, std::min(joined, 2));
  set(Feature::order, crossings(alignment));
}

}  // namespace

std::string_view feature_name(Feature feature) noexcept { return names[static_cast<std::size_t>(feature)]; }

std::optional<Feature> feature_of_name(std::string_view name) noexcept {
  const auto place = std::ranges::find(names, name);
  if (place == names.end()) return std::nullopt;
  return static_cast<Feature>(place - names.begin());
}

std::int32_t information(const NamePart& part, const Token& token) noexcept {
  const std::int32_t rarity = std::clamp(token.rarity, 3 * one_bit, 20 * one_bit);
  if (part.has(Role::initial)) return 2 * one_bit;
  if (part.has(Role::title) || part.has(Role::particle)) return one_bit / 4;
  if (token.has(Role::kunya)) return one_bit;
  if (part.has(Role::optional_name)) return rarity / 3;
  return rarity;
}

Features features_of(const NameWords& a, const NameWords& b, const Alignment& alignment, TokenSimilarity& similarity) {
  Features features{};
  Side x = side_of(a, alignment.partner_a, alignment);
  Side y = side_of(b, alignment.partner_b, alignment);
  const bool turned = x.total > y.total;
  const Side& less = turned ? y : x;
  const Side& more = turned ? x : y;
  const auto set = [&](Feature feature, std::int32_t value) { features[static_cast<std::size_t>(feature)] = value; };
  set(Feature::covered_short, per_mille(less.matched, less.total));
  set(Feature::covered_long, per_mille(more.matched, more.total));
  set(Feature::matched_bits, std::min(x.matched, y.matched) / one_bit);
  set(Feature::conflict_bits, std::min(x.total - x.matched, y.total - y.matched) / one_bit);
  set(Feature::extra_bits, std::max(x.total - x.matched, y.total - y.matched) / one_bit);
  set(Feature::first_words, edge_state(x, y, x.first, y.first));
  set(Feature::last_words, edge_state(x, y, x.last, y.last));
  const int fewer = std::min(3, std::min(x.alone, y.alone));
  set(Feature::words_alone, 4 * fewer + std::min(3, std::max(x.alone, y.alone)));
  set(Feature::systems, systems_of(x, y));
  set(Feature::near_miss, fewer == 0 ? 0 : 1 + best_among_alone(x, y, similarity));
  set(Feature::words_short, std::min(5, std::min(x.words, y.words)));
  set(Feature::patronymics, role_state(x, y, Role::patronymic));
  set(Feature::kunyas, role_state(x, y, Role::kunya));
  set(Feature::middle_alone,
      3 * std::min(2, std::min(x.middle_alone, y.middle_alone)) + std::min(2, std::max(x.middle_alone, y.middle_alone)));
  add_links(features, a, b, alignment);
  return features;
}

}  // namespace ftf::names
