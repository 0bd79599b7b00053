// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Any bytes as records of nested values, XML or JSON by the first byte, by the mappings of the samples.
#include "formats/json/json.hpp"
#include "formats/xml/xml.hpp"
#include "tests/fuzz/read_all.hpp"

using namespace ftf;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const bool xml = data[0] % 2 == 0;
  const std::string mapping = std::string(FTF_SOURCE "/formats/") + (xml ? "xml" : "json") + "/sample.yml";
  fuzz::read_all(xml ? formats::xml::driver : formats::json::driver, data + 1, size - 1, mapping);
  return 0;
}
