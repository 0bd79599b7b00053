// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/constraints.hpp>

#include <doctest/doctest.h>

using namespace ftf::clustering;

namespace {

constexpr Verdict same = Verdict::same;
constexpr Verdict different = Verdict::different;

}  // namespace

TEST_CASE("a different inside a chain of same is a contradiction, and the oldest link of the chain gives way") {
  const std::vector<JudgedPair> judged{{0, 1, same}, {1, 2, same}, {0, 2, different}, {3, 4, same}};
  const Constraints constraints(5, judged);
  CHECK(constraints.contradicted() == std::vector<JudgedPair>{{0, 1, same}});
  CHECK(constraints.same() == std::vector<JudgedPair>{{1, 2, same}, {3, 4, same}});
  CHECK(constraints.verdict(2, 0) == different);
  CHECK(constraints.verdict(2, 1) == same);
  CHECK_FALSE(constraints.verdict(0, 1));
}

TEST_CASE("a chain of several links leads away from a different, too") {
  const std::vector<JudgedPair> judged{{0, 4, different}, {0, 1, same}, {2, 3, same}, {3, 4, same}, {1, 2, same}};
  const Constraints constraints(5, judged);
  CHECK(constraints.contradicted() == std::vector<JudgedPair>{{0, 1, same}});
}

TEST_CASE("unsure forces nothing") {
  const std::vector<JudgedPair> judged{{0, 1, Verdict::unsure}};
  const Constraints constraints(2, judged);
  CHECK(constraints.same().empty());
  CHECK_FALSE(constraints.verdict(0, 1));
}

TEST_CASE("older constraints give way") {
  const std::vector<JudgedPair> judged{{0, 2, different}, {2, 3, same}};
  const Constraints constraints = Constraints(5, judged).after(5, {{0, 1, same}, {0, 2, same}, {0, 3, same}});
  CHECK(constraints.different() == std::vector<JudgedPair>{{0, 2, different}});
  CHECK(constraints.same() == std::vector<JudgedPair>{{0, 1, same}, {2, 3, same}});
}
