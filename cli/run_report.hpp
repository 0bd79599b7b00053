// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// `--report FILE`: figures about the run, one JSON object.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/diagnostics.hpp>
#include <ftf/io/output_set.hpp>

#include "cli/arguments.hpp"
#include "formats/loss.hpp"

namespace ftf::cli {

/// Figures by name, in the order in which they were added.
class RunReport {
 public:
  RunReport(std::string_view command, const Arguments& arguments) : command_(command), path_(arguments.text("report")) {}

  void figure(std::string_view name, std::uint64_t value) { members_.emplace_back(name, std::to_string(value)); }

  /// A member that is JSON already.
  void member(std::string_view name, std::string json) { members_.emplace_back(name, std::move(json)); }
  void notes(const base::Diagnostics& notes) { notes_ = &notes; }
  void losses(const formats::LossReport& losses) { losses_ = &losses; }

  /// Adds the file to the outputs if the user asked for it.
  void write(io::OutputSet& outputs) const;

 private:
  std::string command_;
  std::string path_;
  std::vector<std::pair<std::string, std::string>> members_;
  const base::Diagnostics* notes_ = nullptr;
  const formats::LossReport* losses_ = nullptr;
};

}  // namespace ftf::cli
