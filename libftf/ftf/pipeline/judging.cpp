// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/judging.hpp>

#include <algorithm>
#include <vector>

namespace ftf::pipeline {
namespace {

using clustering::JudgedPair;
using clustering::Judgement;
using clustering::JudgementState;

// All pairs of records that a judgement is about: one within a collection, several across inputs that share ids.
std::vector<std::pair<std::uint32_t, std::uint32_t>> places(const Collection& collection, const Judgement& judgement, Sides sides) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  const auto first = collection.places_of(judgement.a);
  const auto second = collection.places_of(judgement.b);
  for (std::uint32_t a = first.begin; a < first.end; ++a)
    for (std::uint32_t b = second.begin; b < second.end; ++b)
      if (a < b && (sides == Sides::within || collection.input(a) != collection.input(b))) found.emplace_back(a, b);
  return found;
}

}  // namespace

Judged judge(const Collection& collection, const clustering::Judgements& judgements, Sides sides, std::optional<text::Day> day) {
  Judged judged;
  std::vector<JudgedPair> holding;
  for (const Judgement* judgement : judgements.list()) {
    ++judged.pairs;
    const auto found = places(collection, *judgement, sides);
    if (found.empty()) ++judged.absent;
    for (const auto& [a, b] : found) {
      const JudgementState state = clustering::state_of(*judgement, collection.evidence(a), collection.evidence(b), day);
      if (state == JudgementState::holds) holding.push_back({a, b, judgement->verdict});
      if (state == JudgementState::expired) ++judged.expired;
      if (state == JudgementState::reopened) ++judged.reopened;
    }
  }
  judged.constraints = clustering::Constraints(collection.size(), holding);
  return judged;
}

}  // namespace ftf::pipeline
