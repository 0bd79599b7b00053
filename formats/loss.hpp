// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What an output format could not carry: field, count and an example, so that no value is dropped in silence.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace ftf::formats {

/// Losses of one output, by field path. Writers fill it; common/unread.hpp does so by reading back.
class LossReport {
 public:
  struct Entry {
    std::uint64_t count = 0;
    std::string example;  ///< id of the first record concerned
  };

  /// Counts one value that is lost or carried less exactly.
  void add(std::string_view path, std::string_view id);

  /// Sorted by path.
  [[nodiscard]] const std::map<std::string, Entry, std::less<>>& entries() const noexcept { return entries_; }
  [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }

 private:
  std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace ftf::formats
