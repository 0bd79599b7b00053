// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/manual.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <ftf/base/codes.hpp>
#include <ftf/profile/schema.hpp>

#include "cli/command.hpp"
#include "cli/version.hpp"
#include "formats/format.hpp"

namespace ftf::cli {

namespace {

/// Text as man(7) input: backslashes stay, and no line begins with a control character of roff.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool first = out.empty() || out.back() == '\n';
    if (first && (c == '.' || c == '\'')) out += "\\&";
    out += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
  }
  return out;
}

/// A sentence in roff: hyphens of words may break, those of options may not.
std::string prose(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool option = text[i] == '-' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '-' || text[i - 1] == '(');
    out += option ? "\\-" : text[i] == '\\' ? "\\e" : std::string(1, text[i]);
  }
  return (out.starts_with('.') || out.starts_with('\'') ? "\\&" : "") + out;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

/// `ftf-convert` of `ftf-convert.1`.
std::string page_name(const std::string& topic) { return topic.substr(0, topic.rfind('.')); }

const Command& page_command(const std::string& topic) {
  const std::string name = page_name(topic).substr(std::min<std::size_t>(topic.size(), 4));
  const Command* command = find_command(name);
  if (command == nullptr) throw std::runtime_error("no command is called '" + name + "'");
  return *command;
}

std::string title_block(const std::string& topic) {
  return fmt::format(".TH {} {} \"\" \"ftf {}\" \"ftf manual\"\n", roff(upper(page_name(topic))), topic.substr(topic.rfind('.') + 1),
                     version);
}

std::string name_block(const std::string& topic) {
  std::string title(page_command(topic).title);
  title[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(title[0])));
  return fmt::format(".SH NAME\n{} \\- {}\n", roff(page_name(topic)), prose(title));
}

std::string synopsis_block(const std::string& topic) {
  const Command& command = page_command(topic);
  const std::string operands = command.synopsis.empty() ? "" : fmt::format(" \\fI{}\\fR", roff(command.synopsis));
  return fmt::format(".SH SYNOPSIS\n\\fBftf {}\\fR [\\fIOPTION\\fR...]{}\n", roff(command.name), operands);
}

std::string option_entry(const OptionSpec& row) {
  std::string out = ".TP\n";
  if (row.letter != '\0') out += fmt::format("\\fB\\-{}\\fR, ", row.letter);
  out += fmt::format("\\fB\\-\\-{}\\fR", roff(row.name));
  if (!row.value.empty()) out += fmt::format(" \\fI{}\\fR", roff(row.value));
  out += '\n' + prose(row.help) + ".\n";
  if (row.choices != nullptr) out += fmt::format("One of {}.\n", roff(fmt::format("{}", fmt::join(row.choices(), ", "))));
  if (!row.fallback.empty()) out += fmt::format("Default: {}.\n", roff(row.fallback));
  return out;
}

std::string options_block(const std::string& topic) {
  std::string out = ".SH OPTIONS\n";
  for (const OptionSpec& row : page_command(topic).options()) out += option_entry(row);
  return out;
}

std::string exit_block(const std::string&) {
  std::string out = ".SH EXIT STATUS\n";
  for (const ExitMeaning& row : exit_meanings) out += fmt::format(".TP\n.B {}\n{}\n", static_cast<int>(row.code), prose(row.meaning));
  return out;
}

std::string commands_block(const std::string&) {
  std::string out;
  for (const Command* command : commands())
    out += fmt::format(".TP\n\\fBftf\\-{}\\fR(1)\n{}.\n", roff(command->name), prose(command->title));
  return out;
}

std::string messages_block(const std::string&) {
  struct Section {
    base::Grade grade;
    std::string_view heading, meaning;
  };
  static constexpr std::array sections{
      Section{base::Grade::end, "Ends", "The run stops."},
      Section{base::Grade::fault, "Faults", "The record is set aside, or the run stops, as \\-\\-on\\-error says."},
      Section{base::Grade::note, "Notes", "The value is kept, as text where it could not be read, and counted."}};
  std::string out;
  for (const Section& section : sections) {
    out += fmt::format(".SS {}\n{}\n", section.heading, section.meaning);
    for (const base::CodeInfo& row : base::code_table)
      if (row.grade == section.grade) out += fmt::format(".TP\n.B {}\n{}.\n", roff(row.name), prose(row.meaning));
  }
  return out;
}

std::string field_entry(const profile::FieldRow& row) {
  std::string out = fmt::format(".TP\n\\fB{}\\fR  (\\fI{}\\fR; {})\n{}.\n", roff(row.path), row.type, profile::personal_name(row.personal),
                                prose(row.meaning));
  if (!row.vocabulary.empty()) out += fmt::format("Values: {}.\n", roff(row.vocabulary));
  else if (!row.example.empty()) out += fmt::format("Example: {}\n", roff(row.example));
  return out;
}

