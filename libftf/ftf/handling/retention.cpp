// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/retention.hpp>

#include <algorithm>

#include <ftf/base/error.hpp>

namespace ftf::handling {

using profile::Handling;
using Day = std::optional<text::Day>;

namespace {

/// A policy has to know the day; without one, words are left alone.
Day day_of(const std::string& text, const char* field, const Policy* policy) {
  if (text.empty()) return std::nullopt;
  const auto day = text::parse_iso_day(text);
  if (!day && policy != nullptr) throw base::Fault(base::Code::field_value, {.field = field}, "a day YYYY-MM-DD", {}, text);
  return day;
}

Day earliest(const Day& a, const Day& b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

Day limit(const Day& received, const std::optional<Period>& period) {
  if (!received || !period) return std::nullopt;
  return later(*received, *period);
}

}  // namespace

Deadlines deadlines(const Handling& handling, std::string_view source, const Policy* policy) {
  Deadlines days{day_of(handling.review_by, "handling.review_by", policy), day_of(handling.delete_by, "handling.delete_by", policy)};
  if (policy == nullptr || handling.received.empty()) return days;
  const SourceRule& rule = policy->source(source);
  const Day received = day_of(handling.received, "handling.received", policy);
  const bool extended = rule.extendable_by_reason && days.removal && !handling.legal_basis.empty();
  days.review = earliest(days.review, limit(received, rule.review));
  if (!extended) days.removal = earliest(days.removal, limit(received, rule.removal));
  return days;
}

Deadlines deadlines(const profile::Profile& profile, const Policy* policy) {
  Deadlines all;
  const auto add = [&](const std::optional<Handling>& handling, std::string_view source) {
    if (!handling) return;
    const Deadlines days = deadlines(*handling, source, policy);
    all = {earliest(all.review, days.review), earliest(all.removal, days.removal)};
  };
  add(profile.handling, profile.source);
  for (const auto& member : profile.sources) add(member.handling, member.source);
  return all;
}

}  // namespace ftf::handling
