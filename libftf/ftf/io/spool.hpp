// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Records on disk that are written once in order and then read in any order, for what is too much for memory.

#include <cstdint>
#include <string>
#include <string_view>

#include <ftf/io/unnamed_file.hpp>

namespace ftf::io {

/// Byte records in an UnnamedFile.
class Spool {
 public:
  static constexpr std::uint64_t default_max_bytes = std::uint64_t{256} << 30;

  /// Throws Error file_open if no file can be made.
  explicit Spool(std::uint64_t max_bytes = default_max_bytes);

  /// Adds a record of less than 4 GiB; the answer is its offset, for read(). Throws Error limit beyond `max_bytes`, file_write
  /// if the disk is full.
  std::uint64_t append(std::string_view record);

  /// Ends the writing; only then may be read.
  void seal();

  /// The record at an offset that append() gave, in `reuse`. May be called from several threads at once. Throws Error file_read.
  void read(std::uint64_t offset, std::string& reuse) const;

  /// Bytes on disk, the lengths of the records included.
  [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

 private:
  void write_buffer();

  UnnamedFile file_;
  std::uint64_t max_bytes_;
  std::uint64_t size_ = 0;
  std::string buffer_;
};

}  // namespace ftf::io
