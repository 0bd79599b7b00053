// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/gate.hpp>

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/format.h>

#include <ftf/base/error.hpp>
#include <ftf/handling/redaction.hpp>
#include <ftf/handling/retention.hpp>
#include <ftf/handling/strictness.hpp>

namespace ftf::handling {

using profile::Handling;
using profile::Profile;
using Findings = std::vector<Finding>;

/// One handling and what is known beside it.
struct Gate::Subject {
  const Handling& handling;
  std::string_view source;
  std::optional<text::Day> day;
  bool needs_code = true;  ///< whether none counts as the policy's code for none
  bool owned = false;      ///< the recipient owns the data
  std::vector<std::string> owners = {};
};

namespace {

const Handling no_handling;

/// Rules beside those of codes; retention is not among them, because no override outlasts it.
constexpr std::array<std::string_view, 4> field_rules{"deny_to", "restrict_to", "classification", "purpose"};

bool lists(const std::vector<std::string>& list, const Recipient& recipient) {
  return std::any_of(list.begin(), list.end(), [&](const std::string& text) { return recipient.is(text); });
}

bool holds(const std::vector<std::string>& list, std::string_view text) { return std::find(list.begin(), list.end(), text) != list.end(); }

Recipient party(const Policy& policy, std::string_view name) {
  if (name.empty()) return {};
  const auto found = policy.recipients.find(name);
  if (found != policy.recipients.end()) return found->second;
  if (name == policy.self) return {.name = std::string(name), .assessments = true};
  throw base::Error(base::ErrorKind::usage, base::Code::policy_recipient, {}, std::string(name));
}

std::string tlp_code(const Handling& handling) { return "TLP:" + handling.tlp; }

/// The codes that count for a handling.
std::vector<std::string> codes_of(const Policy& policy, const Handling& handling, std::string_view source) {
  std::vector<std::string> codes = handling.codes;
  if (codes.empty()) codes.push_back(policy.source(source).code.empty() ? policy.missing : policy.source(source).code);
  if (!handling.tlp.empty()) codes.push_back(tlp_code(handling));
  return codes;
}

}  // namespace

Gate::Gate(Policy policy, std::string_view recipient, Override exceptions)
    : policy_(std::move(policy)),
      recipient_(party(*policy_, recipient.empty() ? policy_->self : recipient)),
      own_use_(!policy_->self.empty() && recipient_.is(policy_->self)),
      override_(std::move(exceptions)) {
  for (const std::string& rule : override_.rules)
    if (!policy_->codes.contains(rule) && std::find(field_rules.begin(), field_rules.end(), rule) == field_rules.end())
      throw base::Error(base::ErrorKind::usage, base::Code::usage, {},
                        fmt::format("no rule is called '{}' that an override can be of", rule));
  if (recipient_.fields.empty()) return;
  std::vector<std::string> fields = recipient_.fields;
  for (std::string& field : handling_fields()) fields.push_back(std::move(field));
  fields_.emplace(fields);
}

Gate::Subject Gate::subject(const Handling& handling, std::string_view owner, std::string_view source, std::optional<text::Day> day,
                            bool needs_code) const {
  Subject made{handling, source, day, needs_code, false, parts(owner)};
  made.owned =
      !made.owners.empty() && std::all_of(made.owners.begin(), made.owners.end(), [&](const auto& name) { return recipient_.is(name); });
  return made;
}

bool Gate::permitted(std::string_view code, const Subject& subject) const {
  const auto leave_of = [&](const std::string& owner) {
    return recipient_.is(owner) || std::any_of(policy_->permissions.begin(), policy_->permissions.end(), [&](const Permission& p) {
             const bool current = p.until.empty() || (subject.day && text::iso(*subject.day) <= p.until);
             return current && p.owner == owner && recipient_.is(p.recipient) && holds(p.codes, code);
           });
  };
  return !subject.owners.empty() && std::all_of(subject.owners.begin(), subject.owners.end(), leave_of);
}

bool Gate::answered(const Handling& handling) const {
  const auto texts = parts(handling.text);
  return !texts.empty() && std::all_of(texts.begin(), texts.end(), [&](const std::string& text) {
    return std::any_of(policy_->answers.begin(), policy_->answers.end(),
                       [&](const Answer& a) { return a.text == text && lists(a.recipients, recipient_); });
  });
}

void Gate::judge_code(std::string_view code, const Subject& subject, Findings& findings) const {
  const auto refuse = [&](const char* why) {
    const bool missing = subject.handling.codes.empty() && !code.starts_with("TLP:");
    const bool known = policy_->codes.find(code) != policy_->codes.end();
    const std::string kind = missing ? "no code counts as this one: "
                             : known ? ""
                                     : fmt::format("an unknown code counts as {}: ", policy_->unknown);
    findings.push_back({.rule = std::string(code), .why = kind + why});
  };
  const Outcome outcome = policy_->rule(code).outcome;
  if (outcome == Outcome::refuse) return refuse("the policy releases none");
  if (own_use_ || subject.owned) return;
  if (outcome == Outcome::permit && !permitted(code, subject)) refuse("not the owner, and no permission is recorded");
  if (outcome == Outcome::answer && !answered(subject.handling)) refuse("the policy does not answer its text");
}

void Gate::judge(const Subject& subject, Findings& findings) const {
  const Handling& handling = subject.handling;
  const auto refuse = [&](const char* rule, const char* why) { findings.push_back({.rule = rule, .why = why}); };
  if (!subject.owned && lists(handling.deny_to, recipient_)) refuse("deny_to", "denied to this recipient");
  if (!subject.owned && !handling.restrict_to.empty() && !lists(handling.restrict_to, recipient_))
    refuse("restrict_to", "restricted to others");
  if (!own_use_ && !subject.owned && !handling.classification.empty() && !holds(recipient_.classifications, handling.classification))
    refuse("classification", "the recipient may not hold this classification");
  const auto purposes = parts(handling.purpose);
  const auto kept = [&](const std::string& purpose) { return holds(recipient_.purposes, purpose); };
  if (!recipient_.purposes.empty() && !std::all_of(purposes.begin(), purposes.end(), kept))
    refuse("purpose", "not for the provider's purpose");
  if (!subject.needs_code && handling.codes.empty()) {
    if (!handling.tlp.empty()) judge_code(tlp_code(handling), subject, findings);
    return;
  }
  for (const std::string& code : codes_of(*policy_, handling, subject.source)) judge_code(code, subject, findings);
}

void Gate::judge_record(const Profile& profile, std::optional<text::Day> day, Findings& findings) const {
  const auto add = [&](const std::optional<Handling>& given, std::string_view source, bool needs_code) {
    const Handling& handling = given ? *given : no_handling;
    judge(subject(handling, handling.owner.empty() ? source : handling.owner, source, day, needs_code), findings);
  };
  const bool merged = !profile.sources.empty();
  if (!merged || profile.handling) add(profile.handling, profile.source, !merged);
  for (const auto& member : profile.sources) add(member.handling, member.source, true);
}

void Gate::apply_override(Findings& findings) const {
  for (Finding& finding : findings)
    if (finding.code == base::Code::refused && holds(override_.rules, finding.rule)) finding.code = base::Code::overridden;
}

void Gate::note_release(Handling& handling, std::span<const Finding> findings, std::optional<text::Day> day) const {
  profile::Release release{recipient_.name, day ? text::iso(*day) : std::string(), override_.authority, override_.reason, {}};
  for (const Finding& finding : findings)
    if (finding.code == base::Code::overridden && !holds(release.rules, finding.rule)) release.rules.push_back(finding.rule);
  if (!release.rules.empty()) handling.releases.push_back(std::move(release));
}

void Gate::redact(Profile& profile, std::optional<text::Day> day, Findings& findings) const {
  std::vector<bool> refused;
  for (auto& handling : profile.handlings) {
    const auto source = handling.src >= 0 ? std::string_view(profile.sources[static_cast<std::size_t>(handling.src)].source)
                                          : std::string_view(profile.source);
    const std::string& owner = handling.owner.empty() && profile.handling ? profile.handling->owner : handling.owner;
    Findings own;
    judge(subject(handling, owner, source, day, false), own);
    apply_override(own);
    if (day && deadlines(handling, source, &*policy_).passed(*day)) own.push_back({base::Code::expired, "retention"});
    note_release(handling, own, day);
    refused.push_back(std::any_of(own.begin(), own.end(), [](const Finding& f) { return f.code != base::Code::overridden; }));
    for (Finding& finding : own) {
      finding.of_record = false;
      findings.push_back(std::move(finding));
    }
  }
  if (!refused.empty()) drop_values(profile, refused);
}

void Gate::complete(Profile& profile) const {
  if (!is_disclosure()) return;
  if (!profile.handling) profile.handling.emplace();
  Handling& handling = *profile.handling;
  const std::string& by_source = policy_->source(profile.source).code;
  if (profile.sources.empty() && handling.codes.empty() && !by_source.empty()) handling.codes = {by_source};
  if (handling.evaluation.empty()) handling.evaluation = policy_->evaluation;
  const auto mapped = policy_->evaluations.find(handling.evaluation);
  if (mapped == policy_->evaluations.end()) return;
  handling.evaluation_given = handling.evaluation;
  handling.evaluation = mapped->second;
}

Passage Gate::pass(Profile& profile, std::optional<text::Day> day) const {
  Passage passage;
  const Deadlines limits = deadlines(profile, policy_ ? &*policy_ : nullptr);
  if (!day && policy_ && (limits.review || limits.removal))
    throw base::Error(base::ErrorKind::usage, base::Code::date_missing, {.record = profile.id});
  if (day && limits.passed(*day)) passage.findings.push_back({base::Code::expired, "retention"});
  if (policy_) judge_record(profile, day, passage.findings);
  apply_override(passage.findings);
  std::sort(passage.findings.begin(), passage.findings.end(),
            [](const Finding& a, const Finding& b) { return std::tie(a.rule, a.why) < std::tie(b.rule, b.why); });
  passage.findings.erase(std::unique(passage.findings.begin(), passage.findings.end()), passage.findings.end());
  passage.passes =
      std::all_of(passage.findings.begin(), passage.findings.end(), [](const Finding& f) { return f.code == base::Code::overridden; });
  if (!passage.passes || !policy_) return passage;
  if (!passage.findings.empty() && !profile.handling) profile.handling.emplace();
  if (profile.handling) note_release(*profile.handling, passage.findings, day);
  redact(profile, day, passage.findings);
  complete(profile);
  if (!recipient_.assessments && !own_use_) drop_assessments(profile);
  if (fields_) fields_->keep(profile);
  return passage;
}

std::vector<std::string> handling_fields() {
  return {"kind", "source", "source_version", "handling", "handlings", "sources.handling", "sources.source"};
}

bool binds(const Policy& policy, const Profile& profile) {
  const auto binding = [&](const Handling& handling, std::string_view source, bool needs_code) {
    if (!handling.restrict_to.empty() || !handling.deny_to.empty() || !handling.text.empty() || !handling.classification.empty())
      return true;
    if (!needs_code && handling.codes.empty()) return !handling.tlp.empty() && policy.rule(tlp_code(handling)).binds;
    const auto codes = codes_of(policy, handling, source);
    return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) { return policy.rule(code).binds; });
  };
  const bool merged = !profile.sources.empty();
  if ((!merged || profile.handling) && binding(profile.handling ? *profile.handling : no_handling, profile.source, !merged)) return true;
  return std::any_of(profile.sources.begin(), profile.sources.end(),
                     [&](const auto& m) { return binding(m.handling ? *m.handling : no_handling, m.source, true); }) ||
         std::any_of(profile.handlings.begin(), profile.handlings.end(), [&](const Handling& h) { return binding(h, {}, false); });
}

}  // namespace ftf::handling
