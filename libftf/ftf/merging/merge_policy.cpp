// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/merging/merge_policy.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ftf/data/default_merge_policy.hpp>

namespace ftf::merging {

using base::Setting;

namespace {

// Names of the values of each enum, in its order.
constexpr std::array<std::string_view, 6> name_keys{"kind", "quality", "members", "script", "length", "source"};
constexpr std::array<std::string_view, 3> birth_keys{"precision", "members", "source"};
constexpr std::array<std::string_view, 3> sex_rules{"none", "majority", "source"};

template <class Enum>
Enum choice(const Setting& setting, std::span<const std::string_view> names) {
  const auto found = std::find(names.begin(), names.end(), setting.text());
  if (found == names.end()) throw setting.wrong(fmt::format("one of {}", fmt::join(names, ", ")));
  return static_cast<Enum>(found - names.begin());
}

template <class Enum>
std::vector<Enum> choices(const Setting& setting, std::span<const std::string_view> names) {
  std::vector<Enum> keys;
  for (const Setting& item : setting.items()) keys.push_back(choice<Enum>(item, names));
  return keys;
}

void read_names(const Setting& names, MergePolicy& policy) {
  names.allow({"order", "kinds", "scripts"});
  if (names.has("order")) policy.name_order = choices<NameKey>(names.at("order"), name_keys);
  if (names.has("kinds")) policy.kinds = names.at("kinds").texts();
  if (names.has("scripts")) policy.scripts = names.at("scripts").texts();
}

MergePolicy read_over(MergePolicy policy, const Setting& settings) {
  settings.allow({"version", "sources", "names", "births", "sex"});
  if (settings.has("version") && settings.at("version").integer() != 1) throw settings.at("version").wrong("version 1");
  if (settings.has("sources")) policy.sources = settings.at("sources").texts();
  if (settings.has("names")) read_names(settings.at("names"), policy);
  if (settings.has("births")) {
    settings.at("births").allow({"order"});
    if (settings.at("births").has("order")) policy.birth_order = choices<BirthKey>(settings.at("births").at("order"), birth_keys);
  }
  if (settings.has("sex")) policy.sex = choice<SexRule>(settings.at("sex"), sex_rules);
  return policy;
}

}  // namespace

MergePolicy read_merge_policy(const Setting& settings) { return read_over(default_merge_policy(), settings); }

const MergePolicy& default_merge_policy() {
  static const MergePolicy policy = read_over({}, Setting::parse(data::default_merge_policy, "default_merge_policy.yml"));
  return policy;
}

}  // namespace ftf::merging
