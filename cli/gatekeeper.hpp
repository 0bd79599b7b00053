// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Holds what a command reads against the handling rules: the one place through which all records come.

#include <cstdint>
#include <optional>

#include <ftf/base/diagnostics.hpp>
#include <ftf/handling/gate.hpp>
#include <ftf/io/output_set.hpp>

#include "cli/arguments.hpp"

namespace ftf::cli {

/// Whether a command keeps the rules; one that only looks after the collection itself (validate, expire) sees all.
enum class Rules : std::uint8_t { kept, set_aside };

/// The policy of --policy; nothing where none is configured.
[[nodiscard]] std::optional<handling::Policy> chosen_policy(const Arguments& arguments);

/// --fields, and under a policy also those that hold the rules of a record.
[[nodiscard]] std::vector<std::string> chosen_fields(const Arguments& arguments);

/// Lets records pass, whole or reduced, and keeps account of the others.
class Gatekeeper {
 public:
  /// Takes the rows of input_options(), and override, authority, reason and with-assessments where there are such rows. The file of
  /// refused records joins `outputs`.
  Gatekeeper(const Arguments& arguments, io::OutputSet& outputs, Rules rules);

  /// Whether the record may be used; what the recipient does not get is taken out of it. Counts findings in `notes`.
  /// Throws Fault for a handling that can't be read.
  [[nodiscard]] bool admits(profile::Profile& profile, const base::Location& where, std::optional<text::Day> day, base::Diagnostics& notes);

  [[nodiscard]] const handling::Gate& gate() const noexcept { return gate_; }

  /// Whether a policy is in force.
  [[nodiscard]] bool has_policy() const noexcept { return has_policy_; }

  /// All records, records kept back, records that lost single values, and records that passed in spite of a rule.
  [[nodiscard]] std::uint64_t seen() const noexcept { return seen_; }
  [[nodiscard]] std::uint64_t refused() const noexcept { return refused_; }
  [[nodiscard]] std::uint64_t reduced() const noexcept { return reduced_; }
  [[nodiscard]] std::uint64_t overridden() const noexcept { return overridden_; }

 private:
  void write_refused(const profile::Profile& profile, const handling::Passage& passage);

  bool active_;
  bool has_policy_ = false;
  handling::Gate gate_;
  io::OutputFile* refused_file_ = nullptr;
  std::uint64_t seen_ = 0, refused_ = 0, reduced_ = 0, overridden_ = 0;
};

}  // namespace ftf::cli
