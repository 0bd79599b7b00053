// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The audit log: a file of chained lines that many processes append to.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <ftf/audit/chain.hpp>

namespace ftf::audit {

/// Appends to one log. Beside it stands `PATH.head` with its length and last hash, so that a cut end is found.
class Log {
 public:
  /// Nothing is opened yet. An empty key means plain SHA-256.
  explicit Log(std::string path, std::string key = {}) : path_(std::move(path)), key_(std::move(key)) {}

  /// Appends one line for each text of JSON members, one behind the other, under a file lock; when it returns, they are durable. A line
  /// that a crash left unfinished is cut off first. Throws Error file_open, file_read, file_write (io), and audit_log where
  /// the end of the log is not as it was left.
  void append(std::span<const std::string> entries) const;

 private:
  std::string path_;
  std::string key_;
};

/// What verify() found.
struct Verification {
  std::uint64_t lines = 0;  ///< good ones, from the first
  std::string breach;       ///< what is wrong at the next; empty = nothing
};

/// Reads a log from its first line on, and holds its end against its head. Throws Error file_open, file_read.
[[nodiscard]] Verification verify(const std::string& path, const std::string& key = {});

}  // namespace ftf::audit
