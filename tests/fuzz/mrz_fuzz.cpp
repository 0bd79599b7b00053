// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// What is read from any bytes can be written, and what is written reads back as zones without a wrong check digit.
#include <cstdlib>

#include "formats/mrz/mrz.hpp"
#include "tests/fuzz/read_all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf;
  const formats::FormatDriver& driver = formats::mrz::driver;
  const auto bytes = [](const std::string& text) { return reinterpret_cast<const std::uint8_t*>(text.data()); };
  const auto first = fuzz::read_all(driver, data, size);
  const std::string once = fuzz::write_all(driver, first);
  const auto second = fuzz::read_all(driver, bytes(once), once.size());
  if (second.size() != first.size()) std::abort();
  if (fuzz::write_all(driver, second) != once) std::abort();
  return 0;
}
