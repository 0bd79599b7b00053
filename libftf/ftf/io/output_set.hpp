// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Several outputs that belong together and appear together.

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include <ftf/io/output_file.hpp>

namespace ftf::io {

/// What was written to one output.
struct OutputDigest {
  std::string name;  ///< as the user wrote it
  std::uint64_t bytes = 0;
  std::string sha256;
};

/// A group of outputs: either all of them take their place, or none of them.
class OutputSet {
 public:
  /// A further output; the reference stays valid as long as the set. Only commit() may close it.
  OutputFile& add(std::string name);

  /// Writes all, makes all durable, then gives all their names. Where one fails, those that had their name already give it back, and
  /// the Error of OutputFile is thrown. What went to a device or pipe can't be taken back.
  void commit();

  /// From now on hashes what is written, and has commit() call `step` when all is durable and nothing has its name yet. Where `step`
  /// throws, nothing appears. Before bytes go to a device or pipe, which can't be taken back, `leaving` is called. Called once, before
  /// anything is written.
  void announce(std::function<void(const std::vector<OutputDigest>&)> step, std::function<void()> leaving = {});

 private:
  std::function<void(const std::vector<OutputDigest>&)> announce_;
  std::function<void()> leaving_;
  std::deque<OutputFile> files_;
};

}  // namespace ftf::io
