// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>

#include <fmt/format.h>

#include <ftf/generation/generator.hpp>

#include "cli/as_of.hpp"
#include "cli/command.hpp"
#include "cli/profile_sink.hpp"

namespace ftf::cli {

namespace {

std::vector<std::string> noises() { return {"none", "some", "much"}; }

Options options() {
  return join({{{.name = "rows", .letter = 'n', .kind = OptionKind::number, .value = "N", .fallback = "1000", .help = "Number of records"},
                {.name = "seed", .kind = OptionKind::number, .value = "S", .fallback = "1", .help = "Another seed gives other people"},
                {.name = "truth",
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .help = "Write who each record is about to FILE, as CSV with the columns rec_id and truth"},
                {.name = "cultures",
                 .kind = OptionKind::text,
                 .value = "LIST",
                 .help = "Draw names of these cultures only: arabic, maghreb, persian, centralasian, caucasus, southasian, somali, "
                         "turkish, balkan, french, german, english"},
                {.name = "noise",
                 .kind = OptionKind::choice,
                 .value = "HOW",
                 .fallback = "some",
                 .help = "How many mistakes the records hold",
                 .choices = noises},
                {.name = "to",
                 .letter = 't',
                 .kind = OptionKind::choice,
                 .value = "FORMAT",
                 .fallback = "jsonl",
                 .help = "Format of the output; table prints for people",
                 .choices = writable_formats},
                {.name = "mapping",
                 .letter = 'm',
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .help = "Mapping of columns to fields, ftf-mapping(5), for formats that need one"},
                {.name = "as-of", .kind = OptionKind::text, .value = "DATE", .help = "Generation date of formats that carry one"},
                {.name = "output",
                 .letter = 'o',
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .fallback = "-",
                 .help = "Write to FILE, which appears whole or not at all"}},
               common_options()});
}

generation::Noise noise(const std::string& name) {
  const auto names = noises();
  return static_cast<generation::Noise>(std::find(names.begin(), names.end(), name) - names.begin());
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const std::uint64_t rows = arguments.number("rows");
  const generation::Generator generator({rows, arguments.number("seed"), arguments.list("cultures"), noise(arguments.text("noise"))});
  io::OutputSet outputs;
  io::OutputFile* const truth = arguments.given("truth") ? &outputs.add(arguments.text("truth")) : nullptr;
  ProfileSink sink(arguments, outputs, as_of(arguments));
  if (truth != nullptr) truth->write("rec_id,truth\n");
  profile::Profile profile;
  for (std::uint64_t place = 0; place < rows; ++place) {
    const generation::PersonNumber person = generator.make(place, profile);
    sink.write(profile);
    if (truth != nullptr) truth->write(fmt::format("{},person-{}\n", profile.id, person));
  }
  sink.close();
  outputs.commit();
  console.print(sink.losses(), arguments.text("to"));
  return ExitCode::done;
}

}  // namespace

extern const Command generate_command;
const Command generate_command{
    .name = "generate",
    .title = "Make invented profiles, with the truth about them",
    .synopsis = "",
    .details =
        "Writes invented records of invented people, several about most of them, as different partners would have them on file. The same "
        "options give the same bytes on every machine.",
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
