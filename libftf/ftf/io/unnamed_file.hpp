// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A file on disk without a name, which goes with the process however that ends.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace ftf::io {

/// Readable only by its owner; lies in $TMPDIR, else in /tmp. The last owner closes it.
class UnnamedFile {
 public:
  /// Throws Error file_open if no file can be made.
  UnnamedFile();
  ~UnnamedFile();
  UnnamedFile(UnnamedFile&& other) noexcept;
  UnnamedFile& operator=(UnnamedFile&& other) noexcept;

  /// Adds bytes at the end. Throws Error file_write if the disk is full.
  void append(std::string_view bytes);

  /// Fills the buffer from an offset on; less only at the end of the file. May be called from several threads at once. Throws Error
  /// file_read.
  std::size_t read(std::span<char> buffer, std::uint64_t offset) const;

  /// For libraries that write to a path: opens this file while it is open here.
  [[nodiscard]] std::string path() const { return "/dev/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_ = -1;
};

}  // namespace ftf::io
