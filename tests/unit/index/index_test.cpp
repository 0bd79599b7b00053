// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/index.hpp>

#include <filesystem>
#include <fstream>
#include <random>

#include <unistd.h>

#include <doctest/doctest.h>

#include <ftf/index/keys.hpp>
#include <ftf/index/screener.hpp>
#include <ftf/index/segment_builder.hpp>

#include "pipeline/pipeline_fixture.hpp"

using namespace ftf;
using namespace ftf::index;
using ftf::testing::crowd;
using ftf::testing::profile_of;

namespace {

std::string index_bytes(std::size_t people) {
  SegmentBuilder builder{blocking::ComparedFields{}};
  for (const auto& given : crowd(people)) builder.add(profile_of(given.members));
  return builder.bytes();
}

std::shared_ptr<const Index> index_of(std::string bytes) {
  return std::make_shared<const Index>(std::make_shared<const Segment>(Container::from_memory(std::move(bytes))));
}

const comparison::Model& screening_model() {
  static const comparison::Model model = for_screening(comparison::Model::shipped());
  return model;
}

profile::Profile asked(const std::string& name, const std::string& born = {}, const std::string& document = {}) {
  std::string members = R"("id":"q","names":[{"full":")" + name + "\"}]";
  if (!born.empty()) members += R"(,"births":[{"from":")" + born + R"(","to":")" + born + R"(","precision":"day"}])";
  if (!document.empty()) members += R"(,"documents":[{"type":"passport","number":")" + document + "\"}]";
  return profile_of(members);
}

std::vector<Hit> ask(const std::shared_ptr<const Index>& index, const profile::Profile& query, base::Weight least = -4 * base::one_bit) {
  return Screener(index, screening_model(), {.least = least}).screen(query);
}

std::string answers(const std::shared_ptr<const Index>& index) {
  std::string all;
  for (const auto& query : {asked("Testiwala, Zubayr"), asked("Amina Musterski", "1951-02-11"), asked("Yusuf Namudaji")})
    for (const Hit& hit : ask(index, query)) all += hit.match + ' ' + base::format_bits(hit.weight) + ' ' + hit.matched_name + '\n';
  return all;
}

// What an index says once it is opened: its answers, or nothing where it is refused.
std::string opened(std::string bytes) {
  try {
    return answers(index_of(std::move(bytes)));
  } catch (const base::Error& error) {
    CHECK(error.code() == base::Code::index_file);
    return {};
  }
}

struct Folder {
  std::filesystem::path path = std::filesystem::temp_directory_path() / ("ftf-index-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directory(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  void write(const char* name, const std::string& bytes) const { std::ofstream(path / name, std::ios::binary) << bytes; }
  [[nodiscard]] std::string file(const char* name) const { return (path / name).string(); }
};

}  // namespace

TEST_CASE("the same records give the same bytes, which are sound") {
  const std::string bytes = index_bytes(40);
  CHECK(bytes == index_bytes(40));
  index_of(bytes)->verify();
  CHECK_FALSE(answers(index_of(bytes)).empty());
}

TEST_CASE("a flipped byte of the header is refused, one anywhere else too, or changes no answer") {
  const std::string bytes = index_bytes(30);
  const std::string expected = answers(index_of(bytes));
  const std::size_t header = 72 + 24 * section_count;
  for (std::size_t at = 0; at < header; ++at) {
    std::string spoilt = bytes;
    spoilt[at] = static_cast<char>(spoilt[at] ^ 0x41);
    CHECK(opened(std::move(spoilt)).empty());
  }
  std::mt19937 random(9);
  for (int i = 0; i < 10'000; ++i) {
    std::string spoilt = bytes;
    char& byte = spoilt[random() % spoilt.size()];
    byte = static_cast<char>(byte ^ (1 << random() % 8));
    const std::string came = opened(std::move(spoilt));
    CHECK((came.empty() || came == expected));
  }
  for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 200) CHECK(opened(bytes.substr(0, size)).empty());
}

