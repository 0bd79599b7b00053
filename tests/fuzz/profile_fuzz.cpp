// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// A canonical line that can be read is written in a form that reads as the same profile, and does not change again.
#include <cstdlib>

#include <ftf/profile/codec.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf::profile;
  ProfileParser parser;
  Profile first;
  try {
    parser.parse({reinterpret_cast<const char*>(data), size}, first);
  } catch (const ftf::base::Error&) {
    return 0;
  }
  std::string once, twice;
  append_json(once, first);
  Profile second;
  parser.parse(once, second);
  append_json(twice, second);
  if (second != first || twice != once) std::abort();
  return 0;
}
