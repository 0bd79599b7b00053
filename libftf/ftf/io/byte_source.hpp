// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Where the bytes of an input come from, before anybody looks at them.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include <ftf/base/sha256.hpp>

namespace ftf::io {

/// A stream of bytes.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// Up to `buffer.size()` bytes, 0 only at the end. Throws Error.
  virtual std::size_t read(std::span<char> buffer) = 0;

  /// Bytes taken from the file, memory or pipe at the bottom.
  [[nodiscard]] virtual std::uint64_t consumed() const noexcept = 0;
};

/// A file, or standard input for "-". Throws Error file_open; reading throws file_read.
[[nodiscard]] std::unique_ptr<ByteSource> open_source(const std::string& name);

/// Bytes that are in memory.
[[nodiscard]] std::unique_ptr<ByteSource> memory_source(std::string bytes);

/// Another source whose bytes go into `hash` as they are read.
[[nodiscard]] std::unique_ptr<ByteSource> hashing_source(std::unique_ptr<ByteSource> source, base::Sha256& hash);

/// Fills the buffer as far as the source has bytes; fewer only at its end.
[[nodiscard]] std::size_t read_full(ByteSource& source, std::span<char> buffer);

}  // namespace ftf::io