TEST_CASE("every record is found by its own name and date, and scores fall as evidence does") {
  const auto index = index_of(index_bytes(60));
  for (const auto& given : crowd(60)) {
    const profile::Profile profile = profile_of(given.members);
    const auto hits = ask(index, profile);
    CHECK(std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.match == profile.id; }));
  }
}

TEST_CASE("a wrong birth date scores below a missing one, and an exact name is shown as a conflict") {
  SegmentBuilder builder{blocking::ComparedFields{}};
  builder.add(profile_of(
      R"("id":"a","names":[{"full":"Zubayr Testiwala Namudaji"},{"full":"Abu Testi"}],"births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}],"documents":[{"type":"passport","number":"X 12345"}])"));
  const auto index = index_of(builder.bytes());
  const auto weight = [&](const std::string& born) {
    const auto hits = ask(index, asked("Zubayr Testiwala Namudaji", born), -40 * base::one_bit);
    REQUIRE(hits.size() == 1);
    return hits[0].weight;
  };
  const base::Weight missing = weight("");
  CHECK(weight("1984-03-07") > missing);
  for (const char* const born :
       {"1984-07-03", "1984-03-08", "1984-04-07", "1985-03-07", "1983-01-01", "1984-12-11", "1960-05-05", "1985-11-30", "1986-02-02"})
    CHECK(weight(born) < missing);
  const auto hits = ask(index, asked("Zubayr Testiwala Namudaji", "1960-05-05"), 0);
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].verdict == Verdict::conflict);
}

TEST_CASE("a name that is the same is worth a look in any script, however frequent it is and however few records there are") {
  struct Case {
    const char *record, *query;
  };
  const base::Weight look = base::weight_from_score(800'000);
  for (const Case& given : {Case{"Mohamed Ali", "Mohamed Ali"}, Case{"Ali Mohamed", "Mohamed Ali"}, Case{"Kim", "Kim"},
                            Case{"محمد علي", "Muhammad Ali"}, Case{"Muhammad Ali", "محمد علي"}, Case{"Сергей Иванов", "Sergei Ivanov"},
                            Case{"Hassan Mohammed Aweys", "حسن محمد اويس"}, Case{"李伟", "Li Wei"}}) {
    CAPTURE(given.query);
    for (const std::size_t others : {std::size_t{0}, std::size_t{40}}) {
      SegmentBuilder builder{blocking::ComparedFields{}};
      for (const auto& other : crowd(others)) builder.add(profile_of(other.members));
      builder.add(profile_of(R"("id":"a","births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}],"names":[{"full":")" +
                             std::string(given.record) + R"("},{"full":"Quirin Sonderfall"}])"));
      const auto index = index_of(builder.bytes());
      const auto weight = [&](const char* born) {
        const auto hits = ask(index, asked(given.query, born), -40 * base::one_bit);
        const auto found = std::ranges::find(hits, "a", &Hit::match);
        REQUIRE(found != hits.end());
        return found->weight;
      };
      CHECK(weight("") >= look);
      CHECK(ask(index, asked(given.query), look).size() == 1);
      CHECK(weight("1984-03-07") > weight(""));
      for (const char* const wrong : {"1984-03-08", "1984-04-07", "1985-03-07", "1960-05-05"}) CHECK(weight(wrong) < weight(""));
    }
  }
}

