// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a partner has on file about a person: names in its own spelling, dates as far as it knows them, and mistakes.

#include <cstdint>
#include <string>

#include <ftf/generation/person.hpp>
#include <ftf/generation/random.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::generation {

/// How many mistakes the records hold.
enum class Noise : std::uint8_t {
  none,  ///< spellings, missing values and renewed documents only
  some,
  much,  ///< three times as many
};

/// Fills a profile, all but its id, with what one partner knows. Partner, spelling and mistakes depend on person, copy and seed alone.
class RecordMaker {
 public:
  RecordMaker(std::uint64_t seed, Noise noise) : seed_(seed), noise_(noise) {}

  void make(const Person& person, std::uint32_t copy, profile::Profile& profile) const;

 private:
  std::uint64_t seed_;
  Noise noise_;
};

}  // namespace ftf::generation
