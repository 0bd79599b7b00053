// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Analysts' decisions on pairs of records, one JSON object a line (DESIGN 6).

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/base/hash.hpp>
#include <ftf/base/json.hpp>
#include <ftf/text/calendar.hpp>

namespace ftf::clustering {

/// What an analyst decided.
enum class Verdict : std::uint8_t { same, different, unsure };

/// Name of a verdict on a line.
[[nodiscard]] std::string_view verdict_name(Verdict verdict) noexcept;

/// One decision.
struct Judgement {
  std::string a, b;  ///< ids, a not after b bytewise
  Verdict verdict = Verdict::unsure;
  std::string who, when, reason;
  std::optional<std::array<std::string, 2>> evidence;  ///< hashes of a's and b's evidence; without them it never re-opens
  std::optional<text::Day> expires;                    ///< last day on which it holds
};

/// Whether a judgement counts.
enum class JudgementState : std::uint8_t {
  holds,
  expired,   ///< its last day is past
  reopened,  ///< the evidence of a record has changed since
};

/// Name of a state, for output.
[[nodiscard]] std::string_view state_name(JudgementState state) noexcept;

/// Whether its last day is past. Throws Error date_missing (usage) for a judgement that expires, without a day.
[[nodiscard]] bool expired(const Judgement& judgement, std::optional<text::Day> day);

/// Of one judgement, for two records with these evidence hashes. Throws as expired().
[[nodiscard]] JudgementState state_of(const Judgement& judgement, const base::Hash128& a, const base::Hash128& b,
                                      std::optional<text::Day> day);

/// The judgements of a file: the last line of a pair holds.
class Judgements {
 public:
  Judgements() = default;
  Judgements(Judgements&&) = default;
  Judgements& operator=(Judgements&&) = default;

  /// Adds a line; an empty one says nothing. Throws Fault: JSON's own, line_form.
  void add(std::string_view line, const base::Location& where);

  /// One for each pair, in the order of the lines that hold.
  [[nodiscard]] std::vector<const Judgement*> list() const;

  /// The judgement on a pair, or null.
  [[nodiscard]] const Judgement* find(std::string_view a, std::string_view b) const;

 private:
  std::deque<Judgement> lines_;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> last_;  // of a pair, into lines_
  base::JsonDocument document_;
};

}  // namespace ftf::clustering
