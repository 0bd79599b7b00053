// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/fitness.hpp>

#include <algorithm>
#include <array>

#include <ftf/handling/redaction.hpp>
#include <ftf/handling/retention.hpp>

namespace ftf::handling {

using profile::Handling;
using profile::Profile;

namespace {

const Handling& handling_of(const Profile& profile) {
  static const Handling none;
  return profile.handling ? *profile.handling : none;
}

bool has_surname(const Profile& p) {
  return std::any_of(p.names.begin(), p.names.end(), [](const auto& name) {
    return std::any_of(name.parts.begin(), name.parts.end(), [](const auto& part) { return part.role == "family" && !part.text.empty(); });
  });
}

bool has_birth_day(const Profile& p) {
  return std::any_of(p.births.begin(), p.births.end(), [](const auto& birth) { return birth.precision == profile::Precision::day; });
}

bool has_reason(const Profile& p) {
  return std::any_of(p.legal.begin(), p.legal.end(), [](const auto& legal) { return !legal.reason.empty() || !legal.offences.empty(); });
}

bool has_status(const Profile& p) {
  return !handling_of(p).status.empty() ||
         std::any_of(p.legal.begin(), p.legal.end(), [](const auto& legal) { return !legal.status.empty(); });
}

/// Whether it is an alert on an unknown wanted person.
bool is_exempt(const Profile& p) {
  return std::any_of(p.legal.begin(), p.legal.end(), [](const auto& legal) { return legal.programme == "SIS" && legal.notice == "40"; });
}

struct Demand {
  Use use;
  bool (*met)(const Profile& profile);
  const char* field;
  const char* what;
};

constexpr std::array<Demand, 14> demands{{
    {Use::sis, has_surname, "names.parts", "a surname, art. 20(3)(a)"},
    {Use::sis, has_birth_day, "births", "the date of birth, art. 20(3)(g)"},
    {Use::sis, has_reason, "legal.reason", "the reason for the alert, art. 20(3)(k)"},
    {Use::sis, [](const Profile& p) { return !p.measures.empty(); }, "measures", "the action to be taken, art. 20(3)(n)"},
    {Use::interpol, has_status, "handling.status", "the status of the person"},
    {Use::interpol, [](const Profile& p) { return !p.names.empty(); }, "names", "a name"},
    {Use::un, [](const Profile& p) { return !p.names.empty(); }, "names", "names"},
    {Use::un, [](const Profile& p) { return !p.births.empty(); }, "births", "date of birth, to the extent possible"},
    {Use::un, [](const Profile& p) { return !p.birth_places.empty(); }, "birth_places", "place of birth, to the extent possible"},
    {Use::un, [](const Profile& p) { return !p.nationalities.empty(); }, "nationalities", "nationality, to the extent possible"},
    {Use::release, [](const Profile& p) { return !handling_of(p).codes.empty(); }, "handling.codes", "a handling code"},
    {Use::release, [](const Profile& p) { return !handling_of(p).owner.empty(); }, "handling.owner", "the owner of the data"},
    {Use::release, [](const Profile& p) { return !handling_of(p).evaluation.empty(); }, "handling.evaluation",
     "an evaluation of source and information"},
    {Use::release, [](const Profile& p) { return !handling_of(p).purpose.empty(); }, "handling.purpose", "the provider's purpose"},
}};

bool holds_assessments(const Profile& profile) {
  Profile facts = profile;
  drop_assessments(facts);
  return !(facts == profile);
}

}  // namespace

std::vector<std::string> use_names() { return {"sis", "interpol", "un", "release"}; }

std::vector<profile::Finding> gaps(const Profile& profile, Use use, const Policy& policy, std::optional<text::Day> day) {
  std::vector<profile::Finding> found;
  const bool exempt = use == Use::sis && is_exempt(profile);
  for (const Demand& demand : demands)
    if (demand.use == use && !exempt && !demand.met(profile)) found.push_back({base::Code::minimum_data, demand.field, demand.what, {}});
  const Deadlines days = deadlines(profile, &policy);
  if (use == Use::release && !days.review && !days.removal)
    found.push_back({base::Code::minimum_data, "handling.review_by", "a day of review or deletion", {}});
  if (handling_of(profile).evaluation.empty() && holds_assessments(profile))
    found.push_back({base::Code::facts_mixed, "handling.evaluation", "remarks, notes or extras, and no evaluation", {}});
  if (day && days.passed(*day)) found.push_back({base::Code::kept_too_long, "handling", {}, {}});
  return found;
}

}  // namespace ftf::handling
