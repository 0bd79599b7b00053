// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Any bytes are read to their end or refused.
#include "formats/uk/uk.hpp"
#include "tests/fuzz/read_all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf;
  static_cast<void>(fuzz::read_all(formats::uk::xml_driver, data, size));
  return 0;
}
