// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/block_meetings.hpp>
#include <ftf/blocking/shared_keys.hpp>

#include <algorithm>

#include <doctest/doctest.h>

#include <ftf/base/hash.hpp>

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

TEST_CASE("pairs of a block meet by the keys that several of its records have as they do by all keys") {
  testing::Dice dice(5);
  KeyCounts counts;
  for (std::uint64_t number = 0; number < 30; ++number) counts.base.push_back({number * 977, 1 + dice.below(20)});
  const BlockingModel model = model_of(16, 3000);
  const SharedKeys keys(counts, model);
  RepeatedKeys repeated;
  BlockMeetings meetings;
  std::size_t met = 0;
  std::size_t left_out = 0;
  for (int round = 0; round < 100; ++round) {
    std::vector<std::vector<SharedKey>> block(2 + dice.below(4));
    repeated.clear();
    for (auto& record : block) repeated.add(record = drawn(dice, keys));
    repeated.finish();
    for (std::uint64_t number = 0; number < 30; ++number) {
      const auto key = keys.numbered(number);
      if (!key) continue;
      meetings.take(keys, *key, repeated);
      for (std::uint32_t a = 0; a < block.size(); ++a) {
        const auto partners = meetings.partners(a);
        for (std::uint32_t b = a + 1; b < block.size(); ++b)
          CHECK(std::ranges::binary_search(partners, b) == keys.meet_in(*key, repeated.of(a), repeated.of(b)));
      }
    }
    for (std::size_t a = 0; a < block.size(); ++a) {
      left_out += block[a].size() - repeated.of(a).size();
      for (std::size_t b = a + 1; b < block.size(); ++b) {
        for (const SharedKey& key : block[a]) {
          const bool by_all = std::ranges::binary_search(block[b], key) && keys.meet_in(key, block[a], block[b]);
          const bool by_repeated = std::ranges::binary_search(block[b], key) && keys.meet_in(key, repeated.of(a), repeated.of(b));
          CHECK(by_all == by_repeated);
          met += by_all;
        }
      }
    }
  }
  CHECK(met > 0);
  CHECK(left_out > 0);
}

TEST_CASE("an index of counts finds what is in the list, and nothing else") {
  testing::Dice dice(7);
  for (const std::uint64_t size : {0U, 1U, 3U, 1000U}) {
    std::vector<Count> counts;
    for (std::uint64_t i = 0; i < size; ++i) counts.push_back({base::mix(i), 1 + i});
    if (size > 1) counts.push_back({0, 5}), counts.push_back({~std::uint64_t{0}, 6});
    add_up(counts);
    const CountIndex index(counts);
    for (std::size_t place = 0; place < counts.size(); ++place) CHECK(index.find(counts[place].hash) == place);
    for (std::uint64_t i = size; i < size + 100; ++i) CHECK(index.find(base::mix(i)) == CountIndex::none);
  }
}