std::string fields_block(const std::string&) {
  std::string out;
  for (const profile::FieldRow& row : profile::field_rows()) out += field_entry(row);
  return out;
}

std::string formats_block(const std::string&) {
  std::string out;
  for (const auto* driver : formats::all()) {
    const auto files = fmt::format("{}", fmt::join(driver->extensions, ", "));
    out += fmt::format(".TP\n\\fB{}\\fR  ({})\n{}.\n", roff(driver->name), driver->create != nullptr ? "read, write" : "read",
                       prose(driver->title));
    if (!files.empty()) out += fmt::format("Usual file names end in {}.\n", roff(files));
    if (driver->takes_mapping) out += "Read and written by a mapping,\n.BR ftf\\-mapping (5).\n";
  }
  return out;
}

/// `x` where the whole field is carried, `p` where a part of it is.
char carried(const formats::FormatDriver& driver, std::string_view field) {
  if (driver.create == nullptr) return '-';
  if (driver.carries.empty()) return driver.takes_mapping ? 'm' : 'x';
  const std::string inside = std::string(field) + '.';
  char mark = '-';
  for (const std::string_view path : driver.carries) {
    if (path == field) return 'x';
    if (path.starts_with(inside)) mark = 'p';
  }
  return mark;
}

std::string matrix_block(const std::string&) {
  std::string out = fmt::format(".EX\n{:<18}", "field");
  for (const auto* driver : formats::all()) out += fmt::format(" {:>13}", driver->name);
  for (const profile::FieldRow& row : profile::field_rows()) {
    if (row.path.find('.') != std::string::npos) continue;
    out += fmt::format("\n{:<18}", row.path);
    for (const auto* driver : formats::all()) out += fmt::format(" {:>13}", carried(*driver, row.path));
  }
  std::string quoted;
  for (const char c : out) quoted += c == '-' ? std::string("\\-") : std::string(1, c);
  return quoted + "\n.EE\n";
}

std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  if (!in || !(text << in.rdbuf())) throw std::runtime_error("can't read " + path);
  return text.str();
}

std::string with_line_end(const std::string& text) { return text.ends_with('\n') ? text : text + '\n'; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
}

/// What a case says for use anywhere, and a user types in the project's folder.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> example_words{
    {{"$FTF_EXAMPLES", "examples"}, {"$FTF_FORMATS", "formats"}, {"$FTF", "ftf"}, {"../../../../", ""}}};

/// A case of tests/cases: its command, as typed in the project's folder, and what it prints. So the manual shows what is tested.
std::string example_block(const std::string& name) {
  const std::string folder = std::string(FTF_CASES) + '/' + name + '/';
  std::string command = "$ " + file_text(folder + "cmd");
  while (command.ends_with('\n')) command.pop_back();
  replace_all(command, "\n", "\n$ ");
  for (const auto& [from, to] : example_words) replace_all(command, from, to);
  return ".PP\n.EX\n" + roff(with_line_end(command)) + roff(with_line_end(file_text(folder + "expected_out"))) + ".EE\n";
}

struct Block {
  std::string_view mark;
  std::string (*text)(const std::string& topic);
};

constexpr std::array blocks{Block{"TITLE", title_block},       Block{"NAME", name_block},        Block{"SYNOPSIS", synopsis_block},
                            Block{"OPTIONS", options_block},   Block{"EXIT STATUS", exit_block}, Block{"COMMANDS", commands_block},
                            Block{"MESSAGES", messages_block}, Block{"FIELDS", fields_block},    Block{"FORMATS", formats_block},
                            Block{"MATRIX", matrix_block}};

// A script, without the lines that every file begins with.
std::string recipe_block(const std::string& name) {
  std::string text = file_text(std::string(FTF_RECIPES) + '/' + name);
  text.erase(0, text.find('\n', text.find("SPDX-FileCopyrightText")) + 1);
  return ".PP\n.EX\n" + roff(with_line_end(text)) + ".EE\n";
}

}  // namespace

std::string manual_topic(std::string_view path) {
  path.remove_prefix(path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/') + 1);
  if (path.ends_with(".in")) path.remove_suffix(3);
  return std::string(path);
}

std::string manual_block(std::string_view mark, const std::string& topic) {
  if (mark.starts_with("EXAMPLE ")) return example_block(std::string(mark.substr(8)));
  if (mark.starts_with("RECIPE ")) return recipe_block(std::string(mark.substr(7)));
  const auto* const found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) { return block.mark == mark; });
  if (found == blocks.end()) throw std::runtime_error(fmt::format("nothing is known for @{}@", mark));
  return found->text(topic);
}

}  // namespace ftf::cli
