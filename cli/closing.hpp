// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The end of a run that read profiles: its report, its outputs, what it has to say, its exit code.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/io/output_set.hpp>

#include "cli/console.hpp"
#include "cli/profile_source.hpp"
#include "cli/run_report.hpp"

namespace ftf::cli {

/// Made when all was read and written, but before the outputs appear. Takes a row `report`.
class Closing {
 public:
  /// Reports how many records the source gave and set aside.
  Closing(std::string_view command, const Arguments& arguments, const Console& console, io::OutputSet& outputs, ProfileSource& source);

  void figure(std::string_view name, std::uint64_t value) { report_.figure(name, value); }

  /// A member of the report that is JSON already.
  void member(std::string_view name, std::string json) { report_.member(name, std::move(json)); }

  /// What the output format could not carry; takes the rows of output_options().
  void losses(const formats::LossReport& losses);

  /// A line that is said after the notes.
  void remark(std::string line) { remarks_.push_back(std::move(line)); }

  /// Notes of the run, to be reported and said with those of the source.
  [[nodiscard]] base::Diagnostics& notes() noexcept { return source_.notes(); }

  /// Writes the report, lets all outputs appear, says what is to be said.
  [[nodiscard]] ExitCode finish();

 private:
  const Arguments& arguments_;
  const Console& console_;
  io::OutputSet& outputs_;
  ProfileSource& source_;
  RunReport report_;
  const formats::LossReport* losses_ = nullptr;
  std::vector<std::string> remarks_;
};

}  // namespace ftf::cli
