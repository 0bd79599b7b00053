// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A merged profile for formats and people that do not show who gave a value.

#include <ftf/profile/profile.hpp>

namespace ftf::merging {

/// The profile with values that differ in nothing but their member written once; the first stays. Values under different handling
/// rules stay apart. The result can't be taken apart again.
[[nodiscard]] profile::Profile fold_equal(profile::Profile profile);

}  // namespace ftf::merging
