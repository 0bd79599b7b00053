// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The inputs of a command as one stream of profiles, with the user's choice of what a bad record does.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ftf/base/diagnostics.hpp>
#include <ftf/io/output_set.hpp>
#include <ftf/profile/ids.hpp>

#include "cli/audit_trail.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"
#include "cli/gatekeeper.hpp"
#include "formats/format.hpp"

namespace ftf::cli {

/// Reads the named inputs one after the other; "-" is standard input. Ids are given and checked within each input.
class ProfileSource {
 public:
  /// Takes the rows of input_options(). Files of rejects and of refused records join `outputs`, and appear with them. Where an
  /// audit log is configured, `outputs` are in it before they appear.
  ProfileSource(const Arguments& arguments, std::vector<std::string> names, const Console& console, io::OutputSet& outputs,
                Rules rules = Rules::kept);
  ~ProfileSource();

  /// The next good record that the handling rules let pass; false at the end of the last input. Under `--on-error stop` a bad record's
  /// Fault goes through.
  bool next(profile::Profile& reuse);

  /// Holds a record from elsewhere to the rules, as next() does those of the inputs. Throws Fault for a handling that can't be read.
  [[nodiscard]] bool admits(profile::Profile& profile, const base::Location& where, std::optional<text::Day> day);

  /// Tells the audit log of a record from elsewhere that goes to the recipient; does nothing where there is no recipient or no log.
  /// `content` is that of AuditTrail::disclose.
  void disclose(std::string_view id, std::string content);

  /// Whether what goes out is told to the audit log, record by record.
  [[nodiscard]] bool tells_disclosures() const noexcept;

  /// Tells the audit log of an input that is not read here; what is read of it goes into the hash that is returned. Null without a log.
  [[nodiscard]] base::Sha256* hash_of(const std::string& input);

  /// Place of the record given last.
  [[nodiscard]] base::Location where() const;

  /// Number of the input of the record given last, from 0.
  [[nodiscard]] std::size_t input() const noexcept { return current_ == 0 ? 0 : current_ - 1; }

  /// Notes on all records so far.
  [[nodiscard]] base::Diagnostics& notes() noexcept { return notes_; }

  [[nodiscard]] std::uint64_t records() const noexcept { return records_; }
  [[nodiscard]] std::uint64_t set_aside() const noexcept { return set_aside_; }

  /// What the handling rules did to the records so far.
  [[nodiscard]] const Gatekeeper& gatekeeper() const noexcept { return *gatekeeper_; }

  /// Newest day on which an input so far says that it was made.
  [[nodiscard]] std::optional<text::Day> made_on() const noexcept { return made_on_; }

  /// `done`, or `input` when records were set aside, else `refused` when a handling rule kept records or values back.
  [[nodiscard]] ExitCode exit_code() const noexcept;

 private:
  struct Input;
  bool open_next();
  bool next_of_input(profile::Profile& reuse);
  void set_aside(const base::Fault& fault);

  const Arguments& arguments_;
  std::vector<std::string> names_;
  const Console& console_;
  std::size_t current_ = 0;  // number of inputs opened
  std::unique_ptr<Input> input_;
  std::shared_ptr<Gatekeeper> gatekeeper_;  // shared with the outputs, which may appear later than the source lives
  std::shared_ptr<AuditTrail> trail_;
  io::OutputFile* rejects_ = nullptr;
  bool stop_ = true;
  base::Diagnostics notes_;
  std::uint64_t records_ = 0;
  std::uint64_t set_aside_ = 0;
  std::optional<text::Day> made_on_;
};

/// The day that a run counts from: as_of(), else the newest day on which an input so far says that it was made.
[[nodiscard]] std::optional<text::Day> day_of(const Arguments& arguments, const ProfileSource& source);

/// What to throw where none of the records read has an id that was asked for: Error(refused) if a handling rule kept records back, of
/// which it may be one, else Error(usage).
[[nodiscard]] base::Error unknown_record(const ProfileSource& source, const std::string& id);

/// The operands, or standard input where there are none.
[[nodiscard]] std::vector<std::string> inputs_or_stdin(const Arguments& arguments);

}  // namespace ftf::cli
