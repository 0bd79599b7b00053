// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The figures of an evaluation as one picture.

#include <string>

#include <ftf/evaluation/evaluation.hpp>

namespace ftf::evaluation {

/// An SVG document: precision and recall at each threshold and against each other, calibration, rates of false links by group and figures
/// of clusters, as far as they are there. Bands and whiskers are Wilson intervals at 95 %.
[[nodiscard]] std::string plot(const Evaluation& evaluation);

}  // namespace ftf::evaluation
