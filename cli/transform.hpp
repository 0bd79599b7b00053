// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The frame of commands that read profiles, change each, and write them: convert and normalize.

#include <functional>
#include <string_view>

#include <ftf/profile/profile.hpp>

#include "cli/console.hpp"
#include "cli/exit_code.hpp"

namespace ftf::cli {

/// Reads all inputs, calls `change` on each profile and writes it, in constant memory. Takes input_options(), output_options() and a
/// row `fields`; prints notes and losses.
ExitCode transform(std::string_view command, const Arguments& arguments, const Console& console,
                   const std::function<void(profile::Profile&)>& change);

}  // namespace ftf::cli
