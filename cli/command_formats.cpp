// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/io/output_file.hpp>

#include "cli/command.hpp"
#include "formats/format.hpp"

namespace ftf::cli {

namespace {

Options options() { return common_options(); }

using formats::FormatDriver;

std::string_view directions(const FormatDriver& driver) { return driver.create != nullptr ? "read, write" : "read"; }

std::string carried(const FormatDriver& driver) {
  if (driver.create == nullptr) return "nothing, it is only read";
  if (driver.takes_mapping) return "what the mapping names";
  if (driver.create == nullptr) return "nothing: it is only read";
  return driver.carries.empty() ? "everything" : fmt::format("{}", fmt::join(driver.carries, ", "));
}

std::string as_text(const FormatDriver& driver) {
  return fmt::format("{:<15}{:<13}{:<22}{}\n", driver.name, directions(driver), fmt::format("{}", fmt::join(driver.extensions, " ")),
                     driver.title);
}

std::string as_json(const FormatDriver& driver) {
  std::string line;
  base::JsonWriter out(line);
  out.begin_object().member("name", driver.name).member("title", driver.title).key("read").boolean(true);
  out.key("write").boolean(driver.create != nullptr).key("mapping").boolean(driver.takes_mapping);
  out.key("extensions").begin_array();
  for (const auto extension : driver.extensions) out.string(extension);
  out.end_array().key("carries").begin_array();
  for (const auto path : driver.carries) out.string(path);
  out.end_array().end_object();
  return line + '\n';
}

std::string card(const FormatDriver& driver) {
  return fmt::format("{}: {}\n  {}\n  files: {}\n  carries: {}\n", driver.name, driver.title, directions(driver),
                     fmt::join(driver.extensions, " "), carried(driver));
}

ExitCode run(const Arguments& arguments, const Console&) {
  io::OutputFile out("-");
  const bool json = arguments.flag("json");
  for (const std::string& name : arguments.operands()) {
    const FormatDriver* driver = formats::find(name);
    if (driver == nullptr) throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, fmt::format("no format is called '{}'", name));
    out.write(json ? as_json(*driver) : card(*driver));
  }
  if (arguments.operands().empty())
    for (const FormatDriver* driver : formats::all()) out.write(json ? as_json(*driver) : as_text(*driver));
  out.close();
  return ExitCode::done;
}

}  // namespace

extern const Command formats_command;
const Command formats_command{
    .name = "formats",
    .title = "List the formats, or what one of them carries",
    .synopsis = "[FORMAT...]",
    .details = "Lists all formats with what they can do. With a FORMAT, lists the fields that it carries. --json gives JSON Lines.",
    .operands = {.name = "FORMAT", .is_path = false},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
