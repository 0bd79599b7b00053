// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/culture.hpp>

#include <algorithm>
#include <array>

#include <ftf/data/name_cultures.hpp>
#include <ftf/text/scripts.hpp>

namespace ftf::evaluation {

namespace {

using data::name_cultures;
using Row = data::name_cultures_row;

bool has_role(const names::NamePart& part, std::string_view name) {
  const auto role = std::ranges::find(names::role_names, name, &names::RoleName::name);
  return role != names::role_names.end() && part.has(role->role);
}

bool bears(const names::NamePart& part, std::string_view latin, const Row& row) {
  if (row.kind == "word") return latin == row.mark;
  if (row.kind == "ending") return latin.size() > row.mark.size() + 1 && latin.ends_with(row.mark);
  return has_role(part, row.mark);
}

bool is_east_asian(text::Script script) {
  return script == text::Script::han || script == text::Script::kana || script == text::Script::hangul;
}

}  // namespace

std::string_view CultureTeller::culture(std::string_view name) {
  const names::Signature signature = analyzer_.analyze(name);
  words_ = signature.size;
  if (is_east_asian(text::script_of(name))) return "east-asian";
  std::array<int, name_cultures.size()> votes{};  // of each culture at its first row
  for (const names::NamePart& part : signature.view()) {
    const auto row = std::ranges::find_if(name_cultures, [&](const Row& r) { return bears(part, table_[part.id].latin, r); });
    if (row == name_cultures.end()) continue;
    const auto first = std::ranges::find(name_cultures, row->culture, &Row::culture);
    ++votes[static_cast<std::size_t>(first - name_cultures.begin())];
  }
  const auto most = std::ranges::max_element(votes);
  return *most == 0 ? "unmarked" : name_cultures[static_cast<std::size_t>(most - votes.begin())].culture;
}

}  // namespace ftf::evaluation
