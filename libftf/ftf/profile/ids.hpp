// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Ids within one input: made where a record has none, and checked for being given twice.

#include <unordered_map>

#include <ftf/base/error.hpp>
#include <ftf/base/hash.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::profile {

/// Gives ids to records without one and refuses repeated ones. Keeps about 16 bytes a record.
class IdRegister {
 public:
  /// A record without an id gets `x:` + XXH3-128 of its canonical line + `-` + its number among equal lines. Throws Fault
  /// id_duplicate when the id was given before.
  void assign(Profile& profile, const base::Location& where);

 private:
  struct Hasher {
    std::size_t operator()(const base::Hash128& hash) const noexcept { return static_cast<std::size_t>(hash.low); }
  };
  std::unordered_map<base::Hash128, std::uint32_t, Hasher> seen_;
};

}  // namespace ftf::profile
