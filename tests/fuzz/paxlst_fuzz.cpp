// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Any bytes are read to their end or refused; what is read can be written, and comes back with as many records.
#include <cstdlib>

#include "formats/paxlst/paxlst.hpp"
#include "tests/fuzz/read_all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf;
  if (!fuzz::comes_back(formats::paxlst::driver, data, size)) std::abort();
  return 0;
}
