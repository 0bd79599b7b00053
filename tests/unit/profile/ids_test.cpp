// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/ids.hpp>

#include <doctest/doctest.h>

using namespace ftf;
using profile::IdRegister;
using profile::Profile;

namespace {

Profile with_id(std::string id, std::string sex = {}) {
  Profile profile;
  profile.id = std::move(id);
  profile.sex = std::move(sex);
  return profile;
}

std::string assigned(IdRegister& ids, Profile profile) {
  ids.assign(profile, {"in", 1, 0, {}, {}});
  return profile.id;
}

}  // namespace

TEST_SUITE_BEGIN("profile/ids");

TEST_CASE("an id that is there stays, and may be given once") {
  IdRegister ids;
  CHECK(assigned(ids, with_id("a")) == "a");
  CHECK(assigned(ids, with_id("b")) == "b");
  try {
    assigned(ids, with_id("a", "M"));
    FAIL("no fault");
  } catch (const base::Fault& fault) {
    CHECK(fault.code() == base::Code::id_duplicate);
    CHECK(fault.where().record == "a");
    CHECK(fault.raw() == R"({"ftf":1,"id":"a","sex":"M"})");
  }
}

TEST_CASE("a record without an id is named by its content and its number among equals") {
  IdRegister ids;
  const std::string first = assigned(ids, with_id("", "M"));
  CHECK(first.starts_with("x:"));
  CHECK(first.size() == 2 + 32 + 2);
  CHECK(first.ends_with("-1"));
  CHECK(assigned(ids, with_id("", "M")) == first.substr(0, 34) + "-2");
  CHECK(assigned(ids, with_id("", "F")).ends_with("-1"));
  IdRegister others;
  CHECK(assigned(others, with_id("", "M")) == first);
}

TEST_SUITE_END();
