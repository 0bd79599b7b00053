// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Temporary files that must not outlive the process, even if it is interrupted.

#include <csignal>
#include <cstddef>
#include <string>

namespace ftf::io {

/// SIGINT, SIGTERM and SIGHUP first remove the registered files, then end the process as they always do. A signal that is ignored
/// stays ignored. For a program's start; a library user with handlers of its own leaves it out.
void install_cleanup();

/// A file that is removed by signal (after install_cleanup) for as long as this object lives.
class CleanupEntry {
 public:
  CleanupEntry() = default;

  /// Throws Error file_open if the path is too long or too many files are registered.
  explicit CleanupEntry(const std::string& path);

  ~CleanupEntry();
  CleanupEntry(CleanupEntry&& other) noexcept;
  CleanupEntry& operator=(CleanupEntry&& other) noexcept;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t slot_ = none;
};

/// Holds back SIGINT, SIGTERM and SIGHUP for this thread while it lives: for steps that must not be done by halves.
class SignalHold {
 public:
  SignalHold();
  ~SignalHold();
  SignalHold(const SignalHold&) = delete;
  SignalHold& operator=(const SignalHold&) = delete;

 private:
  sigset_t before_;
};

}  // namespace ftf::io
