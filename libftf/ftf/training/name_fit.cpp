// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/name_fit.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include <ftf/base/error.hpp>
#include <ftf/training/binning.hpp>
#include <ftf/training/logistic.hpp>

namespace ftf::training {
namespace {

using names::WeightTable;
using Edges = std::vector<std::int32_t>;
using Chosen = std::vector<const PairRow*>;

constexpr std::size_t most_columns = 65536;  // of BinnedRows

[[noreturn]] void unfit(std::string what) { throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, std::move(what)); }

Edges edges_of(const BinPlan& plan, const Chosen& rows) {
  std::vector<std::int32_t> values;
  values.reserve(rows.size());
  for (const PairRow* row : rows) values.push_back(row->features[static_cast<std::size_t>(plan.feature)]);
  return bin_edges(plan, std::move(values));
}

// A table without weights; these are noughts.
WeightTable blank_table(const TablePlan& plan, const Chosen& rows) {
  WeightTable table;
  table.first = plan.first.feature;
  table.first_edges = edges_of(plan.first, rows);
  table.paired = plan.second.has_value();
  if (plan.second) {
    table.second = plan.second->feature;
    table.second_edges = edges_of(*plan.second, rows);
  }
  table.weights.resize((table.first_edges.size() + 1) * (table.second_edges.size() + 1));
  return table;
}

std::size_t bin(const Edges& edges, std::int32_t value) {
  return static_cast<std::size_t>(std::upper_bound(edges.begin(), edges.end(), value) - edges.begin());
}

std::size_t entry(const WeightTable& table, const names::Features& features) {
  const auto value = [&features](names::Feature feature) { return features[static_cast<std::size_t>(feature)]; };
  const std::size_t row = bin(table.first_edges, value(table.first));
  if (!table.paired) return row;
  return row * (table.second_edges.size() + 1) + bin(table.second_edges, value(table.second));
}

BinnedRows binned(const std::vector<WeightTable>& tables, const Chosen& rows) {
  std::size_t columns = 0;
  for (const WeightTable& table : tables) columns += table.weights.size();
  if (columns > most_columns) unfit(fmt::format("the tables have {} weights; {} are possible", columns, most_columns));
  BinnedRows out(columns, tables.size());
  std::vector<std::uint16_t> ones(tables.size());
  for (const PairRow* row : rows) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
      ones[i] = static_cast<std::uint16_t>(begin + entry(tables[i], row->features));
      begin += tables[i].weights.size();
    }
    out.add(ones, row->same, row->per_mille / 1000.0);
  }
  return out;
}

base::Weight in_bits(double natural) { return static_cast<base::Weight>(std::lround(natural * base::one_bit / std::numbers::ln2)); }

std::string numbers(const std::int32_t* begin, const std::int32_t* end) { return fmt::format("{}", fmt::join(begin, end, ", ")); }
std::string numbers(const Edges& edges) { return numbers(edges.data(), edges.data() + edges.size()); }

std::string table_text(const WeightTable& table) {
  std::string out = fmt::format("  - feature: {}\n    edges: [{}]\n", names::feature_name(table.first), numbers(table.first_edges));
  if (!table.paired) return out + fmt::format("    weights: [{}]\n", numbers(table.weights));
  out +=
      fmt::format("    with: {}\n    with_edges: [{}]\n    weights: [\n", names::feature_name(table.second), numbers(table.second_edges));
  const std::size_t columns = table.second_edges.size() + 1;
  for (std::size_t i = 0; i < table.weights.size(); i += columns) {
    const std::int32_t* const row = table.weights.data() + i;
    out += fmt::format("      {}{}\n", numbers(row, row + columns), i + columns == table.weights.size() ? "]" : ",");
  }
  return out;
}

}  // namespace

FittedNames fit_names(const NameRecipe& recipe, const std::vector<PairRow>& rows, const RowChoice& choice) {
  Chosen chosen;
  FittedNames out;
  for (const PairRow& row : rows) {
    if (!row.comparable || !choice(row)) continue;
    chosen.push_back(&row);
    if (row.same) ++out.same;
  }
  out.pairs = chosen.size();
  if (out.same == 0 || out.same == out.pairs) unfit("there is nothing to learn without pairs of one person and pairs of two");
  for (const TablePlan& plan : recipe.tables) out.tables.push_back(blank_table(plan, chosen));
  const std::vector<double> coefficients = fit_logistic(binned(out.tables, chosen), recipe.penalty);
  auto next = coefficients.begin();
  for (WeightTable& table : out.tables)
    for (base::Weight& weight : table.weights) weight = in_bits(*next++);
  out.prior = in_bits(std::log(static_cast<double>(out.same) / static_cast<double>(out.pairs - out.same)));
  for (base::Weight& weight : out.tables.front().weights) weight -= out.prior;
  return out;
}

std::string name_model_text(const FittedNames& fitted) {
  std::string out = fmt::format(
      "# Weights of name comparison in 1/1024 bit (log2 likelihood ratio), written by `ftf train --names` from {} pairs, {} of them of "
      "one\n"
      "# person: a logistic regression with a ridge penalty over all tables at once. The weight of a pair is the sum of one entry of each\n"
      "# table, chosen by the features of its alignment (libftf/ftf/names/features.hpp): entry k of a table holds for values below "
      "edges[k],\n"
      "# the last one for the rest; tables of two features are written row by row.\n"
      "# prior: log2 odds of \"same\" among the pairs, which score-names adds back.\n"
      "prior: {}\ntables:\n",
      fitted.pairs, fitted.same, fitted.prior);
  for (const WeightTable& table : fitted.tables) out += table_text(table);
  return out;
}

}  // namespace ftf::training
