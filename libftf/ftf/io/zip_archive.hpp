// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The members of a ZIP archive as inputs, within bounds; nothing of it ever becomes a file with a name.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/io/input_file.hpp>

namespace ftf::io {

/// Bounds of an archive (SAFETY 4.1). The sizes that it declares are not believed.
struct ZipLimits {
  std::size_t members = 10'000;
  std::uint64_t archive_bytes = std::uint64_t{4} << 30;
  std::uint64_t member_bytes = std::uint64_t{16} << 30;  ///< unpacked
  std::uint64_t max_ratio = 100;                         ///< of unpacked bytes to those of the archive
  std::uint64_t ratio_from = std::uint64_t{16} << 20;    ///< the ratio counts from so many unpacked bytes on
};

/// An archive as a whole. Its directory stands at its end, so it waits in a temporary file.
class ZipArchive {
 public:
  /// Takes all that is left of the input. Throws Error archive for what is no archive, limit for one that is too large, as InputFile
  /// and as UnnamedFile.
  explicit ZipArchive(InputFile& input, const ZipLimits& limits = {});
  ~ZipArchive();
  ZipArchive(ZipArchive&&) noexcept;
  ZipArchive& operator=(ZipArchive&&) noexcept;

  /// Names of the members, in their order.
  [[nodiscard]] const std::vector<std::string>& members() const noexcept;
  [[nodiscard]] bool has(std::string_view member) const noexcept;

  /// A member from its beginning, as UTF-8; must not outlive the archive. Several can be read at a time. Throws Error archive where there
  /// is none of this name; reading it throws archive for damaged data, limit for data that expand too far.
  [[nodiscard]] InputFile open(std::string_view member) const;

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace ftf::io
