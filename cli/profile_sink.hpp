// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The output of a command: profiles in the format that the user asked for, losses counted.

#include <memory>

#include <ftf/io/output_set.hpp>
#include <ftf/io/profile_writer.hpp>

#include "cli/console.hpp"
#include "cli/handling_guard.hpp"
#include "formats/format.hpp"

namespace ftf::cli {

/// Takes the rows of output_options().
class ProfileSink {
 public:
  /// `day` is the generation date of formats that carry one. Under a policy no record is written without its rules.
  ProfileSink(const Arguments& arguments, io::OutputSet& outputs, std::optional<text::Day> day);

  /// A merged profile has equal values of its members folded, unless the format tells members apart.
  void write(const profile::Profile& profile);

  /// Ends the document; the caller commits the outputs.
  void close();

  [[nodiscard]] const formats::LossReport& losses() const noexcept { return losses_; }

 private:
  formats::LossReport losses_;
  std::optional<HandlingGuard> guard_;
  bool tells_members_ = false;
  std::unique_ptr<io::ProfileWriter> writer_;
};

}  // namespace ftf::cli
