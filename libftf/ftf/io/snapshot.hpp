// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A set of profiles as it stood, to hold a later one against: profiles lie on disk, memory has 32 bytes for each.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <ftf/base/hash.hpp>
#include <ftf/io/spool.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::io {

/// Filled by add(), then closed by seal(); after that its records are met by those of the later set. Ids are unique on either side.
/// Throws as Spool.
class Snapshot {
 public:
  void add(const profile::Profile& profile);
  void seal();

  /// How the record with this id stood.
  enum class Finding : std::uint8_t { missing, same, other };

  /// Looks up the record with the id of `now`, and fills `before` with it where it is not the same.
  Finding meet(const profile::Profile& now, profile::Profile& before);

  /// The records that nothing has met, in the order in which they were added.
  void each_unmet(const std::function<void(const profile::Profile&)>& visit);

 private:
  struct Entry {
    base::Hash128 id;
    std::uint64_t content = 0;
    std::uint64_t offset : 63 = 0;
    std::uint64_t met : 1 = 0;
  };

  Spool spool_;
  std::vector<Entry> entries_;  // sorted by id once sealed
  std::string packed_;
};

}  // namespace ftf::io
