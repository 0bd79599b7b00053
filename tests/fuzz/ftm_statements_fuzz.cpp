// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Statements as lines and as rows: what is read from any bytes can be written.
#include "formats/ftm/ftm.hpp"
#include "tests/fuzz/read_all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf;
  for (const auto* driver : {&formats::ftm::statements_driver, &formats::ftm::statements_csv_driver}) {
    const auto read = fuzz::read_all(*driver, data, size);
    static_cast<void>(fuzz::write_all(*driver, read));
  }
  return 0;
}
