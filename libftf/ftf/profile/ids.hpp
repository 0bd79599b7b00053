// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Ids within one input: made where a record has none, and checked for being given twice.

#include <cstdint>
#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/base/hash.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::profile {

/// Gives ids to records without one and refuses repeated ones. Keeps 16 bytes a record, up to twice that while the table has room
/// to grow.
class IdRegister {
 public:
  /// A record without an id gets `x:` + XXH3-128 of its canonical line + `-` + its number among equal lines. Throws Fault
  /// id_duplicate when the id was given before.
  void assign(Profile& profile, const base::Location& where);

 private:
  /// 96 bits of the hash tell records apart: among 10^8 records two share them with a chance of about 10^-13.
  struct Slot {
    std::uint64_t low = 0;
    std::uint32_t high = 0;
    std::uint32_t count = 0;  // 0 = free
  };
  std::uint32_t count(const base::Hash128& hash);
  [[nodiscard]] Slot& slot(std::uint64_t low, std::uint32_t high);
  void grow();

  std::vector<Slot> slots_;  // open addressing, size a power of two
  std::size_t used_ = 0;
};

}  // namespace ftf::profile
