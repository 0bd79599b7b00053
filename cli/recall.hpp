// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Who received a record that has been withdrawn or corrected since: what the audit log says, held against the records of today.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <ftf/io/output_file.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::cli {

/// All disclosures of one audit log.
class Recall {
 public:
  /// Throws as for_each_line, and Fault for a line that is no JSON. Whether the log is whole is for `ftf audit verify` to say.
  explicit Recall(const std::string& log);

  /// A record as it is today.
  void see(const profile::Profile& profile);

  /// Writes one line for each disclosure of a record that was not seen, or was another then, in the order of the log; the number of lines.
  std::uint64_t write(io::OutputFile& out) const;

 private:
  struct Disclosure {
    std::string id, content, recipient, run, time;
  };
  std::vector<Disclosure> disclosures_;
  std::map<std::string, bool, std::less<>> appeared_;      // by run
  std::map<std::string, std::string, std::less<>> today_;  // content by id, of records that were disclosed
};

}  // namespace ftf::cli
