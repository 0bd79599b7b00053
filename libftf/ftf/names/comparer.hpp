// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Compares two names: integer evidence that they name one person, and the alignment that explains it.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <ftf/base/score.hpp>
#include <ftf/names/model.hpp>
#include <ftf/names/signature.hpp>
#include <ftf/names/token_table.hpp>

namespace ftf::names {

/// One reason of a name comparison. Reasons add up to the weight exactly.
struct NameReason {
  std::string kind;             ///< match, near, initial, join, optional, missing or conflict
  std::string a;                ///< text of the token(s) in the first name, may be empty
  std::string b;                ///< text of the token(s) in the second name, may be empty
  std::int32_t similarity = 0;  ///< 0 to 1000, for token pairs
  std::int32_t rarity = 0;      ///< information of the agreement in 1/1024 bit, for token pairs
  base::Weight weight = 0;      ///< contribution in 1/1024 bit
};

/// A comparison with its reasons.
struct NameExplanation {
  base::Weight weight = 0;
  std::vector<NameReason> reasons;
};

/// Compares signatures of one table. One per thread: it keeps a cache of token pairs; results do not depend on it.
class Comparer {
 public:
  /// Table and model outlive the comparer.
  Comparer(const TokenTable& table, const NameModel& model);
  ~Comparer();
  Comparer(Comparer&&) noexcept;
  Comparer& operator=(Comparer&&) noexcept;

  /// Evidence in 1/1024 bit (log2 likelihood ratio) without prior; symmetric. Zero if either name is empty.
  [[nodiscard]] base::Weight weight(SignatureView a, SignatureView b);

  /// What weight() looks up in the model: for fitting one. Neither name is empty.
  [[nodiscard]] Features features(SignatureView a, SignatureView b);

  /// The same evidence with its reasons, which add up to it exactly.
  [[nodiscard]] NameExplanation explain(SignatureView a, SignatureView b);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ftf::names
