// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A birth date as a partner's file gives it.

#include <optional>

#include <ftf/generation/partner.hpp>
#include <ftf/generation/person.hpp>
#include <ftf/generation/random.hpp>
#include <ftf/profile/partial_date.hpp>

namespace ftf::generation {

/// The date as far as the partner knows it: a day, a month, a year, some years, about a year, by its calendar, or nothing. In `wrong` of a
/// thousand cases it is not the true one: day and month changed, a neighbouring year, another day of the month, or the first of January.
[[nodiscard]] std::optional<profile::PartialDate> write_birth(DayNumber born, const Partner& partner, std::uint32_t wrong, Random& random);

}  // namespace ftf::generation
