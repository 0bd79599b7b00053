// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Evidence put into words: the reasons of a scored pair.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/hash.hpp>
#include <ftf/base/score.hpp>
#include <ftf/comparison/scorer.hpp>

namespace ftf::comparison {

/// One reason. The weights of all reasons and the prior add up to the pair's weight exactly.
struct Reason {
  std::string_view feature;  ///< name of a Feature
  std::string_view level;    ///< name of a Level; for names and parents `similar` or `different`, and `common_words`, `words_alone`,
                             ///< `doubted`, `further_names`, `several`, `outlines`
  std::string_view meaning;  ///< the level for people
  std::string_view field;    ///< name of the attribute; empty for the fields of a profile
  Weight weight = 0;
};

/// The reasons of some evidence: names, parents, then the values in their order.
[[nodiscard]] std::vector<Reason> reasons_of(const Evidence& evidence, const blocking::Vocabulary& vocabulary);

/// Features of a profile that say nothing about a pair, because a value is missing on one side.
[[nodiscard]] std::vector<std::string_view> silent_features(const Evidence& evidence);

/// A record of a pair, as its line shows it.
struct PairSide {
  std::string_view id;
  base::Hash128 evidence;  ///< hash of what was compared, for judgements to copy
};

/// What else stands on the line of a pair.
struct PairRemarks {
  Weight rivals = 0;                ///< what better partners of either record took off the evidence, 0 or less
  std::string_view judgement = {};  ///< verdict of an analyst that holds; empty without
};

/// Appends a scored pair as one line of JSON (DESIGN 6), with a line feed.
void append_pair_line(std::string& out, const PairSide& a, const PairSide& b, const Evidence& evidence, const PairRemarks& remarks,
                      const blocking::Vocabulary& vocabulary);

}  // namespace ftf::comparison
