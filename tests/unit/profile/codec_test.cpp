// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/codec.hpp>

#include <doctest/doctest.h>

#include <ftf/profile/fields.hpp>

using namespace ftf;
using namespace ftf::profile;
using base::Code;

namespace {

Profile parse(std::string_view json) {
  ProfileParser parser;
  Profile profile;
  parser.parse(json, profile, {"in", 4, 1, {}, {}});
  return profile;
}

std::string written(const Profile& profile) {
  std::string line;
  append_json(line, profile);
  return line;
}

std::string fault(std::string_view json) {
  try {
    parse(json);
  } catch (const base::Fault& wrong) {
    CHECK(wrong.raw() == json);
    return std::string(info(wrong.code()).name) + " " + wrong.where().text();
  }
  return "none";
}

/// Gives every field of a struct a value, so that a field that is not carried shows.
struct Filler {
  int next = 0;
  std::int32_t within = -1;  // a member's index of an earlier member: absent, then the first

  void fill(std::string& text) { text = "v" + std::to_string(++next) + " \"\n\u0639"; }
  void fill(bool& flag) { flag = true; }
  void fill(std::int32_t& index) { index = within++; }
  void fill(Precision& precision) { precision = Precision::range; }
  void fill(Calendar& calendar) { calendar = Calendar::persian; }
  void fill(Day& day) { day = Day(std::chrono::days(++next)); }
  void fill(std::vector<Extra>& extras) { extras = {{"g", "a", "1"}, {"g", "b", "2"}, {"g", "b", "3"}, {"h", "a", "4"}}; }
  template <class T>
  void fill(std::optional<T>& value) {
    fill(value.emplace());
  }
  template <class T>
  void fill(std::vector<T>& list) {
    list.resize(2);
    for (T& item : list) fill(item);
  }
  template <class T>
  void fill(Valued<T>& value) {
    fill(static_cast<T&>(value));
    value.src = 1;
    value.hnd = 0;
  }
  template <class T>
    requires is_record<T>
  void fill(T& record) {
    for_each_field<T>([&](const auto& field) { fill(record.*field.member); });
  }
};

}  // namespace

TEST_SUITE_BEGIN("profile/codec");

TEST_CASE("a profile with every field comes back equal") {
  Profile profile;
  Filler filler;
  filler.fill(profile);
  profile.id = "a:1";
  const std::string line = written(profile);
  CHECK(line.find('\n') == std::string::npos);
  const Profile back = parse(line);
  CHECK(back == profile);
  CHECK(written(back) == line);
}

TEST_CASE("empty fields are left out and keys come in the order of the list") {
  CHECK(written(Profile{}) == R"({"ftf":1})");
  const std::string line = R"({"ftf":1,"id":"a","kind":"person","names":[{"full":"X"}],"sex":"M"})";
  CHECK(written(parse(R"({"sex":"M","names":[{"full":"X","kind":null}],"births":[],"kind":"person","id":"a","ftf":1})")) == line);
}

TEST_CASE("reading replaces what was there") {
  ProfileParser parser;
  Profile profile;
  parser.parse(R"({"ftf":1,"id":"a","sex":"M","names":[{"full":"X"}],"handling":{"owner":"O"}})", profile);
  parser.parse(R"({"ftf":1,"id":"b"})", profile);
  CHECK(written(profile) == R"({"ftf":1,"id":"b"})");
}

TEST_CASE("a field that is not in the list is refused by its path") {
  CHECK(fault(R"({"ftf":1,"id":"a","agee":"5"})") == "json-unknown-field in:4:1: record a: agee");
  CHECK(fault(R"({"ftf":1,"id":"a","names":[{"ful":"X"}]})") == "json-unknown-field in:4:1: record a: names.ful");
}

TEST_CASE("a value of another type is refused by its path") {
  CHECK(fault(R"({"ftf":1,"id":"a","sex":5})") == "field-type in:4:1: record a: sex");
  CHECK(fault(R"({"ftf":1,"id":"a","names":{"full":"X"}})") == "field-type in:4:1: record a: names");
  CHECK(fault(R"({"ftf":1,"id":"a","births":[{"from":"1980-02-30"}]})") == "field-value in:4:1: record a: births.from");
  CHECK(fault(R"({"ftf":1,"id":"a","births":[{"precision":"exact"}]})") == "field-value in:4:1: record a: births.precision");
  CHECK(fault(R"({"ftf":1,"id":"a","births":[{"circa":"yes"}]})") == "field-type in:4:1: record a: births.circa");
  CHECK(fault("[]") == "field-type in:4:1");
}

TEST_CASE("the version must be there and known") {
  CHECK(fault(R"({"id":"a"})") == "version in:4:1: record a: ftf");
  CHECK(fault(R"({"ftf":2,"id":"a"})") == "version in:4:1: record a: ftf");
}

TEST_CASE("the same key twice is a fault of JSON") {
  CHECK(fault(R"({"ftf":1,"id":"a","id":"b"})").starts_with("json-duplicate-key in:4:"));
}

TEST_CASE("an id has 1 to 256 bytes and no control characters") {
  CHECK(fault(R"({"ftf":1,"id":""})").starts_with("id-invalid"));
  CHECK(fault(R"({"ftf":1,"id":"a\u0007"})").starts_with("id-invalid"));
  CHECK(fault("{\"ftf\":1,\"id\":\"" + std::string(257, 'x') + "\"}").starts_with("id-invalid"));
  CHECK(parse("{\"ftf\":1,\"id\":\"" + std::string(256, 'x') + "\"}").id.size() == 256);
  CHECK(parse(R"({"ftf":1})").id.empty());
}

TEST_CASE("an index of origin must point at something") {
  CHECK(fault(R"({"ftf":1,"id":"a","names":[{"full":"X","src":0}]})") == "field-value in:4:1: record a: names");
  CHECK(fault(R"({"ftf":1,"id":"a","names":[{"full":"X","src":-1}]})").starts_with("field-value"));
  CHECK(parse(R"({"ftf":1,"id":"a","names":[{"full":"X","src":0}],"sources":[{"id":"b"}]})").names[0].src == 0);
}

TEST_CASE("extras keep several values of one name") {
  const std::string line = R"({"ftf":1,"id":"a","extras":{"g":{"x":"1","y":["2","3"]},"h":{"x":"4"}}})";
  const Profile profile = parse(line);
  CHECK(profile.extras.size() == 4);
  CHECK(written(profile) == line);
}

TEST_SUITE_END();
