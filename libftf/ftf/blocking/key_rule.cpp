// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/key_rule.hpp>

#include <algorithm>
#include <array>
#include <charconv>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ftf/base/hash.hpp>

namespace ftf::blocking {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Atom::count_)> atom_names{
    "token", "spelling", "prefix", "date", "year", "month-day", "place", "country", "document", "attribute", "area"};

std::vector<Atom> atoms(const base::Setting& setting) {
  std::vector<Atom> found;
  for (const auto& item : setting.items()) {
    const auto name = std::find(atom_names.begin(), atom_names.end(), item.text());
    if (name == atom_names.end()) throw item.wrong(fmt::format("one of {}", fmt::join(atom_names, ", ")));
    found.push_back(static_cast<Atom>(name - atom_names.begin()));
  }
  return found;
}

KeyRule rule(const base::Setting& setting) {
  setting.allow({"of", "refine"});
  KeyRule made;
  made.of = atoms(setting.at("of"));
  if (made.of.empty() || made.of.size() > 2) throw setting.at("of").wrong("one or two atoms");
  std::sort(made.of.begin(), made.of.end());
  if (setting.has("refine")) made.refine = atoms(setting.at("refine"));
  made.seed = 1;
  for (const Atom atom : made.of) made.seed = base::mix(made.seed * 31 + static_cast<std::uint64_t>(atom) + 1);
  return made;
}

}  // namespace

std::string_view atom_name(Atom atom) noexcept { return atom_names[static_cast<std::size_t>(atom)]; }

base::Weight bits(const base::Setting& setting) {
  constexpr std::int64_t places = 10000;
  const std::string text = setting.text();
  std::string_view rest = text;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);
  const std::size_t point = std::min(rest.find('.'), rest.size());
  std::string digits(rest.substr(0, point));
  std::string fraction(rest.substr(std::min(point + 1, rest.size())));
  const bool sized = !digits.empty() && digits.size() <= 4 && fraction.size() <= 4;
  fraction.resize(4, '0');
  digits += fraction;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (!sized || error != std::errc{} || end != digits.data() + digits.size() || digits.front() == '-')
    throw setting.wrong("a number of bits with at most four decimals");
  value = (value * base::one_bit + places / 2) / places;
  return static_cast<base::Weight>(negative ? -value : value);
}

BlockingModel BlockingModel::from(const base::Setting& setting) {
  setting.allow({"cap", "threshold", "keys"});
  BlockingModel model;
  const std::int64_t cap = setting.at("cap").integer();
  if (cap < 2 || cap > 1'000'000) throw setting.at("cap").wrong("a number from 2 to 1000000");
  model.cap = static_cast<std::uint32_t>(cap);
  model.threshold = bits(setting.at("threshold"));
  for (const auto& item : setting.at("keys").items()) model.rules.push_back(rule(item));
  return model;
}

}  // namespace ftf::blocking
