// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Sees to it that the rules of a record go along with it: in the output itself or in a side-car.

#include <optional>

#include <ftf/handling/policy.hpp>
#include <ftf/io/output_set.hpp>
#include <ftf/profile/profile.hpp>

#include "cli/arguments.hpp"
#include "formats/format.hpp"

namespace ftf::cli {

/// Takes the rows policy, sidecar and to.
class HandlingGuard {
 public:
  /// `driver` is null for a form that is for people only. A side-car joins `outputs`.
  HandlingGuard(const Arguments& arguments, io::OutputSet& outputs, const formats::FormatDriver* driver, std::optional<text::Day> day);

  /// To be called with each record before it is written. Throws Error handling_lost (refused) where a policy is in force, the record has a
  /// rule that binds, and neither format nor side-car carries it.
  void see(const profile::Profile& profile);

 private:
  void require_carried(const profile::Profile& profile) const;

  const Arguments& arguments_;
  std::optional<handling::Policy> policy_;
  const formats::FormatDriver* driver_;
  std::optional<text::Day> day_;
  bool carries_all_;  // the canonical form
  io::OutputFile* sidecar_ = nullptr;
};

}  // namespace ftf::cli
