// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Asks an index who of its records a traveller may be.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/hash.hpp>
#include <ftf/comparison/model.hpp>
#include <ftf/comparison/reasons.hpp>
#include <ftf/comparison/scorer.hpp>
#include <ftf/index/index.hpp>

namespace ftf::index {

/// What a hit may be called. A proposal, never a decision.
enum class Verdict : std::uint8_t {
  match,     ///< an exact document, and nothing that speaks against it
  review,    ///< a person has to look
  conflict,  ///< the name word for word, against a birth date that contradicts
  gone,      ///< an earlier index had the record, and it would be a hit there; by whoever asks both
};
[[nodiscard]] std::string_view verdict_name(Verdict verdict) noexcept;

/// What an index found for a traveller.
struct Hit {
  std::string match;  ///< id of the record
  base::Weight weight = 0;
  base::Weight prior = 0;
  Verdict verdict = Verdict::review;
  bool by_document = false;  ///< a document's number agrees
  std::string matched_name;  ///< the name of the record that fits best, as its source wrote it
  std::string query_name;    ///< the traveller's name that it fits
  std::int32_t rarity = 0;   ///< information of the matched name in 1/1024 bit: one name in 2 to this power is it
  std::vector<comparison::Reason> reasons;
  std::vector<std::string> fields;  ///< of reasons on attributes, which point here
  std::vector<std::string_view> unknown;
  base::Hash128 evidence;          ///< hash of what was compared of the record
  std::vector<std::string> codes;  ///< of its handling
  std::string mark;                ///< what ScreenOptions::admit left
};

/// What happens to a record that would be a hit.
enum class Admission : std::uint8_t {
  whole,    ///< it is used as it is
  reduced,  ///< values were taken out of it: it is judged again without them
  refused,  ///< it is not used at all
};

struct ScreenOptions {
  base::Weight least = 0;       ///< hits below this weight are not given
  std::size_t top = 10;         ///< most hits of one query; 0 for all
  std::size_t candidates = 32;  ///< records that are looked at closely
  std::size_t postings = 1024;  ///< entries of lists that are read

  /// Without it every record is used whole. What it writes to `mark` the hit gets.
  std::function<Admission(profile::Profile&, std::string& mark)> admit = {};
};

/// One per thread: it keeps words and buffers. Results do not depend on them.
class Screener {
 public:
  /// The model outlives the screener.
  Screener(std::shared_ptr<const Index> index, const comparison::Model& model, ScreenOptions options);
  ~Screener();
  Screener(Screener&&) noexcept;
  Screener& operator=(Screener&&) noexcept;

  /// Asks another index from now on.
  void use(std::shared_ptr<const Index> index);

  /// The hits, those by a document first, then by weight, then by id. A document that agrees is a hit whatever the weight. Throws Error
  /// index_file for a damaged index.
  [[nodiscard]] std::vector<Hit> screen(const profile::Profile& query);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ftf::index
