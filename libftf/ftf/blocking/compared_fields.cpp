// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/compared_fields.hpp>

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ftf/base/error.hpp>
#include <ftf/profile/fields.hpp>

namespace ftf::blocking {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(ComparedField::count_)> names{
    "names",     "sex",       "births",  "birth_places", "nationalities", "citizenships",
    "documents", "addresses", "parents", "contacts",     "attributes"};

bool is_field(std::string_view name) {
  bool found = false;
  profile::for_each_field<profile::Profile>([&](const auto& field) { found = found || field.name == name; });
  return found;
}

}  // namespace

std::string_view field_name(ComparedField field) noexcept { return names[static_cast<std::size_t>(field)]; }

ComparedFields ComparedFields::without(const std::vector<std::string>& ignored) {
  ComparedFields fields;
  for (const auto& name : ignored) {
    if (!is_field(name))
      throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, fmt::format("--ignore: a profile has no field '{}'", name));
    const auto found = std::find(names.begin(), names.end(), name);
    if (found != names.end()) fields.ignored_ |= 1U << (found - names.begin());
  }
  return fields;
}

ComparedFields ComparedFields::from_bits(std::uint64_t bits) noexcept {
  ComparedFields fields;
  fields.ignored_ = static_cast<std::uint32_t>(bits);
  return fields;
}

}  // namespace ftf::blocking
