// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/policy.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ftf/data/default_policy.hpp>
#include <ftf/profile/selection.hpp>

namespace ftf::handling {

using base::Setting;

namespace {

constexpr std::array<std::string_view, 4> outcome_names{"release", "permit", "answer", "refuse"};

Outcome outcome(const Setting& setting) {
  const auto* const found = std::find(outcome_names.begin(), outcome_names.end(), setting.text());
  if (found == outcome_names.end()) throw setting.wrong(fmt::format("one of {}", fmt::join(outcome_names, ", ")));
  return static_cast<Outcome>(found - outcome_names.begin());
}

std::optional<Period> period(const Setting& map, std::string_view key) {
  if (!map.has(key)) return std::nullopt;
  const auto read = parse_period(map.at(key).text());
  if (!read) throw map.at(key).wrong("a period such as 30 days, 6 months, 3 years");
  return read;
}

std::vector<std::string> texts(const Setting& map, std::string_view key) {
  return map.has(key) ? map.at(key).texts() : std::vector<std::string>{};
}

CodeRule read_code(const Setting& map) {
  map.allow({"outcome", "binds", "meaning"});
  return {outcome(map.at("outcome")), map.boolean_or("binds", true), map.text_or("meaning", "")};
}

SourceRule read_source(const Setting& map) {
  map.allow({"code", "review", "delete", "extendable", "basis"});
  SourceRule rule{.code = map.text_or("code", ""), .review = period(map, "review"), .removal = period(map, "delete")};
  if (map.has("extendable")) {
    if (map.at("extendable").text() != "by-reason") throw map.at("extendable").wrong("by-reason");
    rule.extendable_by_reason = true;
  }
  rule.basis = map.text_or("basis", "");
  return rule;
}

Recipient read_recipient(const std::string& name, const Setting& map) {
  map.allow({"also", "fields", "assessments", "classifications", "purposes"});
  Recipient recipient{.name = name, .also = texts(map, "also"), .fields = texts(map, "fields")};
  recipient.assessments = map.boolean_or("assessments", false);
  recipient.classifications = texts(map, "classifications");
  recipient.purposes = texts(map, "purposes");
  try {
    const profile::FieldSelection known(recipient.fields);
  } catch (const base::Error& error) {
    throw map.at("fields").wrong(fmt::format("fields of ftf-profile(5); {}", error.detail()));
  }
  return recipient;
}

Permission read_permission(const Setting& map, const Policy& policy) {
  map.allow({"owner", "recipient", "codes", "until", "reference"});
  Permission read{map.at("owner").text(), map.at("recipient").text(), map.at("codes").texts(), map.text_or("until", ""),
                  map.at("reference").text()};
  if (!policy.recipients.contains(read.recipient)) throw map.at("recipient").wrong("one of the recipients of this policy");
  for (const std::string& code : read.codes)
    if (!policy.codes.contains(code)) throw map.at("codes").wrong("codes that are listed under codes");
  if (!read.until.empty() && !text::parse_iso_day(read.until)) throw map.at("until").wrong("a day YYYY-MM-DD");
  return read;
}

Answer read_answer(const Setting& map, const Policy& policy) {
  map.allow({"text", "recipients", "reference"});
  Answer read{map.at("text").text(), map.at("recipients").texts(), map.at("reference").text()};
  if (read.text.empty()) throw map.at("text").wrong("the words of the handling");
  for (const std::string& name : read.recipients)
    if (!policy.recipients.contains(name)) throw map.at("recipients").wrong("recipients of this policy");
  return read;
}

/// Calls read(name, node) for each entry of a map that may be left out.
template <class Read>
void for_each_entry(const Setting& settings, std::string_view key, Read read) {
  if (!settings.has(key)) return;
  const Setting map = settings.at(key);
  if (map.is_null()) return;
  for (const std::string& name : map.keys()) read(name, map.at(name));
}

void read_scalars(const Setting& settings, Policy& policy) {
  policy.missing = settings.text_or("missing", policy.missing);
  policy.unknown = settings.text_or("unknown", policy.unknown);
  policy.evaluation = settings.text_or("evaluation", policy.evaluation);
  policy.self = settings.text_or("self", policy.self);
  policy.warning = settings.integer_or("warning", policy.warning);
  if (policy.warning < 0) throw settings.at("warning").wrong("a number of days");
  for (const auto& [key, code] : {std::pair("missing", policy.missing), {"unknown", policy.unknown}})
    if (!policy.codes.contains(code)) throw settings.at(key).wrong("a code that is listed under codes");
}

Policy read_over(Policy policy, const Setting& settings) {
  settings.allow({"version", "missing", "unknown", "evaluation", "warning", "codes", "sources", "self", "recipients", "permissions",
                  "answers", "evaluations"});
  if (settings.has("version") && settings.at("version").integer() != 1) throw settings.at("version").wrong("version 1");
  for_each_entry(settings, "codes", [&](const std::string& name, const Setting& node) { policy.codes[name] = read_code(node); });
  read_scalars(settings, policy);
  for_each_entry(settings, "sources", [&](const std::string& name, const Setting& node) {
    policy.sources[name] = read_source(node);
    if (!policy.sources[name].code.empty() && !policy.codes.contains(policy.sources[name].code))
      throw node.at("code").wrong("a code that is listed under codes");
  });
  for_each_entry(settings, "recipients",
                 [&](const std::string& name, const Setting& node) { policy.recipients[name] = read_recipient(name, node); });
  for_each_entry(settings, "evaluations", [&](const std::string& name, const Setting& node) { policy.evaluations[name] = node.text(); });
  if (settings.has("permissions"))
    for (const Setting& item : settings.at("permissions").items()) policy.permissions.push_back(read_permission(item, policy));
  if (settings.has("answers"))
    for (const Setting& item : settings.at("answers").items()) policy.answers.push_back(read_answer(item, policy));
  return policy;
}

}  // namespace

bool Recipient::is(std::string_view text) const noexcept {
  return !text.empty() && (text == name || std::find(also.begin(), also.end(), text) != also.end());
}

const CodeRule& Policy::rule(std::string_view code) const {
  const auto found = codes.find(code);
  return found == codes.end() ? codes.find(unknown)->second : found->second;
}

const SourceRule& Policy::source(std::string_view name) const {
  static const SourceRule none;
  const auto found = sources.find(name);
  return found == sources.end() ? none : found->second;
}

Policy read_policy(const Setting& settings) { return read_over(default_policy(), settings); }

const Policy& default_policy() {
  static const Policy policy = read_over({}, Setting::parse(data::default_policy, "default_policy.yml"));
  return policy;
}

}  // namespace ftf::handling
