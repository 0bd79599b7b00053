// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the faults of the operating system look like as Errors.

#include <cerrno>
#include <string>
#include <system_error>

#include <ftf/base/error.hpp>

namespace ftf::io {

/// An Error of kind io about a file, with the system's reason as detail.
[[nodiscard]] inline base::Error system_error(base::Code code, const std::string& file, int number) {
  return {base::ErrorKind::io, code, {.file = file}, std::system_category().message(number)};
}

/// The same with the reason that the last system call left.
[[nodiscard]] inline base::Error system_error(base::Code code, const std::string& file) { return system_error(code, file, errno); }

}  // namespace ftf::io
