// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/unread.hpp"

#include <doctest/doctest.h>

using namespace ftf;
using profile::PersonName;
using profile::Profile;

namespace {

PersonName named(std::string full, std::string quality) {
  PersonName name;
  name.full = std::move(full);
  name.quality = std::move(quality);
  return name;
}

/// `path=count` of all losses.
std::vector<std::string> unread(const Profile& given, const Profile& back) {
  formats::LossReport report;
  formats::common::count_unread(given, back, report);
  std::vector<std::string> out;
  for (const auto& [path, entry] : report.entries()) out.push_back(path + "=" + std::to_string(entry.count));
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_SUITE_BEGIN("formats/common/unread");

TEST_CASE("equal profiles lose nothing, and what was added is no loss") {
  Profile given;
  given.names.emplace_back(named("OMAR", "low"));
  CHECK(unread(given, given) == List{});
  Profile more = given;
  more.sex = "M";
  more.names.emplace_back(named("UMAR", ""));
  CHECK(unread(given, more) == List{});
}

TEST_CASE("a lost property of an item is reported as itself, whatever the order") {
  Profile given;
  given.names.emplace_back(named("OMAR", "low"));
  given.names.emplace_back(named("UMAR", "good"));
  Profile back;
  back.names.emplace_back(named("UMAR", ""));
  back.names.emplace_back(named("OMAR", "low"));
  CHECK(unread(given, back) == List{"names.quality=1"});
}

TEST_CASE("an item that is gone is reported with all its values") {
  Profile given;
  given.sex = "M";
  given.names.emplace_back(named("OMAR", "low"));
  given.documents.emplace_back();
  given.documents[0].number = "P 1";
  given.documents[0].normalised = "P1";
  given.handling.emplace().owner = "NCB";
  CHECK(unread(given, Profile{}) == List{"documents.number=1", "handling.owner=1", "names.full=1", "names.quality=1", "sex=1"});
}

TEST_SUITE_END();
