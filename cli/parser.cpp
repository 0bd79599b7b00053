// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// The one file that includes CLI11: its templates cost seconds of compile time each time.
#include <algorithm>
#include <charconv>
#include <memory>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/command.hpp"

namespace ftf::cli {

namespace {

using base::Code;
using base::Error;
using base::ErrorKind;

[[noreturn]] void wrong(const Command& command, const std::string& what) {
  throw Error(ErrorKind::usage, Code::usage, {}, fmt::format("{}; see ftf {} --help", what, command.name));
}

bool is_number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

/// 0, 1, 0.85, .5 and the like, with at most six decimals.
bool is_decimal(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = text.substr(std::min(point + 1, text.size()));
  const bool digits = std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool one = whole == "1" && part.find_first_not_of('0') == std::string_view::npos;
  return digits && part.size() <= 6 && (one || whole == "0" || (whole.empty() && !part.empty()));
}

void check(const Command& command, const OptionSpec& row, const std::string& text) {
  switch (row.kind) {
    case OptionKind::number:
      if (!is_number(text)) wrong(command, fmt::format("--{} takes a whole number", row.name));
      return;
    case OptionKind::decimal:
      if (!is_decimal(text)) wrong(command, fmt::format("--{} takes a number from 0 to 1, with at most six decimals", row.name));
      return;
    case OptionKind::choice: {
      const auto known = row.choices();
      if (std::find(known.begin(), known.end(), text) == known.end())
        wrong(command, fmt::format("--{} takes one of {}", row.name, fmt::join(known, ", ")));
      return;
    }
    default: return;
  }
}

}  // namespace

Arguments parse(const Command& command, const std::vector<std::string>& words) {
  CLI::App app;
  app.set_help_flag();
  const Options rows = command.options();
  std::map<std::string, Arguments::Value, std::less<>> values;
  std::vector<std::string> operands;
  std::vector<CLI::Option*> handles;
  for (const OptionSpec& row : rows) {
    Arguments::Value& value = values[std::string(row.name)];
    value.text = row.fallback;
    const std::string names = (row.letter != '\0' ? fmt::format("-{},", row.letter) : std::string()) + fmt::format("--{}", row.name);
    handles.push_back(row.kind == OptionKind::flag ? app.add_flag(names) : app.add_option(names, value.text)->expected(1));
  }
  if (!command.operands.name.empty()) app.add_option("operands", operands);
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    wrong(command, error.what());
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Arguments::Value& value = values[std::string(rows[i].name)];
    value.given = handles[i]->count() != 0;
    if (value.given) check(command, rows[i], value.text);
  }
  Arguments arguments(std::move(values), std::move(operands));
  const std::size_t count = arguments.operands().size();
  const bool fits = count >= command.operands.least && (command.operands.name.empty() ? count == 0 : count <= command.operands.most);
  if (!fits && !arguments.flag("help"))
    wrong(command, fmt::format("expected {}", command.synopsis.empty() ? "no operands" : command.synopsis));
  return arguments;
}

}  // namespace ftf::cli
