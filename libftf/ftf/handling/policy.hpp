// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Who may receive what: the settings of `--policy`, ftf-policy(5).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/settings.hpp>
#include <ftf/handling/period.hpp>

namespace ftf::handling {

/// What becomes of a record with a code.
enum class Outcome : std::uint8_t {
  release,  ///< goes
  permit,   ///< goes to its owner, or with a recorded permission
  answer,   ///< goes where the policy answers each text of the handling
  refuse,   ///< stays
};

/// What a handling code means here.
struct CodeRule {
  Outcome outcome = Outcome::refuse;
  bool binds = true;  ///< whether the recipient has to be told
  std::string meaning = {};
};

/// What holds for all records of one source.
struct SourceRule {
  std::string code;  ///< of records that have none; empty = the policy's
  std::optional<Period> review = {}, removal = {};
  bool extendable_by_reason = false;  ///< a later day in the record counts only beside a legal basis
  std::string basis = {};
};

/// A partner that may receive records.
struct Recipient {
  std::string name;
  std::vector<std::string> also = {};             ///< other names and groups, as lists of recipients use them
  std::vector<std::string> fields = {};           ///< all that it gets; empty = all
  bool assessments = false;                       ///< whether it gets remarks, notes and extras, too
  std::vector<std::string> classifications = {};  ///< that it may hold
  std::vector<std::string> purposes = {};         ///< of the provider that it keeps to; empty = any

  /// Whether a list of recipients means this one.
  [[nodiscard]] bool is(std::string_view text) const noexcept;
};

/// An owner's leave to pass on what has one of the codes.
struct Permission {
  std::string owner, recipient;
  std::vector<std::string> codes;
  std::string until;  ///< last day, YYYY-MM-DD; empty = no end
  std::string reference = {};
};

/// To whom records with these words in their handling may go.
struct Answer {
  std::string text;
  std::vector<std::string> recipients;
  std::string reference = {};
};

/// One policy. The meaning of each key stands in libftf/data/default_policy.yml.
struct Policy {
  std::string missing, unknown, evaluation, self;
  std::int64_t warning = 0;
  std::map<std::string, CodeRule, std::less<>> codes;
  std::map<std::string, SourceRule, std::less<>> sources;
  std::map<std::string, Recipient, std::less<>> recipients;
  std::vector<Permission> permissions;
  std::vector<Answer> answers;
  std::map<std::string, std::string, std::less<>> evaluations;

  /// The rule of a code; of one that is not listed, that of `unknown`.
  [[nodiscard]] const CodeRule& rule(std::string_view code) const;

  /// The rule of a source; an empty one where none is listed.
  [[nodiscard]] const SourceRule& source(std::string_view name) const;
};

/// From a settings file. What it does not say is that of the default policy. Throws Error(usage) at an unknown key or value, and at a
/// name that has no entry where it needs one.
[[nodiscard]] Policy read_policy(const base::Setting& settings);

/// The policy that is compiled in.
[[nodiscard]] const Policy& default_policy();

}  // namespace ftf::handling
