// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/constraints.hpp>

#include <algorithm>
#include <ranges>
#include <set>
#include <unordered_map>

#include <ftf/clustering/union_find.hpp>

namespace ftf::clustering {
namespace {

// Sets of members with the sets that they must stay apart from.
class ApartSets {
 public:
  explicit ApartSets(std::size_t members) : sets_(members) {}

  void keep_apart(std::uint32_t a, std::uint32_t b) {
    apart_[a].insert(b);
    apart_[b].insert(a);
  }

  // False, and nothing is done, where the two sets must stay apart.
  bool join(std::uint32_t a, std::uint32_t b) {
    a = sets_.find(a);
    b = sets_.find(b);
    if (a == b) return true;
    if (const auto found = apart_.find(a); found != apart_.end() && found->second.contains(b)) return false;
    sets_.join(a, b);
    const auto [kept, gone] = std::minmax(a, b);
    const std::set<std::uint32_t> others = std::move(apart_[gone]);
    apart_.erase(gone);
    for (const std::uint32_t other : others) {
      apart_[other].erase(gone);
      keep_apart(kept, other);
    }
    return true;
  }

 private:
  UnionFind sets_;
  std::unordered_map<std::uint32_t, std::set<std::uint32_t>> apart_;  // by the sets' smallest members
};

bool has(const std::vector<JudgedPair>& sorted, std::uint32_t a, std::uint32_t b, Verdict verdict) {
  return std::ranges::binary_search(sorted, JudgedPair{std::min(a, b), std::max(a, b), verdict});
}

}  // namespace

Constraints::Constraints(std::size_t members, std::span<const JudgedPair> judged) {
  ApartSets sets(members);
  for (const JudgedPair& pair : judged) {
    if (pair.verdict != Verdict::different) continue;
    sets.keep_apart(pair.a, pair.b);
    different_.push_back(pair);
  }
  for (const JudgedPair& pair : judged | std::views::reverse)
    if (pair.verdict == Verdict::same) (sets.join(pair.a, pair.b) ? same_ : contradicted_).push_back(pair);
  for (auto* list : {&same_, &different_, &contradicted_}) std::ranges::sort(*list);
}

Constraints Constraints::after(std::size_t members, std::vector<JudgedPair> older) const {
  if (older.empty()) return *this;
  for (const auto* list : {&different_, &same_}) older.insert(older.end(), list->begin(), list->end());
  return {members, older};
}

std::optional<Verdict> Constraints::verdict(std::uint32_t a, std::uint32_t b) const {
  for (const auto* list : {&same_, &different_})
    if (!list->empty() && has(*list, a, b, list->front().verdict)) return list->front().verdict;
  return std::nullopt;
}

}  // namespace ftf::clustering
