// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/gatekeeper.hpp"

#include <algorithm>

#include <ftf/base/json_writer.hpp>
#include <ftf/profile/codec.hpp>

namespace ftf::cli {

using base::Code;
using handling::Finding;

namespace {

handling::Override chosen_override(const Arguments& arguments) {
  if (!arguments.has("override") || !arguments.given("override")) return {};
  handling::Override override{arguments.list("override"), arguments.text("authority"), arguments.text("reason")};
  if (override.authority.empty() || override.reason.empty()) throw wrong_call("--override needs --authority and --reason");
  return override;
}

/// What could show a refused value beside the output.
void refuse_leaks(const Arguments& arguments) {
  if (arguments.flag("show-values")) throw wrong_call("--show-values would show values that the policy may keep back from the recipient");
  if (arguments.text("on-error").starts_with("reject="))
    throw wrong_call("--on-error reject= would keep raw records that the policy may keep back from the recipient");
}

}  // namespace

std::optional<handling::Policy> chosen_policy(const Arguments& arguments) {
  const std::string& path = arguments.text("policy");
  if (path.empty()) return std::nullopt;
  return handling::read_policy(base::Setting::load(path));
}

std::vector<std::string> chosen_fields(const Arguments& arguments) {
  std::vector<std::string> fields = arguments.list("fields");
  if (fields.empty() || arguments.text("policy").empty()) return fields;
  for (std::string& field : handling::handling_fields()) fields.push_back(std::move(field));
  return fields;
}

Gatekeeper::Gatekeeper(const Arguments& arguments, io::OutputSet& outputs, Rules rules) : active_(rules == Rules::kept) {
  if (!active_) return;
  auto policy = chosen_policy(arguments);
  has_policy_ = policy.has_value();
  if (!policy) {
    if (!arguments.text("recipient").empty()) throw wrong_call("--recipient needs a --policy");
  } else {
    gate_ = handling::Gate(std::move(*policy), arguments.text("recipient"), chosen_override(arguments));
    if (arguments.has("with-assessments") && arguments.flag("with-assessments")) gate_.with_assessments();
    if (gate_.is_disclosure()) refuse_leaks(arguments);
  }
  if (!arguments.text("refused").empty()) refused_file_ = &outputs.add(arguments.text("refused"));
}

bool Gatekeeper::admits(profile::Profile& profile, const base::Location& where, std::optional<text::Day> day, base::Diagnostics& notes) {
  ++seen_;
  if (!active_) return true;
  base::Location place = where;
  place.record = profile.id;
  const handling::Passage passage = [&] {
    try {
      return gate_.pass(profile, day);
    } catch (const base::Fault& fault) {
      place.field = fault.where().field;
      throw base::Fault(fault.code(), place, fault.detail(), {}, fault.value());
    }
  }();
  for (const Finding& finding : passage.findings) {
    place.field = finding.rule;
    notes.note(finding.code, place, {}, finding.why);
  }
  const auto went = [](const Finding& finding) { return finding.code == Code::overridden; };
  const bool complete = std::all_of(passage.findings.begin(), passage.findings.end(), went);
  refused_ += passage.passes ? 0 : 1;
  reduced_ += passage.passes && !complete ? 1 : 0;
  overridden_ += passage.passes && std::any_of(passage.findings.begin(), passage.findings.end(), went) ? 1 : 0;
  if (!complete && refused_file_ != nullptr) write_refused(profile, passage);
  return passage.passes;
}

void Gatekeeper::write_refused(const profile::Profile& profile, const handling::Passage& passage) {
  std::string line;
  base::JsonWriter out(line);
  out.begin_object().member("id", profile.id).key("reasons").begin_array();
  for (const Finding& finding : passage.findings)
    out.begin_object()
        .member("code", base::info(finding.code).name)
        .member("rule", finding.rule)
        .member("of", finding.of_record ? "record" : "value")
        .member("why", finding.why.empty() ? base::info(finding.code).meaning : finding.why)
        .end_object();
  out.end_array();
  if (!passage.passes) {
    std::string record;
    profile::append_json(record, profile);
    out.key("profile").raw(record);
  }
  out.end_object();
  refused_file_->write(line += '\n');
}

}  // namespace ftf::cli
