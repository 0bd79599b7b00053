// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The form of a line of the audit log: numbered, and chained to the line before it by a hash.

#include <cstdint>
#include <string>
#include <string_view>

namespace ftf::audit {

/// Where a log ends: how many lines, how many bytes, and the hash of the last line.
struct Tip {
  std::uint64_t lines = 0;
  std::uint64_t bytes = 0;
  std::string hash = std::string(64, '0');
  friend bool operator==(const Tip&, const Tip&) = default;
};

/// Makes lines, and checks them. With a key the hash is HMAC-SHA-256, so that nobody without the key can make a chain; without one it is
/// SHA-256.
class Chain {
 public:
  explicit Chain(std::string key = {}, Tip tip = {}) : key_(std::move(key)), tip_(std::move(tip)) {}

  /// The next line, with its line feed. `members` are JSON members: `"event":"begin","uid":7`.
  [[nodiscard]] std::string next(std::string_view members);

  /// Takes a line, without its line feed, as the next one; false, and nothing taken, if it is not.
  [[nodiscard]] bool accept(std::string_view line);

  [[nodiscard]] const Tip& tip() const noexcept { return tip_; }

 private:
  [[nodiscard]] std::string opening() const;
  [[nodiscard]] std::string hash(std::string_view text) const;
  void advance(std::size_t bytes, std::string hash);

  std::string key_;
  Tip tip_;
};

}  // namespace ftf::audit
