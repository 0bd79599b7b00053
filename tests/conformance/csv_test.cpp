// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/csv/csv.hpp"

#include <unistd.h>
#include <cstdlib>
#include <fstream>

#include <ftf/profile/partial_date.hpp>

#include "formats/mapping/mapping.hpp"
#include "tests/conformance/shared.hpp"

using namespace ftf;

namespace {

/// All profiles of a shared file, by a mapping file or by the text of one.
std::vector<profile::Profile> read(const formats::FormatDriver& driver, const std::string& path, const std::string& mapping) {
  io::InputFile input(path);
  base::Diagnostics notes;
  const auto reader = driver.open(input, {.mapping = mapping, .as_of = {}, .notes = &notes});
  std::vector<profile::Profile> profiles;
  profile::Profile profile;
  while (reader->next(profile)) profiles.push_back(profile);
  return profiles;
}

std::string mapping_file(std::string_view yaml) {
  static std::string path = "/tmp/ftf-conformance-XXXXXX";
  if (path.ends_with("XXXXXX")) close(mkstemp(path.data()));
  std::ofstream(path) << yaml;
  return path;
}

constexpr std::string_view arabic = R"(
columns:
  رقم: {to: id, prefix: "p:"}
  الاسم الكامل: {to: names, kind: primary, script: Arab}
  اسم الأب: {to: parents, role: father}
  تاريخ الميلاد: {to: births, calendar: islamic-civil}
  مكان الولادة: birth_places
  الجنسية: {to: nationalities, lookup: country}
  رقم الجواز: {to: documents, type: passport}
lookups: {country: {map: {سوداني: SD, تونسي: TN}}}
)";

constexpr std::string_view russian = R"(
null: ["неизв."]
columns:
  №: id
  Дата рождения: births
  Место рождения: birth_places
  Гражданство: {to: nationalities, lookup: country}
compose:
  - {to: names, columns: [Фамилия, Имя, Отчество], roles: [family, given, patronymic]}
lookups: {country: {map: {РФ: RU}}}
)";

void check_arabic(const std::vector<profile::Profile>& profiles) {
  REQUIRE(profiles.size() == 2);
  CHECK(profiles[0].id == "p:1");
  CHECK(profiles[0].names.at(0).full == "يوسف إبراهيم الحسن");
  CHECK(profile::short_form(profiles[0].births.at(0)) == "1980-01-02");
  CHECK(profiles[0].births.at(0).calendar == profile::Calendar::islamic_civil);
  CHECK(profiles[0].nationalities.at(0).country == "SD");
  CHECK(profiles[0].documents.at(0).number == "P00123456");
  CHECK(profiles[1].births.empty());
  CHECK(profiles[1].documents.empty());
}

}  // namespace

TEST_SUITE_BEGIN("conformance/csv");

TEST_CASE("a partner's table in Windows-1256 and the same in UTF-16 with tabs are read alike") {
  const std::string ansi = conformance::shared("data/lists/handmade/partner_ar_cp1256_semicolon.csv");
  const std::string wide = conformance::shared("data/lists/handmade/partner_ar_utf16le_tab.txt");
  if (ansi.empty() || wide.empty()) return;
  check_arabic(read(formats::csv::csv_driver, ansi, mapping_file(arabic)));
  check_arabic(read(formats::csv::tsv_driver, wide, mapping_file(arabic)));
  for (const std::string& path : {ansi, wide}) {
    io::InputFile input(path);
    CHECK(formats::detect(input).takes_mapping);
  }
}

TEST_CASE("a partner's table in Windows-1251 is read") {
  const std::string path = conformance::shared("data/lists/handmade/partner_ru_cp1251_semicolon.csv");
  if (path.empty()) return;
  const auto profiles = read(formats::csv::csv_driver, path, mapping_file(russian));
  REQUIRE(profiles.size() == 2);
  CHECK(profiles[0].names.at(0).full == "ПЕТРОВА Анна Мария");
  CHECK(profiles[0].names.at(0).parts.at(2).role == "patronymic");
  CHECK(profile::short_form(profiles[0].births.at(0)) == "1974-08-12");
  CHECK(profiles[0].nationalities.at(0).country == "RU");
  CHECK(profiles[1].names.at(0).full == "АЛЬ-ХАСАН Юсуф");
  CHECK(profile::short_form(profiles[1].births.at(0)) == "1980");
  CHECK(profiles[1].birth_places.empty());
  CHECK(profiles[1].nationalities.at(0).country == "SD");
}

TEST_CASE("the benchmark tables are read whole by the mappings that are shipped") {
  struct Table {
    const char *path, *mapping;
    std::size_t records;
  };
  for (const Table& table :
       {Table{"data/linkage/gen_multi_100k.csv", "linkage-benchmark.yml", 100'000},
        Table{"data/linkage/historical_50k.csv", "historical.yml", 50'578}, Table{"data/linkage/febrl/febrl3.csv", "febrl.yml", 5'000}}) {
    const std::string path = conformance::shared(table.path);
    if (path.empty()) return;
    const auto profiles = read(formats::csv::csv_driver, path, std::string(FTF_SOURCE) + "/examples/mappings/" + table.mapping);
    CHECK(profiles.size() == table.records);
    std::size_t without_name = 0, with_extras = 0;
    for (const auto& profile : profiles) {
      without_name += profile.names.empty() ? 1 : 0;
      with_extras += profile.extras.empty() ? 0 : 1;
    }
    CHECK(without_name < 100);
    CHECK(with_extras < 50);  // words for sex that nobody knows
  }
}

TEST_SUITE_END();
