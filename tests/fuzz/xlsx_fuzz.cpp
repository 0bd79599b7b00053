// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Any bytes as a workbook, with a header of two rows.
#include <cstdlib>

#include "formats/xlsx/sheet_rows.hpp"

using namespace ftf;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  formats::mapping::Layout layout;
  layout.header_rows = 2;
  try {
    io::InputFile input = io::InputFile::from_memory(std::string(reinterpret_cast<const char*>(data), size), "fuzz", {.charset = "utf-8"});
    formats::xlsx::SheetRows rows(input, layout, 1U << 20U);
    for (int count = 0; count < 10000; ++count) try {
        if (!rows.next()) break;
        if (rows.cells().empty()) std::abort();
      } catch (const base::Fault&) {}
  } catch (const base::Error& error) {
    if (error.kind() == base::ErrorKind::internal) std::abort();
  }
  return 0;
}
