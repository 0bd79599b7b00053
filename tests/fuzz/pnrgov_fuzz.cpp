// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Any bytes are read as bookings.
#include "formats/pnrgov/pnrgov.hpp"
#include "tests/fuzz/read_all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ftf::fuzz::read_all(ftf::formats::pnrgov::driver, data, size);
  return 0;
}
