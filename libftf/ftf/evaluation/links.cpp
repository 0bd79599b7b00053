// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/links.hpp>

#include <algorithm>

namespace ftf::evaluation {

Share Links::false_links() const noexcept {
  return {static_cast<std::uint64_t>(std::count(wrong.begin(), wrong.end(), true)), wrong.size()};
}

Share Links::found(const Truth& truth) const {
  Share share;
  for (RecordNumber i = 0; i < right.size(); ++i) {
    if (!truth.has_partner(i)) continue;
    ++share.n;
    share.k += right[i] ? 1U : 0U;
  }
  return share;
}

Expectation expect(const Share& found, const Share& false_links, double true_per_million) noexcept {
  return {true_per_million * found.value(), (1e6 - true_per_million) * false_links.value()};
}

}  // namespace ftf::evaluation
