// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/option.hpp"

#include "formats/format.hpp"

namespace ftf::cli {

Options join(std::initializer_list<Options> groups) {
  Options all;
  for (const Options& group : groups) all.insert(all.end(), group.begin(), group.end());
  return all;
}

std::vector<std::string> readable_formats() {
  std::vector<std::string> names{"auto"};
  for (const auto* driver : formats::all()) names.emplace_back(driver->name);
  return names;
}

std::vector<std::string> writable_formats() {
  std::vector<std::string> names;
  for (const auto* driver : formats::all())
    if (driver->create != nullptr) names.emplace_back(driver->name);
  names.emplace_back("table");
  return names;
}

Options common_options() {
  return {{.name = "quiet", .letter = 'q', .help = "Print errors only, no notes"},
          {.name = "json", .help = "Print messages as JSON Lines"},
          {.name = "show-values", .help = "Show the offending values in messages (they are personal data)"},
          {.name = "config",
           .kind = OptionKind::path,
           .value = "FILE",
           .help = "Configuration, ftf-config(5), above those in the usual places"},
          {.name = "purpose",
           .kind = OptionKind::text,
           .value = "TEXT",
           .help = "What the run is for, needed where an audit log is configured"},
          {.name = "case", .kind = OptionKind::text, .value = "REF", .help = "Case reference for the audit log"},
          {.name = "help", .letter = 'h', .help = "Print this help and exit"}};
}

Options input_options() {
  return {
      {.name = "from",
       .letter = 'f',
       .kind = OptionKind::choice,
       .value = "FORMAT",
       .fallback = "auto",
       .help = "Format of the input; auto tells it from the content",
       .choices = readable_formats},
      {.name = "mapping", .letter = 'm', .kind = OptionKind::path, .value = "FILE", .help = "Mapping of columns to fields, ftf-mapping(5)"},
      {.name = "encoding",
       .kind = OptionKind::text,
       .value = "NAME",
       .help = "Character encoding of the input, where it can't be told or the mapping doesn't name it"},
      {.name = "as-of",
       .kind = OptionKind::text,
       .value = "DATE",
       .help = "The day that ages and two-digit years are counted from and that is written as generation date; today reads the clock"},
      {.name = "on-error",
       .kind = OptionKind::text,
       .value = "stop|skip|reject=FILE",
       .fallback = "stop",
       .help = "What a bad record does: end the run, be skipped, or be kept aside in FILE"},
      {.name = "max-record-bytes", .kind = OptionKind::number, .value = "N", .fallback = "16777216", .help = "Longest record that is read"},
      {.name = "policy",
       .kind = OptionKind::path,
       .value = "FILE",
       .help = "Who may receive what, ftf-policy(5); then no record passes that its handling keeps back"},
      {.name = "recipient",
       .kind = OptionKind::text,
       .value = "PARTNER",
       .help = "For whom the output is, as the policy calls it; without it for the policy's own use"},
      {.name = "refused",
       .kind = OptionKind::path,
       .value = "FILE",
       .help = "Keep what a handling rule kept back in FILE, with the reasons"}};
}

Options line_output_options() {
  return {{.name = "output",
           .letter = 'o',
           .kind = OptionKind::path,
           .value = "FILE",
           .fallback = "-",
           .help = "Write to FILE, which appears whole or not at all"},
          {.name = "report", .kind = OptionKind::path, .value = "FILE", .help = "Write figures about the run to FILE, as one JSON object"}};
}

Options output_options() {
  return join({{{.name = "to",
                 .letter = 't',
                 .kind = OptionKind::choice,
                 .value = "FORMAT",
                 .fallback = "jsonl",
                 .help = "Format of the output; table prints for people",
                 .choices = writable_formats}},
               line_output_options(),
               {{.name = "sidecar",
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .help = "Write the handling of each record to FILE, for a format that can't carry it"},
                {.name = "strict",
                 .help = "Exit with 3 when the output format could not carry every value; a wrong check digit or control total of the "
                         "input is a fault"}}});
}

Options thread_options() {
  return {{.name = "threads",
           .kind = OptionKind::number,
           .value = "N",
           .fallback = "0",
           .help = "Number of threads; 0 means all cores. The output is the same for any number"}};
}

}  // namespace ftf::cli
