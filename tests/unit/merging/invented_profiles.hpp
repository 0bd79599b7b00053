// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Many small invented profiles for tests of laws: few different values, so that members often give equal ones.

#include <random>
#include <string>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::merging {

/// Makes profiles one after another; the same seed makes the same.
class ProfileInventor {
 public:
  explicit ProfileInventor(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }

  profile::Profile next() {
    profile::Profile made;
    made.id = "test:" + std::to_string(++count_);
    made.kind = pick({"", "person"});
    made.source = pick({"un", "interpol", "partner"});
    made.source_version = pick({"", "2026-01-28", "2"});
    made.sex = pick({"", "M", "F"});
    if (below(2) == 0) made.handling = handling();
    for (std::uint32_t i = below(3); i > 0; --i) made.handlings.emplace_back(handling());
    for (std::uint32_t i = below(5); i > 0; --i) made.names.push_back(pointing(made, name()));
    for (std::uint32_t i = below(4); i > 0; --i) made.births.push_back(pointing(made, birth()));
    for (std::uint32_t i = below(3); i > 0; --i) made.nationalities.push_back(pointing(made, profile::Country{pick({"ZZ", "QQ"}), ""}));
    for (std::uint32_t i = below(3); i > 0; --i) made.remarks.push_back(pointing(made, profile::Text{pick({"first note", "other note"})}));
    if (below(2) == 0) made.extras.push_back({made.source, "KEY", pick({"1", "2"})});
    return made;
  }

 private:
  std::string pick(const std::vector<std::string>& from) { return from[below(static_cast<std::uint32_t>(from.size()))]; }

  profile::Handling handling() {
    profile::Handling made;
    made.codes = {pick({"H0", "H1", "H2", "H3"})};
    made.owner = pick({"", "Xland", "Yland"});
    return made;
  }

  profile::PersonName name() {
    profile::PersonName made;
    made.full = pick({"YUSUF TESTI", "Abu Testi", "Юсуф Тести", "OMAR TESTI"});
    made.kind = pick({"primary", "alias", "original", ""});
    made.quality = pick({"", "good", "low"});
    made.script = pick({"", "Latn", "Cyrl"});
    return made;
  }

  profile::PartialDate birth() {
    profile::PartialDate made = profile::year_date(1970 + static_cast<int>(below(3)));
    if (below(3) == 0) made = profile::exact_date(*made.from);
    made.circa = below(3) == 0;
    return made;
  }

  template <class T>
  profile::Valued<T> pointing(const profile::Profile& made, T value) {
    profile::Valued<T> valued(std::move(value));
    valued.hnd = static_cast<std::int32_t>(below(static_cast<std::uint32_t>(made.handlings.size()) + 1)) - 1;
    return valued;
  }

  std::mt19937 random_;
  int count_ = 0;
};

}  // namespace ftf::merging
