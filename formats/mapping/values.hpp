// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What is done with the text of a single cell, before and after it is a value of a profile.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/text/dates.hpp>

#include "formats/mapping/targets.hpp"

namespace ftf::formats::mapping {

/// The text without white space at its ends, runs of it (no-break spaces and line breaks, too) made one space. The answer is part of
/// `text` or `reuse`.
[[nodiscard]] std::string_view tidy(std::string_view text, std::string& reuse);

/// Takes a cell apart at each of the separators. Around a single-character separator a part may stand in double quotes, which hide
/// separators inside it (two quotes stand for one), as in the tables of OpenSanctions.
void split_cell(std::string_view cell, std::span<const std::string> separators, std::vector<std::string>& parts);

/// Undoes split_cell for one separator.
[[nodiscard]] std::string join_cell(std::span<const std::string> parts, std::string_view separator);

/// A known day by a format of DateOptions; nothing for a format that asks for more than numbers.
[[nodiscard]] std::optional<std::string> write_day(text::Day day, std::string_view format);

}  // namespace ftf::formats::mapping
