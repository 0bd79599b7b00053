// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads truth, clusters and scored pairs into what evaluation counts.

#include <optional>
#include <string>

#include <ftf/evaluation/clusters.hpp>
#include <ftf/evaluation/pairs.hpp>
#include <ftf/evaluation/truth.hpp>
#include <ftf/text/calendar.hpp>

namespace ftf::cli {

/// The entity of each record, from a table or JSON lines with these two columns. Throws Fault id_duplicate, and those of LabelRows.
[[nodiscard]] evaluation::Truth read_truth(const std::string& file, const std::string& id_column, const std::string& entity_column);

/// What analysts decided on pairs, from a file of judgements; `unsure` says nothing, nor does one that has expired by the day. Whether the
/// evidence has changed since makes no difference here, where records are not read. Throws as clustering::Judgements::add() and expired().
[[nodiscard]] evaluation::Truth read_judgements(const std::string& file, std::optional<text::Day> day);

/// Adds a file of clusters: columns record and cluster. Throws as read_truth.
void read_clusters(const std::string& file, evaluation::ClusterLabels& labels);

/// Adds a file of pairs: columns a, b and score, which is from 0 to 1. Throws Fault field_value, and those of LabelRows.
void read_pairs(const std::string& file, evaluation::PairScores& pairs);

}  // namespace ftf::cli
