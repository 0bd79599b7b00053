// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/evaluation_inputs.hpp"

#include <charconv>
#include <optional>

#include <ftf/clustering/judgements.hpp>

#include "cli/label_rows.hpp"
#include "cli/lines.hpp"

namespace ftf::cli {

namespace {

using base::Code;
using base::Fault;

base::Location at_record(const LabelRows& rows) {
  base::Location where = rows.location();
  where.record = rows[0];
  return where;
}

std::optional<double> score_of(std::string_view text) {
  double score = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), score);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && score >= 0.0 && score <= 1.0 ? std::optional(score) : std::nullopt;
}

}  // namespace

evaluation::Truth read_truth(const std::string& file, const std::string& id_column, const std::string& entity_column) {
  evaluation::Truth truth;
  for (LabelRows rows(file, {id_column, entity_column}, Header::required); rows.next();)
    if (!truth.assign(rows[0], rows[1])) throw Fault(Code::id_duplicate, at_record(rows), {}, {});
  return truth;
}

evaluation::Truth read_judgements(const std::string& file, std::optional<text::Day> day) {
  clustering::Judgements judgements;
  for_each_line(file, [&](std::string_view line, const base::Location& where) { judgements.add(line, where); });
  evaluation::Truth truth;
  for (const clustering::Judgement* judgement : judgements.list()) {
    if (judgement->verdict == clustering::Verdict::unsure || clustering::expired(*judgement, day)) continue;
    truth.judge(judgement->a, judgement->b, judgement->verdict == clustering::Verdict::same);
  }
  return truth;
}

void read_clusters(const std::string& file, evaluation::ClusterLabels& labels) {
  for (LabelRows rows(file, {"record", "cluster"}, Header::optional); rows.next();)
    if (!labels.put(rows[0], rows[1])) throw Fault(Code::id_duplicate, at_record(rows), {}, {});
}

void read_pairs(const std::string& file, evaluation::PairScores& pairs) {
  for (LabelRows rows(file, {"a", "b", "score"}, Header::optional); rows.next();) {
    const auto score = score_of(rows[2]);
    if (!score) {
      base::Location where = at_record(rows);
      where.field = "score";
      throw Fault(Code::field_value, where, "expected a number from 0 to 1", {}, rows[2]);
    }
    pairs.add(rows[0], rows[1], *score);
  }
  pairs.seal();
}

}  // namespace ftf::cli
