// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A part of an output that has to wait for another one, kept on disk.

#include <cstdint>
#include <optional>
#include <string_view>

#include <ftf/io/output_file.hpp>
#include <ftf/io/spool.hpp>

namespace ftf::formats::common {

class TextSpool {
 public:
  /// Adds a piece. Throws Error as io::Spool.
  void append(std::string_view text);

  /// Writes all pieces in their order; none may be added after that. Throws Error as OutputFile.
  void write_to(io::OutputFile& output);

  [[nodiscard]] bool empty() const noexcept { return !spool_; }

 private:
  std::optional<io::Spool> spool_;  // no file before there is a piece
  std::uint64_t overhead_ = 0;      // bytes on disk beside a piece
};

}  // namespace ftf::formats::common
