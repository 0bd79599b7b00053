// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <doctest/doctest.h>

#include <ftf/merging/merge.hpp>

#include "formats/ftm/ftm.hpp"
#include "formats/ftm/statement.hpp"
#include "tests/unit/formats/drive.hpp"

using namespace ftf;
using profile::Profile;

namespace {

const formats::FormatDriver& lines = formats::ftm::statements_driver;
const formats::FormatDriver& rows = formats::ftm::statements_csv_driver;

const std::string sample = drive::file("formats/ftm/sample_statements.csv");

}  // namespace

TEST_SUITE_BEGIN("formats/ftm/statements");

TEST_CASE("the id of a statement is that of followthemoney") {
  formats::ftm::Statement statement;
  statement.dataset = "ofac";
  statement.entity_id = "a-1";
  statement.prop = "name";
  statement.value = "Yusuf";
  CHECK(formats::ftm::statement_id(statement) == "f58f3a5f7a2d805a0ae48a0011c78b8b53257933");
  statement.external = "t";
  CHECK(formats::ftm::statement_id(statement) == "618e3f602c72c90f82a0fe7a1720b1b5dfd970a8");
}

TEST_CASE("records under one canonical id are the sources of one profile, and each value knows its own") {
  const auto profiles = drive::read(rows, sample).profiles;
  REQUIRE(profiles.size() == 2);
  const Profile& merged = profiles[0];
  CHECK(merged.id == "NK-demo");
  REQUIRE(merged.sources.size() == 2);
  CHECK(merged.sources[1].id == "b-7");
  CHECK(merged.sources[1].source == "list_b");
  REQUIRE(merged.documents.size() == 1);
  CHECK(merged.documents[0].src == 1);
  REQUIRE(merged.relations.size() == 1);
  CHECK(merged.relations[0].src == 0);
  CHECK(merged.relations[0].id == "a-2");
  const auto members = merging::unmerge(merged);
  CHECK(members[0].names[0].lang == "eng");
  CHECK(members[0].names[1].lang == "ara");
  CHECK(drive::extra(members[0], "statement.birthDate").find("01/01/1980") != std::string::npos);
  CHECK(members[1].source_version == "2026-01-02");
  CHECK(profiles[1].kind == "organisation");
  CHECK(profiles[1].sources.empty());
}

TEST_CASE("the sample comes back in both forms, without a loss") {
  const auto given = drive::read(rows, sample).profiles;
  for (const auto* driver : {&lines, &rows}) {
    const auto written = drive::write(*driver, given);
    CHECK(written.lost().empty());
    CHECK(drive::read(*driver, written.text).profiles == given);
    io::InputFile input = io::InputFile::from_memory(written.text);
    CHECK(formats::detect(input).name == driver->name);
  }
}

TEST_CASE("an id that must be written otherwise comes back, of a merged record, too") {
  std::vector<Profile> members(2);
  for (std::size_t i = 0; i < 2; ++i) {
    members[i].id = "un:" + std::to_string(i);
    members[i].kind = "person";
    members[i].source = "un";
    members[i].names.emplace_back().full = "Yusuf Testi";
    members[i].names[0].kind = "primary";
    members[i].names[0].script = "Latn";
  }
  const Profile merged = merging::merge(members, merging::default_merge_policy(), "un:0");
  for (const Profile& given : {members[0], merged}) {
    const auto written = drive::write(lines, {given});
    CHECK(written.lost().empty());
    const auto back = drive::read(lines, written.text).profiles;
    REQUIRE(back.size() == 1);
    CHECK(back[0] == given);
  }
}

TEST_CASE("a record alone under another canonical id keeps its own") {
  const auto profiles = drive::read(lines, R"({"canonical_id":"NK-1","entity_id":"a-1","prop":"name","schema":"Person","value":"Yusuf",)"
                                           R"("dataset":"a","external":true,"target":false})")
                            .profiles;
  REQUIRE(profiles.size() == 1);
  CHECK(profiles[0].id == "NK-1");
  CHECK(drive::extra(profiles[0], "entity.id") == "a-1");
  const auto written = drive::write(rows, profiles);
  CHECK(written.lost().empty());
  CHECK(written.text.find("NK-1,a-1,name,name,Person,Yusuf,a,,,t,") != std::string::npos);
}

TEST_CASE("a statement without a record, property or schema is set aside") {
  for (const std::string column : {"entity_id", "prop", "schema"}) {
    std::string text = R"({"entity_id":"a","prop":"name","schema":"Person","value":"V","dataset":"d"})";
    text.replace(text.find('"' + column + '"'), column.size() + 2, "\"target\"");
    CHECK_THROWS_AS((void)drive::read(lines, text), base::Fault);
  }
  CHECK_THROWS_AS((void)drive::read(lines, "[1]"), base::Fault);
}

TEST_SUITE_END();
