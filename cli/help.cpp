// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include "cli/command.hpp"

namespace ftf::cli {

namespace {

constexpr std::size_t indent = 26;
constexpr std::size_t width = 100;

/// Breaks text into lines behind a margin.
std::string wrapped(std::string_view text, std::size_t margin) {
  std::string out;
  std::size_t column = margin;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    if (column != margin && column + word.size() + 1 > width) {
      out.append(1, '\n').append(margin, ' ');
      column = margin;
    } else if (column != margin) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
    at = end + 1;
  }
  return out;
}

std::string option_line(const OptionSpec& row) {
  const std::string letter = row.letter != '\0' ? fmt::format("-{}, ", row.letter) : "    ";
  std::string left = fmt::format("  {}--{}{}{}", letter, row.name, row.value.empty() ? "" : " ", row.value);
  if (left.size() + 2 > indent) left.append(1, '\n').append(indent, ' ');
  else left.resize(indent, ' ');
  std::string text(row.help);
  if (!row.fallback.empty()) text += fmt::format(" [{}]", row.fallback);
  return left + wrapped(text, indent) + '\n';
}

}  // namespace

std::string help(const Command& command) {
  std::string out = fmt::format("Usage: ftf {} [OPTION...]{}{}\n\n", command.name, command.synopsis.empty() ? "" : " ", command.synopsis);
  out += wrapped(command.details, 0) + "\n\nOptions:\n";
  for (const OptionSpec& row : command.options()) out += option_line(row);
  return out + fmt::format("\nMore in ftf-{}(1).\n", command.name);
}

std::string help() {
  std::string out =
      "Usage: ftf COMMAND [OPTION...] [OPERAND...]\n\nExchange and link profiles of foreign terrorist fighters.\n\nCommands:\n";
  for (const Command* command : commands()) out += fmt::format("  {:<14}{}\n", command->name, command->title);
  return out + "\nHelp of one command: ftf COMMAND --help. More in ftf(1).\n";
}

}  // namespace ftf::cli
