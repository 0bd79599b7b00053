// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/handling/fitness.hpp>
#include <ftf/profile/quality.hpp>

#include "cli/as_of.hpp"
#include "cli/command.hpp"
#include "cli/profile_source.hpp"
#include "cli/run_report.hpp"

namespace ftf::cli {

namespace {

std::vector<std::string> forms() { return {"text", "jsonl"}; }

Options options() {
  return join(
      {input_options(),
       {{.name = "for",
         .kind = OptionKind::choice,
         .value = "USE",
         .help = "Also look for what this use needs: minimum data, facts apart from assessments, retention",
         .choices = handling::use_names},
        {.name = "to",
         .letter = 't',
         .kind = OptionKind::choice,
         .value = "FORM",
         .fallback = "text",
         .help = "text prints a summary, jsonl one finding a line",
         .choices = forms},
        {.name = "output",
         .letter = 'o',
         .kind = OptionKind::path,
         .value = "FILE",
         .fallback = "-",
         .help = "Write to FILE, which appears whole or not at all"},
        {.name = "strict", .help = "Count findings on quality as a no, too"},
        {.name = "report", .kind = OptionKind::path, .value = "FILE", .help = "Write figures about the run to FILE, as one JSON object"}},
       common_options()});
}

using Levels = std::array<std::uint64_t, 5>;

void write_finding(io::OutputFile& out, const profile::Finding& finding, const base::Location& where, bool show_value) {
  std::string line;
  base::JsonWriter json(line);
  json.begin_object().member("code", base::info(finding.code).name).member("meaning", base::info(finding.code).meaning);
  json.member("file", where.file)
      .member("line", static_cast<std::int64_t>(where.line))
      .member("record", where.record)
      .member("field", finding.field);
  if (!finding.detail.empty()) json.member("detail", finding.detail);
  if (show_value) json.member("value", finding.value);
  json.end_object();
  out.write(line += '\n');
}

void write_summary(io::OutputFile& out, const ProfileSource& source, const Levels& levels, const base::Diagnostics& findings) {
  out.write(fmt::format("records       {}\nset aside     {}\n", source.records(), source.set_aside()));
  for (std::size_t i = 0; i < levels.size(); ++i)
    out.write(fmt::format("{:<14}{}\n", profile::level_name(static_cast<profile::Level>(i)), levels[i]));
  for (const auto& [key, tally] : findings.notes())
    out.write(fmt::format("{:<14}{}: {} [{}], first in record {}\n", tally.count, key.second, base::info(key.first).meaning,
                          base::info(key.first).name, tally.first.record));
}

/// Checks all records; a record that can't be read is a finding too.
class Validation {
 public:
  Validation(const Arguments& arguments, io::OutputFile& out)
      : arguments_(arguments),
        out_(out),
        lines_(arguments.text("to") == "jsonl"),
        policy_(chosen_policy(arguments).value_or(handling::default_policy())) {
    const auto uses = handling::use_names();
    if (arguments.given("for"))
      use_ = static_cast<handling::Use>(std::find(uses.begin(), uses.end(), arguments.text("for")) - uses.begin());
  }

  void check(const profile::Profile& profile, base::Location where, std::optional<text::Day> day) {
    where.record = profile.id;
    ++levels_[static_cast<std::size_t>(profile::level(profile))];
    for (const auto& finding : profile::findings(profile, day)) add(finding, where);
    if (!use_) return;
    for (const auto& gap : handling::gaps(profile, *use_, policy_, day)) add(gap, where);
  }

  void add(const profile::Finding& finding, base::Location where) {
    where.field = finding.field;
    findings_.note(finding.code, where, finding.value, finding.detail);
    if (lines_) write_finding(out_, finding, where, arguments_.flag("show-values"));
  }

  void finish(const ProfileSource& source) {
    if (!lines_) write_summary(out_, source, levels_, findings_);
  }

  [[nodiscard]] const base::Diagnostics& findings() const noexcept { return findings_; }

 private:
  const Arguments& arguments_;
  io::OutputFile& out_;
  bool lines_;
  handling::Policy policy_;
  std::optional<handling::Use> use_;
  Levels levels_{};
  base::Diagnostics findings_;
};

ExitCode run(const Arguments& arguments, const Console& console) {
  io::OutputSet outputs;
  io::OutputFile& out = outputs.add(arguments.text("output"));
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs, Rules::set_aside);
  Validation validation(arguments, out);
  profile::Profile profile;
  bool whole = true;
  while (true) {
    try {
      if (!source.next(profile)) break;
      const auto day = as_of(arguments);
      validation.check(profile, source.where(), day ? day : source.made_on());
    } catch (const base::Fault& fault) {
      whole = false;
      console.print(fault);
      validation.add({fault.code(), fault.where().field, fault.detail(), fault.value()}, fault.where());
    }
  }
  validation.finish(source);
  RunReport report("validate", arguments);
  report.figure("records", source.records());
  report.figure("set_aside", source.set_aside());
  report.notes(validation.findings());
  report.write(outputs);
  outputs.commit();
  console.print(source.notes());
  const bool complaint = (arguments.flag("strict") || arguments.given("for")) && !validation.findings().notes().empty();
  return whole && source.set_aside() == 0 && !complaint ? ExitCode::done : ExitCode::no;
}

}  // namespace

extern const Command validate_command;
const Command validate_command{
    .name = "validate",
    .title = "Check profiles: form, ids, dates, names, fitness for use",
    .synopsis = "[INPUT...]",
    .details =
        "Reads every record of every INPUT, goes on after bad ones, and prints what was found. Exits with 1 when a record can't be read "
        "or an id is given twice; with --strict or --for also for findings.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
