// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// An output that appears whole or not at all.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace ftf::io {

/// Writes a file, or standard output for "-". A regular file is written beside its final place and takes it in close(); it keeps
/// the permissions of the file that it replaces. Without close() nothing appears. Devices and pipes are written directly.
///
/// A closed pipe ends the process by SIGPIPE, as is usual for a filter. Anything else that prevents writing throws Error
/// file_write (kind io); a file that can't be made, file_open.
class OutputFile {
 public:
  explicit OutputFile(std::string name);

  /// An output that collects in `sink`, which must outlive it.
  static OutputFile to_memory(std::string& sink, std::string name = "memory");

  /// Removes what was not closed.
  ~OutputFile();
  OutputFile(OutputFile&&) noexcept;
  OutputFile& operator=(OutputFile&&) noexcept;

  /// All bytes, sooner or later.
  void write(std::string_view bytes);

  /// Hands over what is buffered, so that a reader at the other end of a pipe sees it.
  void flush();

  /// Writes all, makes it durable and gives it its name. Further calls do nothing.
  void close();

  /// As the user wrote it.
  [[nodiscard]] const std::string& name() const noexcept;

 private:
  friend class OutputSet;
  class State;
  explicit OutputFile(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace ftf::io
