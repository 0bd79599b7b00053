// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/generator.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <ftf/base/error.hpp>

namespace ftf::generation {

namespace {

std::vector<const Culture*> chosen(const std::vector<std::string>& names) {
  std::vector<const Culture*> out;
  for (const Culture& culture : cultures())
    if (names.empty() || std::find(names.begin(), names.end(), culture.name) != names.end()) out.push_back(&culture);
  for (const std::string& name : names)
    if (std::none_of(out.begin(), out.end(), [&](const Culture* culture) { return culture->name == name; }))
      throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, fmt::format("no culture is called '{}'", name));
  return out;
}

}  // namespace

Generator::Generator(const GeneratorOptions& options)
    : seed_(options.seed),
      shuffle_(options.rows, options.seed),
      population_(options.seed, chosen(options.cultures)),
      maker_(options.seed, options.noise) {}

PersonNumber Generator::make(std::uint64_t place, profile::Profile& profile) const {
  const std::uint64_t record = shuffle_[place];
  const std::uint64_t household = record / records_of_household;
  const Membership membership = population_.membership(household, static_cast<std::uint32_t>(record % records_of_household));
  const Person person = population_.person(household, membership.member);
  maker_.make(person, membership.copy, profile);
  profile.id = fmt::format("gen:{}-{}", seed_, place);
  profile.source_version = fmt::format("generated {}", version);
  return person.number;
}

}  // namespace ftf::generation
