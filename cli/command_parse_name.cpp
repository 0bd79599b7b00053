// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <memory>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/base/score.hpp>
#include <ftf/names/analyzer.hpp>
#include <ftf/evaluation/culture.hpp>
#include <ftf/names/clean.hpp>
#include <ftf/text/scripts.hpp>
#include <ftf/text/visible.hpp>

#include "cli/command.hpp"
#include "cli/line_stage.hpp"
#include "cli/table_writer.hpp"

namespace ftf::cli {

namespace {

std::vector<std::string> forms() { return {"jsonl", "table"}; }

Options options() {
  return join({{{.name = "to",
                 .letter = 't',
                 .kind = OptionKind::choice,
                 .value = "FORMAT",
                 .fallback = "jsonl",
                 .help = "jsonl writes a JSON line a name, table prints for people",
                 .choices = forms},
                {.name = "output",
                 .letter = 'o',
                 .kind = OptionKind::path,
                 .value = "FILE",
                 .fallback = "-",
                 .help = "Write to FILE, which appears whole or not at all"}},
               thread_options(),
               common_options()});
}

struct Parser {
  names::TokenTable table;
  names::Analyzer analyzer{table};
  evaluation::CultureTeller cultures;
};

std::vector<std::string_view> tags_of(const names::NamePart& part) {
  std::vector<std::string_view> tags;
  for (const names::RoleName& row : names::role_names) {
    if (part.has(row.role)) tags.push_back(row.name);
  }
  return tags;
}

void write_json(Parser& parser, std::string_view name, std::string& out) {
  const names::CleanedName cleaned = names::clean(name);
  base::JsonWriter json(out);
  json.begin_object().member("full", name).member("clean", cleaned.text);
  json.member("script", text::script_code(text::script_of(cleaned.text)));
  json.member("culture", parser.cultures.culture(name)).key("found").begin_array();
  for (const names::FlagName& row : names::flag_names) {
    if (cleaned.has(row.flag)) json.string(row.name);
  }
  json.end_array().key("tokens").begin_array();
  const names::Signature signature = parser.analyzer.analyze(name);
  for (const names::NamePart& part : signature.view()) {
    const names::Token& token = parser.table[part.id];
    json.begin_object().member("text", token.text).member("latin", token.latin).member("skeleton", token.skeleton);
    json.member("sound", token.sound_code).key("rarity").raw(base::format_bits(token.rarity)).key("tags").begin_array();
    for (const std::string_view tag : tags_of(part)) json.string(tag);
    json.end_array().end_object();
  }
  json.end_array().end_object();
  out += '\n';
}

void write_table(Parser& parser, std::string_view name, std::string& out) {
  out += text::visible(name);
  out += '\n';
  const names::Signature signature = parser.analyzer.analyze(name);
  for (const names::NamePart& part : signature.view()) {
    const names::Token& token = parser.table[part.id];
    out += fmt::format("  {}  {}  {:>5}.{}  {}\n", cell(token.text, 20), cell(token.latin, 20), token.rarity / base::one_bit,
                       token.rarity % base::one_bit * 10 / base::one_bit, fmt::join(tags_of(part), " "));
  }
}

ExitCode run(const Arguments& arguments, const Console&) {
  const bool table = arguments.text("to") == "table";
  transform_lines(arguments, [table]() -> LineWork {
    auto parser = std::make_shared<Parser>();
    return [parser, table](std::string_view line, const base::Location&, std::string& out) {
      if (table) write_table(*parser, line, out);
      else write_json(*parser, line, out);
    };
  });
  return ExitCode::done;
}

}  // namespace

extern const Command parse_name_command;
const Command parse_name_command{
    .name = "parse-name",
    .title = "Show how names are read",
    .synopsis = "[INPUT...]",
    .details =
        "Reads one name a line and writes its script, the naming custom that its form shows, and its tokens: cleaned text, Latin reading, consonant skeleton, sound code, information in bits, "
        "and the roles that a token may have (kunya, nasab, title, ...).",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
