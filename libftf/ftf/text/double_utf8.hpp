// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// UTF-8 that was taken for Windows-1252 or Latin-1 and encoded again: telling and undoing it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ftf::text {

/// Length of the longest start of `text` that is valid UTF-8.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view text) noexcept;

/// The letters that a run of non-ASCII letters stood for before it was encoded again; nothing if it doesn't map back.
[[nodiscard]] std::optional<std::string> undo_double_utf8(std::string_view run);

/// Undoes the double encoding in a stream, run by run; what doesn't map back stays.
class DoubleUtf8Stream {
 public:
  void feed(std::string_view bytes, std::string& out);
  void finish(std::string& out);

 private:
  std::string run_;  // non-ASCII bytes whose end is not seen yet
};

}  // namespace ftf::text
