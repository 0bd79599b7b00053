// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// An input as a stream of UTF-8: a file or standard input, unpacked and decoded on the way, in constant memory.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <ftf/base/sha256.hpp>

namespace ftf::io {

class ByteSource;

/// Bounds and hints for one input.
struct InputOptions {
  std::string charset = {};                              ///< as partners name it; empty = told from the first bytes
  std::uint64_t max_bytes = 0;                           ///< after unpacking; 0 = no limit (a stream that never ends is a valid input)
  std::uint64_t max_expanded = std::uint64_t{64} << 30;  ///< bytes that compressed data may expand to
  std::uint64_t max_ratio = 100;                         ///< expansion that compressed data may have, once beyond `ratio_from` bytes
  std::uint64_t ratio_from = std::uint64_t{64} << 20;
  base::Sha256* hash = nullptr;  ///< takes in all bytes as they are read, before unpacking; outlives the input
};

/// Reads a file, or standard input for "-". Compressed data (gzip, zstd, xz, bzip2, by content) are unpacked, other encodings
/// decoded to UTF-8, a byte order mark is left out. ZIP archives are passed on as they are. UTF-8 itself is passed on unchecked, so that a
/// bad byte costs one record and not the file; what isn't text at all is passed on as it is.
///
/// All members throw Error: file_open, file_read (kind io); archive, limit, charset_unknown, charset_ambiguous, charset_invalid,
/// text_destroyed (kind input).
class InputFile {
 public:
  explicit InputFile(std::string name, InputOptions options = {});

  /// An input that is in memory already; `name` is for messages.
  static InputFile from_memory(std::string bytes, std::string name = "memory", InputOptions options = {});

  /// UTF-8 from another source, neither unpacked nor decoded.
  static InputFile from_source(std::unique_ptr<ByteSource> source, std::string name);

  ~InputFile();
  InputFile(InputFile&&) noexcept;
  InputFile& operator=(InputFile&&) noexcept;

  /// The next `n` bytes without taking them, fewer only where the input ends before. Valid until the next call.
  [[nodiscard]] std::string_view head(std::size_t n);

  /// Takes up to `buffer.size()` bytes; 0 only at the end.
  [[nodiscard]] std::size_t read(std::span<char> buffer);

  /// A charset that holds where the options name none and the bytes prove none (by a byte order mark, as UTF-8 or UTF-16): what a
  /// mapping says. Without effect once read() was called.
  void expect_charset(std::string charset);

  /// As the user wrote it.
  [[nodiscard]] const std::string& name() const noexcept;

  /// The charset that is decoded (`utf-8-twice` where a double encoding is undone), `binary` for what isn't text.
  [[nodiscard]] const std::string& charset();

  /// Bytes taken from the file so far, before unpacking.
  [[nodiscard]] std::uint64_t consumed() const noexcept;

 private:
  class State;
  explicit InputFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// All that is left of an input. Throws Error limit beyond `max_bytes`.
[[nodiscard]] std::string read_all(InputFile& input, std::uint64_t max_bytes);

}  // namespace ftf::io
