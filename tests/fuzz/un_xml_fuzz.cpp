// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Any bytes are read to their end or refused; what is read can be written, and what was written once is read and written alike.
#include <cstdlib>

#include "formats/un_xml/un_xml.hpp"
#include "tests/fuzz/read_all.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ftf;
  const formats::FormatDriver& driver = formats::un_xml::driver;
  const auto bytes = [](const std::string& text) { return reinterpret_cast<const std::uint8_t*>(text.data()); };
  const auto first = fuzz::read_all(driver, data, size);
  const std::string once = fuzz::write_all(driver, first);
  const auto second = fuzz::read_all(driver, bytes(once), once.size());
  if (second.size() != first.size()) std::abort();
  return 0;
}
