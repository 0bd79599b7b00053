// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Hits as JSON lines, CSV, or a table for people.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/index/screener.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::cli {

enum class HitForm : std::uint8_t { jsonl, csv, table };

/// Names of the forms, as an option takes them.
[[nodiscard]] std::vector<std::string> hit_forms();
[[nodiscard]] HitForm hit_form_from(std::string_view name);

/// What stands above the hits; empty for JSON lines.
[[nodiscard]] std::string hit_header(HitForm form);

/// One hit, with a line feed. `rank` counts from 1 within the query; `judgement` is the verdict of an analyst that holds, or empty.
[[nodiscard]] std::string hit_line(HitForm form, const profile::Profile& query, const index::Hit& hit, std::size_t rank,
                                   std::string_view judgement);

}  // namespace ftf::cli
