// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/shared_keys.hpp>

#include <algorithm>

#include <doctest/doctest.h>

#include "invented_records.hpp"

using namespace ftf;
using namespace ftf::blocking;

namespace {

BlockingModel model_of(std::uint32_t cap, base::Weight threshold) {
  BlockingModel model;
  model.cap = cap;
  model.threshold = threshold;
  return model;
}

std::vector<SharedKey> drawn(testing::Dice& dice, const SharedKeys& keys) {
  std::vector<SharedKey> list;
  for (std::uint64_t number = 0; number < 30; ++number)
    if (const auto key = keys.numbered(number); key && dice.below(2) == 0) list.push_back(*key);
  std::sort(list.begin(), list.end());
  return list;
}

}  // namespace

TEST_CASE("keys of one record or of too many are not shared") {
  const KeyCounts counts{{{10, 1}, {20, 2}, {30, 8}, {40, 9}}, {{50, 2}, {60, 9}}};
  const BlockingModel model = model_of(8, 1024);
  const SharedKeys keys(counts, model);
  CHECK_FALSE(keys.base(10));
  CHECK(keys.base(20) == SharedKey{2, 1});
  CHECK(keys.base(30) == SharedKey{8, 2});
  CHECK_FALSE(keys.base(40));
  CHECK_FALSE(keys.base(99));
  CHECK(keys.refined(50) == SharedKey{2, 4});
  CHECK_FALSE(keys.refined(60));
  CHECK(keys.numbered(4) == SharedKey{2, 4});
  CHECK_FALSE(keys.numbered(6));
  CHECK(keys.large() == LargeKeys{40});
}

TEST_CASE("two records meet in one block at most, in one where both have a line, and just when their shared keys weigh enough") {
  testing::Dice dice(3);
  KeyCounts counts;
  for (std::uint64_t number = 0; number < 30; ++number) counts.base.push_back({number * 977, 1 + dice.below(20)});
  for (const base::Weight threshold : {1024, 3000, 9000, 20000}) {
    const BlockingModel model = model_of(16, threshold);
    const SharedKeys keys(counts, model);
    for (int round = 0; round < 300; ++round) {
      const auto a = drawn(dice, keys);
      const auto b = drawn(dice, keys);
      base::Weight sum = 0;
      for (const SharedKey& key : a)
        if (std::ranges::binary_search(b, key)) sum += key_weight(key.size, model.cap);
      std::size_t met = 0;
      for (std::size_t i = 0; i < keys.leading(a); ++i) {
        const auto end = b.begin() + static_cast<std::ptrdiff_t>(keys.leading(b));
        if (std::binary_search(b.begin(), end, a[i]) && keys.meet_in(a[i], a, b)) ++met;
      }
      CHECK(met == (sum >= threshold ? 1 : 0));
    }
  }
}
