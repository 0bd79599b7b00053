// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Decides what of a record may go to a recipient, and takes out the rest.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/codes.hpp>
#include <ftf/handling/policy.hpp>
#include <ftf/profile/profile.hpp>
#include <ftf/profile/selection.hpp>

namespace ftf::handling {

/// Why something was kept back, or went in spite of a rule.
struct Finding {
  base::Code code = base::Code::refused;  ///< refused, expired or overridden
  std::string rule = {};                  ///< a handling code, or the field of handling whose rule it is: H2, deny_to
  std::string why = {};                   ///< in words
  bool of_record = true;                  ///< concerns the whole record, else single values
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// Rules that give way, by whose authority, and why.
struct Override {
  std::vector<std::string> rules;
  std::string authority, reason;
};

/// What became of one record.
struct Passage {
  bool passes = true;
  std::vector<Finding> findings;
};

/// One policy, for one recipient. Without a policy, retention alone is kept.
class Gate {
 public:
  Gate() = default;

  /// No recipient means the policy's own use, or, where it does not say who it is for, anybody. Throws Error(usage): policy_recipient, and
  /// for an override of what is no rule.
  Gate(Policy policy, std::string_view recipient, Override exceptions = {});

  /// Lets the recipient have remarks and other assessments.
  void with_assessments() noexcept { recipient_.assessments = true; }

  /// Whether data leave the house.
  [[nodiscard]] bool is_disclosure() const noexcept { return policy_ && !own_use_; }

  [[nodiscard]] const Recipient& recipient() const noexcept { return recipient_; }

  /// Decides, and takes out of a record that passes what the recipient does not get. Throws Error date_missing (usage) where a policy
  /// has to know the day for a record and there is none.
  [[nodiscard]] Passage pass(profile::Profile& profile, std::optional<text::Day> day) const;

 private:
  struct Subject;
  [[nodiscard]] Subject subject(const profile::Handling& handling, std::string_view owner, std::string_view source,
                                std::optional<text::Day> day, bool needs_code) const;
  void judge(const Subject& subject, std::vector<Finding>& findings) const;
  void judge_code(std::string_view code, const Subject& subject, std::vector<Finding>& findings) const;
  void judge_record(const profile::Profile& profile, std::optional<text::Day> day, std::vector<Finding>& findings) const;
  [[nodiscard]] bool permitted(std::string_view code, const Subject& subject) const;
  [[nodiscard]] bool answered(const profile::Handling& handling) const;
  void apply_override(std::vector<Finding>& findings) const;
  void note_release(profile::Handling& handling, std::span<const Finding> findings, std::optional<text::Day> day) const;
  void redact(profile::Profile& profile, std::optional<text::Day> day, std::vector<Finding>& findings) const;
  void complete(profile::Profile& profile) const;

  std::optional<Policy> policy_;
  Recipient recipient_;
  bool own_use_ = true;
  Override override_;
  std::optional<profile::FieldSelection> fields_;
};

/// Fields that stay whatever a user selects, so that no selection strips a record of its rules.
[[nodiscard]] std::vector<std::string> handling_fields();

/// Whether a recipient has to be told of this handling: a code that binds, a missing one, or any other restriction.
[[nodiscard]] bool binds(const Policy& policy, const profile::Profile& profile);

}  // namespace ftf::handling
