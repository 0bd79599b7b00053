// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/slips.hpp>

#include <algorithm>
#include <array>
#include <span>

#include <ftf/base/hash.hpp>

namespace ftf::index {
namespace {

constexpr std::uint64_t slip_seed = 0x736C6970;
constexpr std::size_t most_letters = 24;

}  // namespace

std::uint64_t letters_key(std::string_view letters) noexcept { return base::mix(base::hash64(letters, slip_seed)); }

void slip_keys(std::string_view latin, std::vector<std::uint64_t>& keys) {
  keys.clear();
  if (latin.size() < 2 || latin.size() > most_letters || !std::ranges::all_of(latin, [](char c) { return c >= 'a' && c <= 'z'; })) return;
  keys.push_back(letters_key(latin));
  if (latin.size() < least_letters_of_slip) return;
  std::array<char, most_letters> without{};
  std::copy(latin.begin() + 1, latin.end(), without.begin());
  for (std::size_t at = 0; at < latin.size(); ++at) {
    if (at != 0) without[at - 1] = latin[at - 1];
    if (at == 0 || latin[at] != latin[at - 1]) keys.push_back(letters_key({without.data(), latin.size() - 1}));
  }
}

}  // namespace ftf::index
