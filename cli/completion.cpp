// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/completion.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"

namespace ftf::cli {

namespace {

std::string command_words() {
  std::string out;
  for (const Command* command : commands()) out += fmt::format("{}{}", out.empty() ? "" : " ", command->name);
  return out;
}

std::string option_words(const Command& command) {
  std::string out;
  for (const OptionSpec& row : command.options()) {
    out += fmt::format("{}--{}", out.empty() ? "" : " ", row.name);
    if (row.letter != '\0') out += fmt::format(" -{}", row.letter);
  }
  return out;
}

std::string bash_values(const Command& command) {
  std::string out;
  for (const OptionSpec& row : command.options()) {
    const std::string label =
        fmt::format("    {}:{}) ", command.name,
                    row.letter == '\0' ? fmt::format("--{}", row.name) : fmt::format("--{} | {}:-{}", row.name, command.name, row.letter));
    if (row.kind == OptionKind::choice)
      out += label + fmt::format("COMPREPLY=($(compgen -W '{}' -- \"$word\")); return ;;\n", fmt::join(row.choices(), " "));
    else if (row.kind == OptionKind::path) out += label + "COMPREPLY=($(compgen -f -- \"$word\")); return ;;\n";
    else if (row.kind != OptionKind::flag) out += label + "return ;;\n";
  }
  return out;
}

/// Text inside single quotes of a zsh _arguments row.
std::string zsh_escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') out += "'\\''";
    else if (c == '[' || c == ']' || c == ':') (out += '\\') += c;
    else out += c;
  }
  return out;
}

std::string zsh_action(const OptionSpec& row) {
  switch (row.kind) {
    case OptionKind::flag: return {};
    case OptionKind::path: return fmt::format(":{}:_files", row.value);
    case OptionKind::choice: return fmt::format(":{}:({})", row.value, fmt::join(row.choices(), " "));
    default: return fmt::format(":{}: ", zsh_escaped(row.value));
  }
}

std::string fish_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

}  // namespace

std::string bash_completion() {
  std::string out =
      "_ftf() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\" before=\"${COMP_WORDS[COMP_CWORD-1]}\" command=\"${COMP_WORDS[1]}\"\n  "
      "COMPREPLY=()\n"
      "  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W '" +
      command_words() + " --help --version' -- \"$word\"))\n    return\n  fi\n  case \"$command:$before\" in\n";
  for (const Command* command : commands()) out += bash_values(*command);
  out += "  esac\n  if [[ \"$word\" != -* ]]; then\n    COMPREPLY=($(compgen -f -- \"$word\"))\n    return\n  fi\n  case \"$command\" in\n";
  for (const Command* command : commands())
    out += fmt::format("    {}) COMPREPLY=($(compgen -W '{}' -- \"$word\")) ;;\n", command->name, option_words(*command));
  return out + "  esac\n}\ncomplete -o filenames -F _ftf ftf\n";
}

std::string zsh_completion() {
  std::string out = "#compdef ftf\n_ftf() {\n  local -a names\n  names=(\n";
  for (const Command* command : commands()) out += fmt::format("    '{}:{}'\n", command->name, zsh_escaped(command->title));
  out +=
      "  )\n  if ((CURRENT == 2)); then\n    _describe command names\n    return\n  fi\n  local name=$words[2]\n  shift words\n  "
      "((CURRENT--))\n  case $name in\n";
  for (const Command* command : commands()) {
    out += fmt::format("    {})\n      _arguments -s", command->name);
    for (const OptionSpec& row : command->options()) {
      const std::string tail = fmt::format("[{}]{}", zsh_escaped(row.help), zsh_action(row));
      out += row.letter == '\0' ? fmt::format(" \\\n        '--{}{}'", row.name, tail)
                                : fmt::format(" \\\n        '(-{0} --{1})'{{-{0},--{1}}}'{2}'", row.letter, row.name, tail);
    }
    out += fmt::format(" \\\n        '*:{}:{}'\n      ;;\n", command->operands.name, command->operands.is_path ? "_files" : " ");
  }
  return out + "  esac\n}\n_ftf \"$@\"\n";
}

std::string fish_completion() {
  std::string out = "complete -c ftf -n __fish_use_subcommand -f\n";
  for (const Command* command : commands()) {
    out += fmt::format("complete -c ftf -n __fish_use_subcommand -a {} -d {}\n", command->name, fish_quoted(command->title));
    for (const OptionSpec& row : command->options()) {
      out += fmt::format("complete -c ftf -n '__fish_seen_subcommand_from {}' -l {}", command->name, row.name);
      if (row.letter != '\0') out += fmt::format(" -s {}", row.letter);
      if (row.kind == OptionKind::choice) out += fmt::format(" -x -a '{}'", fmt::join(row.choices(), " "));
      else if (row.kind == OptionKind::path) out += " -r -F";
      else if (row.kind != OptionKind::flag) out += " -x";
      out += fmt::format(" -d {}\n", fish_quoted(row.help));
    }
  }
  return out;
}

}  // namespace ftf::cli
