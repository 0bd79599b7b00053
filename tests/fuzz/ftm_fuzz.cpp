// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// What is read from any bytes can be written, and every record comes back, whatever ids the bytes hold.
#include <algorithm>
#include <cstdlib>

#include "formats/ftm/ftm.hpp"
#include "formats/ftm/vocabulary.hpp"
#include "tests/fuzz/read_all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf;
  const formats::FormatDriver& driver = formats::ftm::entities_driver;
  const auto read = fuzz::read_all(driver, data, size);
  std::vector<profile::Profile> given;
  for (const auto& profile : read) {
    const auto same = [&](const auto& other) { return formats::ftm::entity_id(other.id) == formats::ftm::entity_id(profile.id); };
    if (profile.kind == "person" && std::none_of(given.begin(), given.end(), same)) given.push_back(profile);
  }
  const std::string once = fuzz::write_all(driver, given);
  const auto back = fuzz::read_all(driver, reinterpret_cast<const std::uint8_t*>(once.data()), once.size());
  const auto persons = std::count_if(back.begin(), back.end(), [](const auto& profile) { return profile.kind == "person"; });
  if (static_cast<std::size_t>(persons) != given.size()) std::abort();
  return 0;
}
