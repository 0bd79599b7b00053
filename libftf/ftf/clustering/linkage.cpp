// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/linkage.hpp>

#include <algorithm>
#include <tuple>

#include <ftf/clustering/union_find.hpp>

namespace ftf::clustering {
namespace {

// Means are compared exactly enough: in 1/65536 of a weight's unit.
constexpr std::int64_t fraction = 65536;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) noexcept { return a / b - (a % b != 0 && a < 0 ? 1 : 0); }

}  // namespace

// The greatest mean comes first; then the groups with the smallest members.
bool Linkage::Step::operator<(const Step& other) const noexcept {
  return std::tuple(mean, other.a, other.b) < std::tuple(other.mean, a, b);
}

Linkage::Linkage(std::span<const std::uint32_t> members, std::span<const ScoredPair> pairs, std::span<const JudgedPair> together,
                 const comparison::ClusterModel& model, const Contradiction& contradiction)
    : members_(members), model_(&model), contradiction_(&contradiction), groups_(members.size()) {
  for (std::uint32_t i = 0; i < members.size(); ++i) groups_[i].members = {i};
  for (const ScoredPair& pair : pairs) {
    const std::uint32_t a = local(pair.a);
    const std::uint32_t b = local(pair.b);
    groups_[a].links[b] = groups_[b].links[a] = {pair.weight, 1};
    propose(a, b);
  }
  join_judged(together);
}

std::uint32_t Linkage::local(std::uint32_t member) const {
  return static_cast<std::uint32_t>(std::lower_bound(members_.begin(), members_.end(), member) - members_.begin());
}

void Linkage::join_judged(std::span<const JudgedPair> together) {
  if (together.empty()) return;
  UnionFind sets(members_.size());
  for (const JudgedPair& pair : together) {
    const auto [a, b] = std::minmax({sets.find(local(pair.a)), sets.find(local(pair.b))});
    if (a == b) continue;
    join(a, b);
    sets.join(a, b);
  }
}

std::int64_t Linkage::mean(const Group& a, const Group& b, const Link& link) const noexcept {
  const auto all = static_cast<std::int64_t>(a.members.size() * b.members.size());
  return floor_divide((link.sum + (all - link.pairs) * model_->never_compared) * fraction, all);
}

void Linkage::propose(std::uint32_t a, std::uint32_t b) {
  if (a > b) std::swap(a, b);
  const std::int64_t value = mean(groups_[a], groups_[b], groups_[a].links.at(b));
  if (value >= std::int64_t{model_->threshold} * fraction) steps_.push({value, a, b, groups_[a].version, groups_[b].version});
}

bool Linkage::contradict(const Group& a, const Group& b) const {
  return std::ranges::any_of(a.members, [&](std::uint32_t x) {
    return std::ranges::any_of(b.members, [&](std::uint32_t y) { return (*contradiction_)(members_[x], members_[y]); });
  });
}

// Group b joins group a, whose number stays the smallest member's.
void Linkage::join(std::uint32_t a, std::uint32_t b) {
  Group& to = groups_[a];
  Group& from = groups_[b];
  to.links.erase(b);
  from.links.erase(a);
  for (const auto& [other, link] : from.links) {
    Link& sum = to.links[other];
    sum.sum += link.sum;
    sum.pairs += link.pairs;
    groups_[other].links.erase(b);
    groups_[other].links[a] = sum;
  }
  std::vector<std::uint32_t> all;
  all.reserve(to.members.size() + from.members.size());
  std::ranges::merge(to.members, from.members, std::back_inserter(all));
  to.members = std::move(all);
  from = Group{};
  from.alive = false;
  ++to.version;
  for (const auto& [other, link] : to.links) propose(a, other);
}

std::vector<std::uint32_t> Linkage::run() {
  while (!steps_.empty()) {
    const Step step = steps_.top();
    steps_.pop();
    Group& a = groups_[step.a];
    Group& b = groups_[step.b];
    if (!a.alive || !b.alive || a.version != step.version_a || b.version != step.version_b) continue;
    if (contradict(a, b)) continue;
    join(step.a, step.b);
  }
  std::vector<std::uint32_t> labels(members_.size());
  for (const Group& group : groups_)
    for (const std::uint32_t member : group.members) labels[member] = members_[group.members.front()];
  return labels;
}

}  // namespace ftf::clustering
