// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/snapshot.hpp>

#include <doctest/doctest.h>

namespace {

using ftf::io::Snapshot;
using ftf::profile::Profile;

Profile record(const std::string& id, const std::string& sex) {
  Profile profile;
  profile.id = id;
  profile.sex = sex;
  return profile;
}

std::vector<std::string> unmet(Snapshot& snapshot) {
  std::vector<std::string> ids;
  snapshot.each_unmet([&](const Profile& profile) { ids.push_back(profile.id); });
  return ids;
}

}  // namespace

TEST_CASE("a snapshot tells what is missing, the same or other, and gives back how it stood") {
  Snapshot snapshot;
  for (int i = 99; i >= 0; --i) snapshot.add(record("p:" + std::to_string(i), i % 2 == 0 ? "F" : "M"));
  snapshot.seal();
  Profile before;
  CHECK(snapshot.meet(record("p:100", "F"), before) == Snapshot::Finding::missing);
  for (int i = 2; i < 100; ++i) {
    const auto finding = snapshot.meet(record("p:" + std::to_string(i), "M"), before);
    CHECK(finding == (i % 2 == 0 ? Snapshot::Finding::other : Snapshot::Finding::same));
    if (i % 2 == 0) CHECK(before == record("p:" + std::to_string(i), "F"));
  }
  CHECK(unmet(snapshot) == std::vector<std::string>{"p:1", "p:0"});
}

TEST_CASE("an empty snapshot knows nobody") {
  Snapshot snapshot;
  snapshot.seal();
  Profile before;
  CHECK(snapshot.meet(record("a", ""), before) == Snapshot::Finding::missing);
  CHECK(unmet(snapshot).empty());
}
