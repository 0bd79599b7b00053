// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a run leaves in the audit log: its announcement, what it gave to whom, its outputs before they appear, its end.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/audit/log.hpp>
#include <ftf/base/json_writer.hpp>
#include <ftf/base/sha256.hpp>
#include <ftf/io/output_set.hpp>
#include <ftf/profile/profile.hpp>

#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/gatekeeper.hpp"

namespace ftf::cli {

/// The audit log of a run; does nothing where none is configured. No name and no value of a record gets into it, only ids and hashes.
class AuditTrail {
 public:
  /// Takes arguments after configure(). Off for a command that sees no record.
  explicit AuditTrail(const Arguments& arguments, std::string_view command = {});

  [[nodiscard]] bool is_on() const noexcept { return log_.has_value(); }

  /// Announces the run: who, when, why, what. Throws Error purpose_missing (usage) where no purpose is named.
  void begin() const;

  /// The run is over; its outputs have appeared, if it ended well.
  void end(ExitCode code) const;

  /// The next input; what is read goes into the hash that is returned, which stays where it is.
  [[nodiscard]] base::Sha256* input(const std::string& name);

  /// A record goes to a recipient; `content` is the hash of all that is on file about it.
  void disclose(const std::string& recipient, std::string_view id, std::string content);

  /// Makes durable what disclose() told. To be called before anything leaves that can't be held back.
  void flush_disclosed(const std::string& recipient);

  /// Outputs are durable and about to appear, with what was read and what the handling rules did.
  void outputs(const std::vector<io::OutputDigest>& outputs, const Gatekeeper& gatekeeper);

  /// The same where no profiles are read, so that no rules apply.
  void outputs(const std::vector<io::OutputDigest>& outputs);

 private:
  struct Input {
    std::string name;
    std::unique_ptr<base::Sha256> hash;
  };
  void append(std::string entry) const;
  void add_files(base::JsonWriter& out, const std::vector<io::OutputDigest>& outputs) const;

  const Arguments& arguments_;
  std::string_view command_;
  std::optional<audit::Log> log_;
  std::vector<Input> inputs_;
  std::vector<std::pair<std::string, std::string>> disclosed_;
};

/// The trail of a command that reads no profiles but lines that were made of them. `outputs` are in the log before they appear.
[[nodiscard]] std::shared_ptr<AuditTrail> trail_of_lines(const Arguments& arguments, io::OutputSet& outputs);

/// Hash of all that is on file about a record: XXH3-128 of its canonical form.
[[nodiscard]] std::string content_hash(const profile::Profile& profile);

/// The bytes of a key file. Throws Error(usage) for a key of less than 16 bytes.
[[nodiscard]] std::string read_key(const std::string& path);

/// The key in the file of audit-key; empty where none is configured.
[[nodiscard]] std::string audit_key(const Arguments& arguments);

}  // namespace ftf::cli
