// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One writing of a person's name.

#include <string>
#include <vector>

#include <ftf/generation/partner.hpp>
#include <ftf/generation/person.hpp>
#include <ftf/generation/random.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::generation {

/// In which letters a name is written.
struct Writing {
  Scheme scheme = Scheme::english;
  Letters letters = Letters::plain;
};

/// How often what happens, in a thousand words or names.
struct SlipRates {
  std::uint32_t mistyped = 0, misread = 0, reordered = 0, initial = 0;
};

/// The full name with its parts; optional ones may be missing.
[[nodiscard]] profile::PersonName write_name(const Person& person, const Writing& writing, const SlipRates& rates, Random& random);

/// Father or mother of the eldest son.
[[nodiscard]] std::string write_kunya(const Person& person, const Writing& writing);

/// The father's given name.
[[nodiscard]] std::string write_father(const Person& person, const Writing& writing);

}  // namespace ftf::generation
