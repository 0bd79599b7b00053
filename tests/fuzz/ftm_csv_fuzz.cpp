// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// What is read from any bytes can be written, and every record comes back.
#include <cstdlib>

#include "formats/ftm/ftm.hpp"
#include "tests/fuzz/read_all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (!ftf::fuzz::comes_back(ftf::formats::ftm::simple_driver, data, size)) std::abort();
  return 0;
}
