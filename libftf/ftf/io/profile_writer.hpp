// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What every format writer offers.

#include <ftf/profile/profile.hpp>

namespace ftf::io {

class ProfileWriter {
 public:
  virtual ~ProfileWriter() = default;

  /// Writes one record. Throws base::Error(io).
  virtual void write(const profile::Profile& profile) = 0;

  /// Ends the document; without it the output is not whole. Leaves closing the file to its owner. Throws base::Error(io).
  virtual void close() = 0;
};

}  // namespace ftf::io