TEST_CASE("a word that the index does not have is taken for one that differs by a slip") {
  SegmentBuilder builder{blocking::ComparedFields{}};
  for (char a = 'a'; a <= 'z'; ++a)
    for (const char* const end : {"undo", "oribal", "itteng", "ostar"})
      builder.add(profile_of(R"("id":")" + std::string(1, a) + end + R"(","names":[{"full":"Mohamed )" + std::string(1, a) + end + "\"}]"));
  builder.add(
      profile_of(R"("id":"x","births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}],"names":[{"full":"Mohamed Lakhal"}])"));
  const auto index = index_of(builder.bytes());
  const auto hit = [&](const char* name, const char* born = "") {
    const auto hits = ask(index, asked(name, born), -8 * base::one_bit);
    const auto found = std::ranges::find(hits, "x", &Hit::match);
    REQUIRE_MESSAGE(found != hits.end(), name);
    CHECK(found->query_name == name);
    return found->weight;
  };
  for (const char* const name :
       {"Mohamed Lakal", "Mohamed Lahkal", "Mohamed Laxhal", "Mohamed Lakhhal", "Lakzhal Mohamed", "Mohamed Akhal"}) {
    CAPTURE(name);
    CHECK(hit(name) >= 0);
    CHECK(hit(name) < hit("Mohamed Lakhal"));
    CHECK(hit(name, "1984-03-07") > hit(name));
    CHECK(hit(name, "1984-03-08") < hit(name));
  }
  for (const char* const name : {"Mohame Dlakhal", "Mohamedl Akhal"}) CHECK(hit(name) >= base::weight_from_score(800'000));
  (void)hit("Mohamedlakhal");
  CHECK(ask(index, asked("Mohamed Lakal"), base::one_bit).empty());
}

TEST_CASE("another name is not worth a look by itself") {
  SegmentBuilder builder{blocking::ComparedFields{}};
  builder.add(profile_of(R"("id":"a","names":[{"full":"Mohamed Ali"},{"full":"محمد حسن"}])"));
  const auto index = index_of(builder.bytes());
  for (const char* const name : {"Mohamed Alo", "Mohamed", "Mohamed Ali Saleh", "محمد حسين", "Muhammad Hussein"})
    CHECK(ask(index, asked(name), base::weight_from_score(800'000)).empty());
}

TEST_CASE("a date known more exactly elsewhere in its record does not agree with what the exact one contradicts") {
  SegmentBuilder builder{blocking::ComparedFields{}};
  builder.add(profile_of(
      R"("id":"a","names":[{"full":"Zubayr Testiwala Namudaji"}],"births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"},{"from":"1984-03-01","to":"1984-03-31","precision":"month"},{"from":"1980-01-01","to":"1989-12-31","precision":"range"},{"from":"1984-01-01","to":"1984-01-01","precision":"day"},{"from":"1990-01-01","to":"1990-12-31","precision":"year"}])"));
  const auto index = index_of(builder.bytes());
  const auto weight = [&](const std::string& born) {
    const auto hits = ask(index, asked("Zubayr Testiwala Namudaji", born), -40 * base::one_bit);
    REQUIRE(hits.size() == 1);
    return hits[0].weight;
  };
  for (const char* const wrong : {"1984-03-08", "1984-05-06", "1981-06-02"}) CHECK(weight(wrong) < weight(""));
  CHECK(weight("1984-03-07") > weight("1990-06-06"));
  CHECK(weight("1990-06-06") > weight(""));
}

TEST_CASE("what was removed stays so when more is added") {
  const Folder folder;
  folder.write("i", index_bytes(20));
  const std::string path = folder.file("i");
  const auto put = [&](const std::string& bytes) { folder.write("i.delta", bytes); };
  const std::size_t size = Index::open(path)->size();
  put(addition_with(*Index::open(path), {profile_of(R"("id":"new","names":[{"full":"Quirin Sonderfall"}])")}));
  put(addition_without(*Index::open(path), {"r0", "new"}));
  CHECK(Index::open(path)->size() == size - 1);
  CHECK_FALSE(has_record(*Index::open(path), "new"));
  put(addition_with(*Index::open(path), {profile_of(R"("id":"more","names":[{"full":"Quirin Sonderfall"}])")}));
  const auto now = Index::open(path);
  now->verify();
  CHECK(now->size() == size);
  CHECK_FALSE(has_record(*now, "r0"));
  CHECK(has_record(*now, "more"));
  for (const Hit& hit : ask(now, profile_of(crowd(1)[0].members))) CHECK(hit.match != "r0");
  put(addition_with(*now, {profile_of(crowd(1)[0].members)}));
  CHECK(has_record(*Index::open(path), "r0"));
  CHECK(Index::open(path)->size() == size + 1);
}

TEST_CASE("a match needs an exact document and nothing against it") {
  SegmentBuilder builder{blocking::ComparedFields{}};
  builder.add(profile_of(
      R"("id":"a","names":[{"full":"Zubayr Testiwala"}],"births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}],"documents":[{"type":"passport","number":"X 12345"}])"));
  const auto index = index_of(builder.bytes());
  const auto verdict = [&](const profile::Profile& query) {
    const auto hits = ask(index, query);
    REQUIRE(hits.size() == 1);
    CHECK(hits[0].matched_name == "Zubayr Testiwala");
    return hits[0].verdict;
  };
  CHECK(verdict(asked("Zubair Testiwala", "1984-03-07", "X12345")) == Verdict::match);
  CHECK(verdict(asked("Zubair Testiwala", "1984-03-07")) == Verdict::review);
  CHECK(verdict(asked("Zubair Testiwala", "1985-03-07", "X12345")) == Verdict::review);
  const auto stolen = ask(index, asked("Oksana Beispielova", "1960-05-05", "X12345"), base::weight_from_score(800'000));
  REQUIRE(stolen.size() == 1);
  CHECK(stolen[0].verdict == Verdict::review);
  CHECK(stolen[0].by_document);
}

TEST_CASE("additions count at once, take the place of equal ids, and belong to one index") {
  const Folder folder;
  folder.write("i", index_bytes(20));
  const std::string path = folder.file("i");
  const auto found = [&](const char* name) {
    std::string ids;
    for (const Hit& hit : ask(Index::open(path), asked(name))) ids += hit.match + ' ';
    return ids;
  };
  CHECK(found("Quirin Sonderfall").empty());
  Watch watch(path);
  CHECK(watch.changed());
  CHECK_FALSE(watch.changed());
  const auto old = Index::open(path);
  folder.write("i.delta", addition_with(*old, {profile_of(R"("id":"new","names":[{"full":"Quirin Sonderfall"}])")}));
  CHECK(watch.changed());
  CHECK(found("Quirin Sonderfall") == "new ");
  folder.write("i.delta", addition_with(*Index::open(path), {profile_of(R"("id":"r0","names":[{"full":"Quirin Sonderfall"}])")}));
  const auto now = Index::open(path);
  CHECK(now->size() == old->size() + 1);
  now->verify();
  CHECK(found("Quirin Sonderfall") == "new r0 ");
  for (const Hit& hit : ask(now, profile_of(crowd(1)[0].members))) CHECK(hit.match != "r0");
  folder.write("i", index_bytes(21));
  CHECK_THROWS_AS((void)Index::open(path), base::Error);
}

TEST_CASE("only what changed since another index is found") {
  const auto build = [](std::initializer_list<const char*> all) {
    SegmentBuilder builder{blocking::ComparedFields{}};
    for (const char* const members : all) builder.add(profile_of(members));
    return index_of(builder.bytes());
  };
  const auto old = build({R"("id":"a","names":[{"full":"Quirin Sonderfall"}])", R"("id":"b","names":[{"full":"Quirin Sonderfall"}])"});
  const auto now =
      build({R"("id":"a","names":[{"full":"Quirin Sonderfall"}])", R"("id":"b","names":[{"full":"Quirin Sonderfall"}],"sex":"M")",
             R"("id":"c","names":[{"full":"Quirin Sonderfall"}])"});
  std::string ids;
  for (const Hit& hit : ask(now->changed_since(*old), asked("Quirin Sonderfall"))) ids += hit.match;
  CHECK(ids == "bc");
  CHECK(ask(now->changed_since(*now), asked("Quirin Sonderfall")).empty());
}

TEST_CASE("who admits records may refuse or reduce them") {
  SegmentBuilder builder{blocking::ComparedFields{}};
  builder.add(profile_of(R"("id":"a","names":[{"full":"Zubayr Testiwala"},{"full":"Quirin Sonderfall"}])"));
  const auto index = index_of(builder.bytes());
  const auto hits = [&](Admission admission) {
    const auto admit = [&](profile::Profile& profile, std::string&) {
      if (admission == Admission::reduced) profile.names.pop_back();
      return admission;
    };
    return Screener(index, screening_model(), {.least = -2 * base::one_bit, .admit = admit}).screen(asked("Quirin Sonderfall")).size();
  };
  CHECK(hits(Admission::whole) == 1);
  CHECK(hits(Admission::refused) == 0);
  CHECK(hits(Admission::reduced) == 0);
}
