// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Compares birth dates as intervals.

#include <ftf/blocking/record.hpp>
#include <ftf/comparison/level.hpp>

namespace ftf::comparison {

/// What two birth dates have in common; symmetric.
[[nodiscard]] Level compare_births(const blocking::Birth& a, const blocking::Birth& b) noexcept;

/// Whether no slip of the pen explains two birth dates of one person: both are whole days that differ in year and birthday.
[[nodiscard]] bool births_contradict(const blocking::Birth& a, const blocking::Birth& b) noexcept;

}  // namespace ftf::comparison
