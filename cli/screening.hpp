// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Screens queries with all rules: handling of the records that are hit, judgements, forms of output. Shared by threads; one Screener each.

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <ftf/clustering/judgements.hpp>
#include <ftf/handling/gate.hpp>
#include <ftf/index/screener.hpp>

#include "cli/hit_lines.hpp"

namespace ftf::cli {

/// A hit ready to be written.
struct HitText {
  bool by_document = false;
  base::Weight weight = 0;
  std::string line;
  std::string match;    ///< id of the record
  std::string content;  ///< hash of all that is on file about it, where ScreeningOptions asks for it
};

struct ScreeningOptions {
  index::ScreenOptions screen;
  HitForm form = HitForm::jsonl;
  std::optional<text::Day> day;  ///< that expiry counts from
  bool hash_contents = false;    ///< of the records that are hit
};

/// What happened so far.
struct ScreeningFigures {
  std::atomic<std::uint64_t> queries = 0, hits = 0, hit_queries = 0, matches = 0, conflicts = 0, gone = 0, suppressed = 0, refused = 0,
                             reduced = 0, judgements_over = 0, undated = 0;
};

class Screening {
 public:
  /// All outlive it. What `gone` has and `index` has not, null for nothing, is told as gone.
  Screening(std::shared_ptr<const index::Index> index, std::shared_ptr<const index::Index> gone, const comparison::Model& model,
            const handling::Gate& gate, const clustering::Judgements& judgements, ScreeningOptions options);

  /// From now on asks another index.
  void use(std::shared_ptr<const index::Index> index);

  /// The day that expiry counts from, from now on. Not while others screen.
  void set_day(std::optional<text::Day> day) { options_.day = day; }

  /// The hits of one query, best first. Any number of threads at once.
  [[nodiscard]] std::vector<HitText> screen(const profile::Profile& query);

  [[nodiscard]] const ScreeningFigures& figures() const noexcept { return figures_; }

 private:
  [[nodiscard]] index::Admission admit(profile::Profile& profile, std::string& mark);
  [[nodiscard]] bool suppressed(const clustering::Judgement* judgement, const profile::Profile& query, const index::Hit& hit);
  /// An index with the screeners that nobody uses in this moment.
  struct Pool {
    std::shared_ptr<const index::Index> index;
    std::vector<std::unique_ptr<index::Screener>> idle;
  };
  [[nodiscard]] std::vector<index::Hit> ask(Pool& pool, const profile::Profile& query);
  void add_gone(std::vector<index::Hit>& hits, const profile::Profile& query);

  Pool now_, gone_;
  std::size_t top_;
  const comparison::Model& model_;
  const handling::Gate& gate_;
  const clustering::Judgements& judgements_;
  ScreeningOptions options_;
  ScreeningFigures figures_;
  std::mutex mutex_;
};

}  // namespace ftf::cli
