// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/pairs.hpp>

#include <algorithm>

namespace ftf::evaluation {

namespace {

constexpr int curve_steps = 100;
constexpr std::size_t bins = 10;

}  // namespace

void PairScores::add(std::string_view a_id, std::string_view b_id, double score) {
  const auto a = truth_.record(a_id);
  const auto b = truth_.record(b_id);
  const auto same = a && b ? truth_.same(*a, *b) : std::nullopt;
  if (!same) {
    ++unknown_;
    if (!truth_.by_entities()) return;
  }
  pairs_.push_back({score, same == true ? 1U : 0U});
  auto& best = same == true ? best_right_ : best_wrong_;
  for (const auto& record : {a, b})
    if (record) best[*record] = std::max(best[*record], score);
}

void PairScores::seal() {
  std::sort(pairs_.begin(), pairs_.end(), [](const Pair& x, const Pair& y) { return x.score > y.score; });
  std::uint64_t same = 0;
  for (Pair& pair : pairs_) pair.same = same += pair.same;
}

Threshold PairScores::threshold(double score, std::size_t pairs) const {
  const std::uint64_t same = pairs == 0 ? 0 : pairs_[pairs - 1].same;
  const Links linked = links(score);
  return {score, {same, pairs}, {same, truth_.true_pairs()}, linked.false_links(), linked.found(truth_)};
}

Threshold PairScores::at(double score) const {
  const auto end = std::partition_point(pairs_.begin(), pairs_.end(), [&](const Pair& pair) { return pair.score >= score; });
  return threshold(score, static_cast<std::size_t>(end - pairs_.begin()));
}

Threshold PairScores::best() const {
  std::size_t best = 0;
  double best_f1 = -1.0;
  for (std::size_t k = 1; k <= pairs_.size(); ++k) {
    if (k < pairs_.size() && pairs_[k].score == pairs_[k - 1].score) continue;
    const std::uint64_t same = pairs_[k - 1].same;
    const double value = f1(Share{same, k}.value(), Share{same, truth_.true_pairs()}.value());
    if (value <= best_f1) continue;
    best_f1 = value;
    best = k;
  }
  return best == 0 ? threshold(1.0, 0) : threshold(pairs_[best - 1].score, best);
}

std::vector<Threshold> PairScores::curve() const {
  std::vector<Threshold> out;
  for (int step = 0; step <= curve_steps; ++step) out.push_back(at(static_cast<double>(step) / curve_steps));
  return out;
}

std::vector<CalibrationBin> PairScores::calibration() const {
  std::vector<CalibrationBin> out(bins);
  for (std::size_t i = 0; i < bins; ++i) {
    out[i].from = static_cast<double>(i) / bins;
    out[i].to = static_cast<double>(i + 1) / bins;
  }
  std::uint64_t before = 0;
  for (const Pair& pair : pairs_) {
    const auto above =
        std::upper_bound(out.begin(), out.end(), pair.score, [](double score, const CalibrationBin& bin) { return score < bin.from; });
    CalibrationBin& bin = above[-1];
    bin.same.k += pair.same - before;
    ++bin.same.n;
    bin.mean_score += pair.score;
    before = pair.same;
  }
  for (CalibrationBin& bin : out)
    if (bin.same.n != 0) bin.mean_score /= static_cast<double>(bin.same.n);
  return out;
}

Links PairScores::links(double score) const {
  Links out;
  for (const double best : best_right_) out.right.push_back(best >= score);
  for (const double best : best_wrong_) out.wrong.push_back(best >= score);
  return out;
}

}  // namespace ftf::evaluation
