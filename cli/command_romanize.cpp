// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanize.hpp>

#include "cli/command.hpp"
#include "cli/line_stage.hpp"

namespace ftf::cli {

namespace {

std::vector<std::string> schemes() {
  std::vector<std::string> out;
  for (const std::string_view name : names::scheme_names()) out.emplace_back(name);
  return out;
}

Options options() {
  return join({{{.name = "scheme",
                 .kind = OptionKind::choice,
                 .value = "SCHEME",
                 .fallback = "match",
                 .help = "match is what comparison reads (internal); icao9303 what passports print in the machine readable zone; the "
                         "others are for reading",
                 .choices = schemes},
                {.name = "language",
                 .kind = OptionKind::text,
                 .value = "CODE",
                 .help = "Language of the names (ISO 639-1), where a scheme differs by language"},
                {.name = "output",
                 .letter = 'o',
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .fallback = "-",
                 .help = "Write to FILE, which appears whole or not at all"}},
               thread_options(),
               common_options()});
}

ExitCode run(const Arguments& arguments, const Console&) {
  const names::Scheme scheme = *names::scheme_from_name(arguments.text("scheme"));
  const std::string language = arguments.text("language");
  transform_lines(arguments, [&]() -> LineWork {
    return [scheme, language](std::string_view line, const base::Location&, std::string& out) {
      out += names::romanize(line, scheme, language);
      out += '\n';
    };
  });
  return ExitCode::done;
}

}  // namespace

extern const Command romanize_command;
const Command romanize_command{
    .name = "romanize",
    .title = "Write names in Latin letters",
    .synopsis = "[INPUT...]",
    .details = "Reads one name a line and writes it in Latin letters by a named scheme.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
