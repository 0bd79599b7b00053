// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a list writes of a profile.

#include <ftf/merging/fold.hpp>

#include "formats/common/remark_miner.hpp"

namespace ftf::formats::common {

/// The profile without what its remarks say, and, if it is a merged one, with values that several members gave once.
[[nodiscard]] inline profile::Profile to_write(const profile::Profile& profile) {
  profile::Profile written = profile.sources.empty() ? profile : merging::fold_equal(profile);
  drop_mined(written);
  return written;
}

}  // namespace ftf::formats::common
