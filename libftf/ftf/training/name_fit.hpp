// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Weights of name comparison from labelled pairs, as the model file that names::NameModel reads.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <ftf/names/model.hpp>
#include <ftf/training/name_pairs.hpp>

namespace ftf::training {

/// Weights in 1/1024 bit. The prior is taken out of the first table, of which every pair has one entry.
struct FittedNames {
  std::uint64_t pairs = 0, same = 0;
  base::Weight prior = 0;
  std::vector<names::WeightTable> tables;
};

/// Which rows are fitted.
using RowChoice = std::function<bool(const PairRow& row)>;

/// Fits all tables of the recipe at once: a logistic regression with a ridge penalty on binned features, so exact that rounding gives the
/// same weights on every machine. Throws Error(usage) unless there are chosen pairs of one person and of two.
[[nodiscard]] FittedNames fit_names(const NameRecipe& recipe, const std::vector<PairRow>& rows, const RowChoice& choice);

/// The model file, with a head that says what it is.
[[nodiscard]] std::string name_model_text(const FittedNames& fitted);

}  // namespace ftf::training
