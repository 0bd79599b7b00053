// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Finds what a written record does not carry by the surest way: reading it back.

#include <ftf/profile/profile.hpp>

#include "formats/loss.hpp"

namespace ftf::formats::common {

/// Counts every value of `given` that `read_back`, made from the written form of `given`, does not hold, by its path in the field list.
/// Items of lists are paired by what they have in common, so that one lost property is reported as itself.
void count_unread(const profile::Profile& given, const profile::Profile& read_back, LossReport& report);

}  // namespace ftf::formats::common
