// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Any bytes, as a file of any kind, are read to their end or refused by an Error; what is told to be text in a charset is valid UTF-8 once
// decoded.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <ftf/base/error.hpp>
#include <ftf/io/line_reader.hpp>

namespace {

bool is_decoded(const std::string& charset) { return charset != "utf-8" && charset != "binary" && charset != "utf-8-twice"; }

// Continuation bytes follow lead bytes: enough to see a decoder that goes astray.
bool is_sane(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i)
    if ((static_cast<unsigned char>(line[i]) & 0xC0U) == 0x80U && (i == 0 || static_cast<unsigned char>(line[i - 1]) < 0x80U)) return false;
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    auto input = ftf::io::InputFile::from_memory({reinterpret_cast<const char*>(data), size}, "fuzz",
                                                 {.max_expanded = 1 << 22, .ratio_from = 1 << 16});
    const bool decoded = is_decoded(input.charset());
    ftf::io::LineReader lines(input, 1 << 16);
    while (true) {
      try {
        const auto line = lines.next();
        if (!line) break;
        if (decoded && !is_sane(*line)) std::abort();
      } catch (const ftf::base::Fault&) {  // a long line: go on after it
      }
    }
  } catch (const ftf::base::Error&) {}
  return 0;
}
