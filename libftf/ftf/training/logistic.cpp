// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/training/logistic.hpp>

#include <cmath>
#include <numeric>
#include <utility>

#include <ftf/base/error.hpp>

namespace ftf::training {
namespace {

using Vector = std::vector<double>;

constexpr int most_steps = 100;
constexpr int most_halvings = 50;

double dot(const Vector& x, const Vector& y) { return std::inner_product(x.begin(), x.end(), y.begin(), 0.0); }
double norm(const Vector& x) { return std::sqrt(dot(x, x)); }

// y + scale * x
void add(Vector& y, double scale, const Vector& x) {
  for (std::size_t i = 0; i < y.size(); ++i) y[i] += scale * x[i];
}

double sum_at(std::span<const std::uint16_t> ones, const Vector& values) {
  double sum = 0.0;
  for (const std::uint16_t column : ones) sum += values[column];
  return sum;
}

// The loss near one point: its slope there, and how the slope changes (the Hessian: rows' transpose * curvature * rows + penalty).
class Quadratic {
 public:
  Quadratic(const BinnedRows& rows, double penalty, const Vector& point)
      : rows_(&rows), penalty_(penalty), slope_(point.size()), diagonal_(point.size(), penalty), curvature_(rows.size()) {
    add(slope_, penalty, point);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const double probability = 1.0 / (1.0 + std::exp(-sum_at(rows.row(i), point)));
      const double error = rows.weight(i) * (probability - (rows.same(i) ? 1.0 : 0.0));
      curvature_[i] = rows.weight(i) * probability * (1.0 - probability);
      for (const std::uint16_t column : rows.row(i)) {
        slope_[column] += error;
        diagonal_[column] += curvature_[i];
      }
    }
  }

  [[nodiscard]] const Vector& slope() const noexcept { return slope_; }

  // The step that leads to the minimum, but for a thousandth of the slope: conjugate gradients, scaled by the diagonal.
  [[nodiscard]] Vector step() const {
    Vector step(slope_.size());
    Vector rest(slope_.size());
    add(rest, -1.0, slope_);
    Vector scaled = scale(rest);
    Vector direction = scaled;
    double size = dot(rest, scaled);
    const double least = 1e-3 * norm(slope_);
    for (std::size_t i = 0; i < slope_.size() && norm(rest) > least; ++i) {
      const Vector change = product(direction);
      const double length = size / dot(direction, change);
      add(step, length, direction);
      add(rest, -length, change);
      scaled = scale(rest);
      const double before = std::exchange(size, dot(rest, scaled));
      for (std::size_t k = 0; k < direction.size(); ++k) direction[k] = scaled[k] + size / before * direction[k];
    }
    return step;
  }

 private:
  [[nodiscard]] Vector scale(const Vector& x) const {
    Vector out(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) out[i] = x[i] / diagonal_[i];
    return out;
  }

  [[nodiscard]] Vector product(const Vector& x) const {
    Vector out(x.size());
    add(out, penalty_, x);
    for (std::size_t i = 0; i < rows_->size(); ++i) {
      const double change = curvature_[i] * sum_at(rows_->row(i), x);
      for (const std::uint16_t column : rows_->row(i)) out[column] += change;
    }
    return out;
  }

  const BinnedRows* rows_;
  double penalty_;
  Vector slope_;
  Vector diagonal_;
  Vector curvature_;
};

}  // namespace

void BinnedRows::add(std::span<const std::uint16_t> ones, bool same, double weight) {
  entries_.insert(entries_.end(), ones.begin(), ones.end());
  same_.push_back(same ? 1 : 0);
  weights_.push_back(weight);
}

// Newton's method. The loss is convex with a curvature of at least the penalty in every direction, so the norm of the slope over the
// penalty bounds the distance to the minimum. A step is halved while it leads far beyond the lowest point of its line.
std::vector<double> fit_logistic(const BinnedRows& rows, double penalty) {
  Vector point(rows.columns());
  Quadratic near(rows, penalty, point);
  for (int i = 0; i < most_steps; ++i) {
    if (norm(near.slope()) <= penalty * fit_tolerance) return point;
    Vector step = near.step();
    const double descent = -dot(near.slope(), step);
    Vector next = point;
    add(next, 1.0, step);
    near = Quadratic(rows, penalty, next);
    for (int k = 1; k <= most_halvings && dot(near.slope(), step) > descent / 2; ++k) {
      add(next, -std::ldexp(1.0, -k), step);
      near = Quadratic(rows, penalty, next);
    }
    point = std::move(next);
  }
  throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "the fit does not converge; a greater penalty helps");
}

}  // namespace ftf::training
