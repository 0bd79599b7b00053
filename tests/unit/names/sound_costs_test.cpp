// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/sound_costs.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string_view>

#include <ftf/names/clean.hpp>
#include <ftf/names/reading.hpp>

#include "reference/names/slow_alignment.hpp"

namespace {

using namespace ftf::names;

constexpr std::array<std::string_view, 12> tokens{"testov", "тестов", "تستوف", "טסטוב",  "teshtoff", "dzhamal",
                                                  "جمال",   "cemal",  "小明",  "테스트", "a",        "shchukin"};

Reading read(std::string_view name) { return read_token(clean(name).text); }

TEST_CASE("the fast alignment gives the score of the slow one") {
  for (const auto a : tokens) {
    for (const auto b : tokens) {
      const Reading x = read(a);
      const Reading y = read(b);
      CHECK(SoundCosts::shipped().align(x.sounds, x.system, y.sounds, y.system) ==
            ftf::reference::slow_align(x.sounds, x.system, y.sounds, y.system));
    }
  }
}

TEST_CASE("alignment is symmetric and no better than the best possible") {
  const SoundCosts& costs = SoundCosts::shipped();
  for (const auto a : tokens) {
    for (const auto b : tokens) {
      const Reading x = read(a);
      const Reading y = read(b);
      const int score = costs.align(x.sounds, x.system, y.sounds, y.system);
      CHECK(score == costs.align(y.sounds, y.system, x.sounds, x.system));
      CHECK(2 * score <= costs.best(x.sounds, x.system)[static_cast<std::size_t>(y.system)] +
                             costs.best(y.sounds, y.system)[static_cast<std::size_t>(x.system)]);
    }
  }
}

TEST_CASE("spellings of one sound stand for each other, other sounds do not") {
  const SoundCosts& costs = SoundCosts::shipped();
  const auto score = [&](SoundSystem a, std::string_view x, SoundSystem b, std::string_view y) {
    return costs.substitution(a, sound_symbol(x), b, sound_symbol(y));
  };
  CHECK(score(SoundSystem::latin, "kh", SoundSystem::cyrillic, "kh") > 32);
  CHECK(score(SoundSystem::latin, "q", SoundSystem::arabic, "q") > 32);
  CHECK(score(SoundSystem::latin, "w", SoundSystem::arabic, "waw") > 0);
  CHECK(score(SoundSystem::latin, "m", SoundSystem::latin, "k") < -16);
  CHECK(costs.gap(SoundSystem::latin, sound_symbol("a"), SoundSystem::arabic) >
        costs.gap(SoundSystem::latin, sound_symbol("k"), SoundSystem::arabic));
}

}  // namespace
