// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/io/output_file.hpp>
#include <ftf/text/visible.hpp>

#include "cli/command.hpp"
#include "cli/configuration.hpp"

namespace ftf::cli {

namespace {

std::vector<std::string> forms() { return {"table", "jsonl"}; }

Options options() {
  return join({{{.name = "to",
                 .letter = 't',
                 .kind = OptionKind::choice,
                 .value = "FORM",
                 .fallback = "table",
                 .help = "table prints for people, jsonl one object a key",
                 .choices = forms}},
               common_options()});
}

ExitCode run(const Arguments& arguments, const Console&) {
  const auto settings = load_configuration(arguments.text("config"));
  io::OutputFile out("-");
  for (const SettingSpec& spec : setting_specs()) {
    const Configured& entry = settings.find(spec.key)->second;
    std::string line;
    if (arguments.text("to") == "jsonl") {
      base::JsonWriter json(line);
      json.begin_object()
          .member("key", spec.key)
          .member("value", entry.text)
          .member("origin", entry.origin)
          .key("locked")
          .boolean(entry.locked)
          .end_object();
    } else {
      line = fmt::format("{:<10} {:<40} {}{}", spec.key, entry.text.empty() ? "-" : text::visible(entry.text), text::visible(entry.origin),
                         entry.locked ? ", locked" : "");
    }
    out.write(line += '\n');
  }
  out.close();
  return ExitCode::done;
}

}  // namespace

extern const Command config_command;
const Command config_command{
    .name = "config",
    .title = "Show what is configured, and where",
    .details = "Prints each key of ftf-config(5) with its value and the file or variable that it comes from.",
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
