// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Several outputs that belong together and appear together.

#include <deque>
#include <string>

#include <ftf/io/output_file.hpp>

namespace ftf::io {

/// A group of outputs: either all of them take their place, or none of them.
class OutputSet {
 public:
  /// A further output; the reference stays valid as long as the set. Only commit() may close it.
  OutputFile& add(std::string name);

  /// Writes all, makes all durable, then gives all their names. Where one fails, those that had their name already give it back, and
  /// the Error of OutputFile is thrown. What went to a device or pipe can't be taken back.
  void commit();

 private:
  std::deque<OutputFile> files_;
};

}  // namespace ftf::io
