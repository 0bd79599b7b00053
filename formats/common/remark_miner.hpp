// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Finds what remarks of lists say in set phrases: documents, births, other names, parents.

#include <string_view>

#include <ftf/profile/profile.hpp>

namespace ftf::formats::common {

/// The note of a value that was derived from a remark, which is kept as it is.
inline constexpr std::string_view from_remarks = "from remarks";

/// Adds to a person what the remarks say by the phrases of libftf/data/remark_phrases.tsv, each value with the note from_remarks; of a
/// parent, which has no note, an extra `derived` in `group` tells its place. A phrase counts only where a sentence or an item begins, or
/// behind another one, and only if what follows has the form of such a value: a remark about somebody else is worse than none. What the
/// profile says already is not added, nor a birth where one is given.
void mine_remarks(profile::Profile& profile, std::string_view group);

/// Takes out what mine_remarks would add again, for writing the remarks themselves.
void drop_mined(profile::Profile& profile);

}  // namespace ftf::formats::common
