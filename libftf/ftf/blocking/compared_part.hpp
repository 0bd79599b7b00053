// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What of a profile linking looks at, as a profile of its own: it travels in keyed records, and its hash tells when evidence has changed.

#include <ftf/base/hash.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::blocking {

/// The values that an Extractor reads, whatever fields are ignored, without origin and without what is derived. An Extractor makes
/// the same record of it as of the whole profile. The id is left out.
[[nodiscard]] profile::Profile compared_part(const profile::Profile& whole);

/// XXH3-128 of the canonical form of what compared_part gives: changes when evidence does, and only then (DESIGN 6, judgement).
[[nodiscard]] base::Hash128 evidence_hash(const profile::Profile& compared);

}  // namespace ftf::blocking
