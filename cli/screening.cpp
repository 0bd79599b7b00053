// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/screening.hpp"

#include <algorithm>

#include <ftf/blocking/compared_part.hpp>

#include "cli/audit_trail.hpp"

namespace ftf::cli {

using clustering::JudgementState;
using clustering::Verdict;
using index::Admission;

namespace {

base::Hash128 hash_of_query(const profile::Profile& query) { return blocking::evidence_hash(blocking::compared_part(query)); }

}  // namespace

Screening::Screening(std::shared_ptr<const index::Index> index, const comparison::Model& model, const handling::Gate& gate,
                     const clustering::Judgements& judgements, ScreeningOptions options)
    : index_(std::move(index)), model_(model), gate_(gate), judgements_(judgements), options_(std::move(options)) {
  options_.screen.admit = [this](profile::Profile& profile, std::string& mark) { return admit(profile, mark); };
}

void Screening::use(std::shared_ptr<const index::Index> index) {
  const std::lock_guard lock(mutex_);
  index_ = std::move(index);
  idle_.clear();
}

Admission Screening::admit(profile::Profile& profile, std::string& mark) {
  if (options_.hash_contents) mark = content_hash(profile);
  const handling::Passage passage = gate_.pass(profile, options_.day);
  const bool whole = std::all_of(passage.findings.begin(), passage.findings.end(),
                                 [](const handling::Finding& finding) { return finding.code == base::Code::overridden; });
  if (!passage.passes) ++figures_.refused;
  else if (!whole) ++figures_.reduced;
  return !passage.passes ? Admission::refused : whole ? Admission::whole : Admission::reduced;
}

bool Screening::suppressed(const clustering::Judgement* judgement, const profile::Profile& query, const index::Hit& hit) {
  if (judgement == nullptr || judgement->verdict != Verdict::different) return false;
  const bool query_first = judgement->a == query.id;
  const base::Hash128 own = hash_of_query(query);
  const JudgementState state = state_of(*judgement, query_first ? own : hit.evidence, query_first ? hit.evidence : own, options_.day);
  const bool holds = state == JudgementState::holds;
  ++(holds ? figures_.suppressed : figures_.judgements_over);
  return holds;
}

std::unique_ptr<index::Screener> Screening::take() {
  const std::lock_guard lock(mutex_);
  if (idle_.empty()) return std::make_unique<index::Screener>(index_, model_, options_.screen);
  auto screener = std::move(idle_.back());
  idle_.pop_back();
  return screener;
}

void Screening::give_back(std::unique_ptr<index::Screener> screener) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(screener));
}

std::vector<HitText> Screening::screen(const profile::Profile& query) {
  std::unique_ptr<index::Screener> screener = take();
  const std::vector<index::Hit> hits = screener->screen(query);
  give_back(std::move(screener));
  std::vector<HitText> texts;
  for (const index::Hit& hit : hits) {
    const clustering::Judgement* judgement = judgements_.find(std::min(query.id, hit.match), std::max(query.id, hit.match));
    if (suppressed(judgement, query, hit)) continue;
    const std::string_view judged =
        judgement != nullptr && judgement->verdict == Verdict::same ? clustering::verdict_name(Verdict::same) : std::string_view{};
    texts.push_back({hit.weight, hit_line(options_.form, query, hit, texts.size() + 1, judged), hit.match, hit.mark});
    if (hit.verdict == index::Verdict::match) ++figures_.matches;
    if (hit.verdict == index::Verdict::conflict) ++figures_.conflicts;
  }
  ++figures_.queries;
  figures_.hits += texts.size();
  figures_.hit_queries += texts.empty() ? 0 : 1;
  return texts;
}

}  // namespace ftf::cli
