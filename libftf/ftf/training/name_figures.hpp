// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How good fitted name weights are: on the pairs that they were fitted to, and on pairs of persons that they have not seen.

#include <cstddef>
#include <string>
#include <vector>

#include <ftf/evaluation/ranking.hpp>
#include <ftf/training/name_fit.hpp>

namespace ftf::training {

/// Figures on some of the pairs.
struct SliceFigures {
  std::string slice;             ///< of the recipe; "all"
  evaluation::Ranking fitted;    ///< by the weights fitted to all pairs
  evaluation::Ranking held_out;  ///< each pair by weights fitted without the persons of its fold
};

/// Splits persons into folds by a hash of their id. A pair is held out with the fold of its first person; the weights for a fold are
/// fitted to the pairs with neither person in it, so everything but the features is learned anew, edges and prior included. Throws
/// Error(usage) where a fold leaves too little to learn from.
[[nodiscard]] std::vector<SliceFigures> cross_validate(const NameRecipe& recipe, const std::vector<PairRow>& rows,
                                                       const FittedNames& fitted, std::size_t folds, std::size_t threads);

}  // namespace ftf::training
