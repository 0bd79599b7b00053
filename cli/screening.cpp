// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/screening.hpp"

#include <algorithm>

#include <ftf/blocking/compared_part.hpp>
#include <ftf/handling/retention.hpp>

#include "cli/audit_trail.hpp"

namespace ftf::cli {

using clustering::JudgementState;
using clustering::Verdict;
using index::Admission;

namespace {

base::Hash128 hash_of_query(const profile::Profile& query) { return blocking::evidence_hash(blocking::compared_part(query)); }

}  // namespace

Screening::Screening(std::shared_ptr<const index::Index> index, std::shared_ptr<const index::Index> gone, const comparison::Model& model,
                     const handling::Gate& gate, const clustering::Judgements& judgements, ScreeningOptions options)
    : now_{std::move(index), {}},
      gone_{std::move(gone), {}},
      top_(options.screen.top),
      model_(model),
      gate_(gate),
      judgements_(judgements),
      options_(std::move(options)) {
  if (gone_.index != nullptr) options_.screen.top = 0;  // what is cut is not gone
  options_.screen.admit = [this](profile::Profile& profile, std::string& mark) { return admit(profile, mark); };
}

void Screening::use(std::shared_ptr<const index::Index> index) {
  const std::lock_guard lock(mutex_);
  now_ = {std::move(index), {}};
}

Admission Screening::admit(profile::Profile& profile, std::string& mark) {
  if (options_.hash_contents) mark = content_hash(profile);
  if (!options_.day) {
    const handling::Deadlines limits = handling::deadlines(profile, nullptr);
    if (limits.review || limits.removal) ++figures_.undated;
  }
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

std::vector<index::Hit> Screening::ask(Pool& pool, const profile::Profile& query) {
  std::unique_ptr<index::Screener> screener;
  {
    const std::lock_guard lock(mutex_);
    if (pool.idle.empty()) {
      screener = std::make_unique<index::Screener>(pool.index, model_, options_.screen);
    } else {
      screener = std::move(pool.idle.back());
      pool.idle.pop_back();
    }
  }
  std::vector<index::Hit> hits = screener->screen(query);
  const std::lock_guard lock(mutex_);
  pool.idle.push_back(std::move(screener));
  return hits;
}

// A record that was hit and is another one now is gone where it is not hit again.
void Screening::add_gone(std::vector<index::Hit>& hits, const profile::Profile& query) {
  std::vector<index::Hit> before = ask(gone_, query);
  std::erase_if(before, [&](const index::Hit& old) { return std::ranges::find(hits, old.match, &index::Hit::match) != hits.end(); });
  for (std::vector<index::Hit>* const list : {&hits, &before})
    if (top_ != 0 && list->size() > top_) list->resize(top_);
  for (index::Hit& old : before) {
    old.verdict = index::Verdict::gone;
    hits.push_back(std::move(old));
  }
}

std::vector<HitText> Screening::screen(const profile::Profile& query) {
  std::vector<index::Hit> hits = ask(now_, query);
  if (gone_.index != nullptr) add_gone(hits, query);
  std::vector<HitText> texts;
  for (const index::Hit& hit : hits) {
    const clustering::Judgement* judgement = judgements_.find(std::min(query.id, hit.match), std::max(query.id, hit.match));
    if (suppressed(judgement, query, hit)) continue;
    const std::string_view judged =
        judgement != nullptr && judgement->verdict == Verdict::same ? clustering::verdict_name(Verdict::same) : std::string_view{};
    texts.push_back({hit.by_document, hit.weight, hit_line(options_.form, query, hit, texts.size() + 1, judged), hit.match, hit.mark});
    if (hit.verdict == index::Verdict::match) ++figures_.matches;
    if (hit.verdict == index::Verdict::conflict) ++figures_.conflicts;
    if (hit.verdict == index::Verdict::gone) ++figures_.gone;
  }
  ++figures_.queries;
  figures_.hits += texts.size();
  figures_.hit_queries += texts.empty() ? 0 : 1;
  return texts;
}

}  // namespace ftf::cli
