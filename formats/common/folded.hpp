// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What formats that do not show the members of a merged profile write of it.

#include <ftf/merging/fold.hpp>

namespace ftf::formats::common {

/// A merged profile with values that several members gave once; any other as it is.
[[nodiscard]] inline profile::Profile folded(const profile::Profile& profile) { return profile.sources.empty() ? profile : merging::fold_equal(profile); }

}  // namespace ftf::formats::common
