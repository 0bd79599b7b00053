// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Whatever stands in remarks, what is found is marked, found once, and can be taken out again.
#include <cstdint>
#include <cstdlib>

#include "formats/common/remark_miner.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  profile::Profile given;
  given.remarks.emplace_back(profile::Text{std::string(bytes.substr(0, size / 2))});
  given.remarks.emplace_back(profile::Text{std::string(bytes.substr(size / 2))});
  profile::Profile profile = given;
  formats::common::mine_remarks(profile, "x");
  const profile::Profile once = profile;
  formats::common::mine_remarks(profile, "x");
  if (profile != once) std::abort();
  formats::common::drop_mined(profile);
  profile.parents.clear();
  profile.extras.clear();
  if (profile != given) std::abort();
  return 0;
}
