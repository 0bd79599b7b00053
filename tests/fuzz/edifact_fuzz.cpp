// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Any bytes are taken apart or refused, and in the same way where each is followed by a line break, which counts for nothing.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "formats/syntax/edifact_reader.hpp"

namespace {

using namespace ftf;

/// All segments, elements and components, each with its end; `refused` at the end where the reader throws.
std::string segments(std::string bytes) {
  bytes.insert(0, "\n");  // so that nothing is taken for compressed
  io::InputFile input = io::InputFile::from_memory(std::move(bytes), "fuzz", {.charset = "iso-8859-1"});
  std::string out;
  try {
    formats::syntax::EdifactReader reader(input, std::size_t{1} << 24U);
    while (reader.next()) {
      out.append(reader.raw()) += '\n';
      for (std::size_t i = 0; i < reader.elements(); ++i) {
        for (const std::string_view part : reader.components(i)) out.append(part) += '\x01';
        out += '\x02';
      }
    }
  } catch (const base::Error&) {
    out += "refused";
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string whole = segments(std::string(bytes));
  if (bytes.find("UNA") != std::string_view::npos) return 0;  // its marks stand at fixed places
  std::string broken;
  for (const char c : bytes) {
    broken += c;
    broken += '\n';
  }
  if (segments(std::move(broken)) != whole) std::abort();
  return 0;
}
