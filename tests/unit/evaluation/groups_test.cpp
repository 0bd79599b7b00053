// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/evaluation/groups.hpp>

#include <algorithm>

#include <doctest/doctest.h>

namespace {

using ftf::evaluation::GroupRate;
using ftf::evaluation::Groups;
using ftf::evaluation::Links;
using ftf::evaluation::Share;
using ftf::evaluation::Truth;

ftf::profile::Profile record(const std::string& id, const std::string& name) {
  ftf::profile::Profile profile;
  profile.id = id;
  profile.names.push_back(ftf::profile::PersonName{
      .full = name, .kind = {}, .quality = {}, .script = {}, .lang = {}, .parts = {}, .births = {}, .birth_places = {}, .note = {}});
  return profile;
}

Share rate(const std::vector<GroupRate>& rates, std::string_view dimension, std::string_view group) {
  const auto found =
      std::find_if(rates.begin(), rates.end(), [&](const GroupRate& r) { return r.dimension == dimension && r.group == group; });
  return found == rates.end() ? Share{} : found->false_links;
}

}  // namespace

TEST_CASE("the culture of a name comes from its form") {
  ftf::evaluation::CultureTeller teller;
  CHECK(teller.culture("Abu Omar al-Testi") == "arabic");
  CHECK(teller.culture("يوسف بن عمر") == "arabic");
  CHECK(teller.culture("Тестиев Ахмад Бейспилович") == "slavic");
  CHECK(teller.culture("Mehmet Testi oğlu") == "turkic");
  CHECK(teller.culture("Beispiladze Ilia") == "caucasian");
  CHECK(teller.culture("Probazadeh Ali") == "persian");
  CHECK(teller.culture("Amir Testović") == "balkan");
  CHECK(teller.culture("例田太郎") == "east-asian");
  CHECK(teller.culture("Max Muster") == "unmarked");
  CHECK(teller.words() == 2);
  CHECK(teller.culture("") == "unmarked");
}

TEST_CASE("each record is in one group of each dimension, and wrong links count where they fall") {
  Truth truth;
  for (const char* id : {"a", "b", "c", "d"}) truth.assign(id, id);
  Groups groups(truth);
  groups.add(record("a", "Abu Omar al-Testi"));
  auto dated = record("b", "Max Muster");
  dated.births.push_back(ftf::profile::year_date(1980));
  dated.births.push_back(ftf::profile::exact_date(ftf::text::Day{std::chrono::year{1980} / 3 / 7}));
  groups.add(dated);
  groups.add(record("c", "Макс Мустер"));
  groups.add(record("stranger", "Max Muster"));
  CHECK(groups.missing() == 1);
  const auto rates = groups.rates(Links{std::vector<bool>(4), {true, false, true, true}});
  CHECK(rate(rates, "script", "Latn") == Share{1, 2});
  CHECK(rate(rates, "script", "Cyrl") == Share{1, 1});
  CHECK(rate(rates, "birth", "day") == Share{0, 1});
  CHECK(rate(rates, "birth", "none") == Share{2, 2});
  CHECK(rate(rates, "words", "2") == Share{1, 2});
}

TEST_CASE("a spread counts only what chance does not explain") {
  const auto few = ftf::evaluation::spreads({{"script", "Arab", {2, 4}}, {"script", "Latn", {1, 4}}, {"words", "2", {0, 1}}});
  REQUIRE(few.size() == 1);
  CHECK(few[0].at_least < 1.0);
  const auto many = ftf::evaluation::spreads({{"script", "Arab", {2000, 4000}}, {"script", "Latn", {500, 4000}}});
  REQUIRE(many.size() == 1);
  CHECK(many[0].highest == "Arab");
  CHECK(many[0].lowest == "Latn");
  CHECK(many[0].at_least > 3.0);
  CHECK(many[0].at_least < 4.0);
}
