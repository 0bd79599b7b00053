// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include <ftf/audit/log.hpp>
#include <ftf/base/json.hpp>
#include <ftf/io/output_file.hpp>
#include <ftf/text/visible.hpp>

#include "cli/audit_trail.hpp"
#include "cli/command.hpp"
#include "cli/lines.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join({{{.name = "audit", .kind = OptionKind::path, .value = "FILE", .help = "The audit log; without it the configured one"},
                {.name = "audit-key", .kind = OptionKind::path, .value = "FILE", .help = "File with the key of its hashes"}},
               common_options()});
}

ExitCode verify(const Arguments& arguments, const Console& console) {
  const std::string& path = arguments.text("audit");
  const audit::Verification found = audit::verify(path, audit_key(arguments));
  if (found.breach.empty()) {
    console.say(fmt::format("{}: {} lines, unchanged", path, found.lines));
    return ExitCode::done;
  }
  console.print(base::Error(base::ErrorKind::io, base::Code::audit_log, {.file = path, .line = found.lines + 1}, found.breach));
  return ExitCode::no;
}

/// One line of the log for people.
std::string shown(const base::JsonValue& entry) {
  std::string line = fmt::format("{:>7} {} {:<10}", entry["n"].text(), entry["time"].text(), entry["event"].text());
  for (const char* name : {"command", "operation", "purpose", "case", "user", "uid", "recipient", "exit"})
    if (entry.has(name)) line += fmt::format(" {}={}", name, text::visible(std::string(entry[name].text())));
  for (const char* name : {"records", "refused", "reduced"})
    if (entry.has(name))
      line += fmt::format(" {}={}", name, entry[name].is_array() ? std::to_string(entry[name].size()) : std::string(entry[name].text()));
  if (entry.has("override"))
    line += fmt::format(" override={} authority={} reason={}", text::visible(std::string(entry["override"]["rules"].text())),
                        text::visible(std::string(entry["override"]["authority"].text())),
                        text::visible(std::string(entry["override"]["reason"].text())));
  return line += '\n';
}

ExitCode show(const Arguments& arguments) {
  io::OutputFile out("-");
  base::JsonDocument document;
  for_each_line(arguments.text("audit"),
                [&](std::string_view line, const base::Location& where) { out.write(shown(document.parse(line, where))); });
  out.close();
  return ExitCode::done;
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const auto wrong = [](const char* what) { return base::Error(base::ErrorKind::usage, base::Code::usage, {}, what); };
  if (arguments.text("audit").empty()) throw wrong("no audit log is configured: name it with --audit");
  const std::string& verb = arguments.operands().front();
  if (verb == "verify") return verify(arguments, console);
  if (verb == "show") return show(arguments);
  throw wrong("expected show or verify");
}

}  // namespace

extern const Command audit_command;
const Command audit_command{
    .name = "audit",
    .title = "Show or verify the audit log",
    .synopsis = "show|verify",
    .details =
        "show prints the log for people. verify follows the chain of hashes from the first line to the last, and exits with 1 where a "
        "line was changed, moved or is missing.",
    .operands = {.name = "VERB", .least = 1, .most = 1, .is_path = false},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
