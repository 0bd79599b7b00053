// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/name_figures.hpp>

#include <ftf/base/parallel.hpp>

namespace ftf::training {
namespace {

using Weights = std::vector<base::Weight>;

// Weights with prior of the rows of one fold, or of all rows; others are left as they are.
void weigh(const FittedNames& fitted, const std::vector<PairRow>& rows, const RowChoice& choice, Weights& weights) {
  const names::NameModel model(base::Setting::parse(name_model_text(fitted), "fitted weights"));
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (choice(rows[i])) weights[i] = model.prior() + (rows[i].comparable ? model.weight(rows[i].features) : 0);
}

evaluation::Ranking figures(const std::vector<PairRow>& rows, const Weights& weights, const RowChoice& choice) {
  std::vector<evaluation::LabelledWeight> labelled;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (choice(rows[i])) labelled.push_back({weights[i], rows[i].same});
  return evaluation::ranking(std::move(labelled));
}

}  // namespace

std::vector<SliceFigures> cross_validate(const NameRecipe& recipe, const std::vector<PairRow>& rows, const FittedNames& fitted,
                                         std::size_t folds, std::size_t threads) {
  const auto all = [](const PairRow&) { return true; };
  Weights own(rows.size());
  weigh(fitted, rows, all, own);
  Weights held_out(rows.size());
  base::for_chunks(folds, 1, threads, [&](std::size_t fold, std::size_t, std::size_t) {
    const auto within = [=](std::uint64_t entity) { return entity % folds == fold; };
    const auto unseen = fit_names(recipe, rows, [&](const PairRow& row) { return !within(row.entity_a) && !within(row.entity_b); });
    weigh(unseen, rows, [&](const PairRow& row) { return within(row.entity_a); }, held_out);
  });
  const auto slice = [&](const std::string& name, const RowChoice& choice) -> SliceFigures {
    return {name, figures(rows, own, choice), figures(rows, held_out, choice)};
  };
  std::vector<SliceFigures> out{slice("all", all)};
  for (std::size_t i = 0; i < recipe.slices.size(); ++i)
    out.push_back(slice(recipe.slices[i].name, [i](const PairRow& row) { return row.slices[i]; }));
  return out;
}

}  // namespace ftf::training
