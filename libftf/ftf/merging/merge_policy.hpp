// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a merged profile shows first: the settings of `--merge-policy`.

#include <cstdint>
#include <string>
#include <vector>

#include <ftf/base/settings.hpp>

namespace ftf::merging {

/// By what names are put in order.
enum class NameKey : std::uint8_t { kind, quality, members, script, length, source };

/// By what birth dates are put in order.
enum class BirthKey : std::uint8_t { precision, members, source };

/// Which sex a record shows where its members disagree.
enum class SexRule : std::uint8_t { none, majority, source };

/// One policy. The meaning of each key stands in libftf/data/default_merge_policy.yml.
struct MergePolicy {
  std::vector<std::string> sources;
  std::vector<NameKey> name_order;
  std::vector<std::string> kinds;
  std::vector<std::string> scripts;
  std::vector<BirthKey> birth_order;
  SexRule sex = SexRule::none;
};

/// From a settings file. A key that is left out has its value of the default policy. Throws Error(usage) at an unknown key or value.
[[nodiscard]] MergePolicy read_merge_policy(const base::Setting& settings);

/// The policy that is compiled in.
[[nodiscard]] const MergePolicy& default_merge_policy();

}  // namespace ftf::merging
