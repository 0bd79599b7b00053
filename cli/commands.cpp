// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>

#include "cli/command.hpp"

namespace ftf::cli {

extern const Command convert_command, validate_command, formats_command, sniff_command, show_command, normalize_command, romanize_command,
    parse_name_command, score_names_command, diff_command, stats_command, block_command, compare_command, cluster_command, merge_command,
    dedupe_command, link_command, index_command, screen_command, train_command, evaluate_command, explain_command, release_command,
    expire_command, audit_command, config_command, generate_command, completion_command;

namespace {

/// The one list.
constexpr std::array all_commands{
    &convert_command,    &validate_command,    &formats_command, &sniff_command, &show_command,   &normalize_command, &romanize_command,
    &parse_name_command, &score_names_command, &diff_command,    &stats_command, &block_command,  &compare_command,   &cluster_command,
    &merge_command,      &dedupe_command,      &link_command,    &index_command, &screen_command, &train_command,     &evaluate_command,
    &explain_command,    &release_command,     &expire_command,  &audit_command, &config_command, &generate_command,  &completion_command};

}  // namespace

std::span<const Command* const> commands() { return all_commands; }

const Command* find_command(std::string_view name) noexcept {
  const auto found = std::find_if(all_commands.begin(), all_commands.end(), [&](const Command* c) { return c->name == name; });
  return found == all_commands.end() ? nullptr : *found;
}

}  // namespace ftf::cli
