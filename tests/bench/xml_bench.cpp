// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// How fast an XML list becomes profiles on one core, beside expat without handlers in the same run.
// Usage: bench_xml FILE. Figures are CPU time, the best of three passes.

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>

#include <expat.h>

#include "formats/format.hpp"

using namespace ftf;

namespace {

constexpr std::size_t chunk_bytes = 64U << 10U;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

double best_of_three(const std::function<void()>& pass) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) {
    const double begin = cpu_seconds();
    pass();
    best = std::min(best, cpu_seconds() - begin);
  }
  return best;
}

std::size_t parse_bare(const char* path) {
  io::InputFile input(path);
  XML_Parser parser = XML_ParserCreate("UTF-8");
  std::array<char, chunk_bytes> chunk{};
  std::size_t bytes = 0;
  for (std::size_t got = input.read(chunk); got != 0; got = input.read(chunk)) {
    bytes += got;
    if (XML_Parse(parser, chunk.data(), static_cast<int>(got), 0) != XML_STATUS_OK) break;
  }
  XML_ParserFree(parser);
  return bytes;
}

std::size_t read_profiles(const char* path) {
  io::InputFile input(path);
  base::Diagnostics notes;
  formats::ReadContext context;
  context.notes = &notes;
  const auto reader = formats::detect(input).open(input, context);
  profile::Profile profile;
  std::size_t records = 0;
  while (reader->next(profile)) ++records;
  return records;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::size_t bytes = 0;
  std::size_t records = 0;
  const double bare = best_of_three([&] { bytes = parse_bare(argv[1]); });
  const double whole = best_of_three([&] { records = read_profiles(argv[1]); });
  const double megabytes = static_cast<double>(bytes) / 1e6;
  std::printf("%.1f MB, %zu records\nexpat alone  %.2f s  %.0f MB/s\nto profiles  %.2f s  %.0f MB/s  %.0f %% of expat\n", megabytes,
              records, bare, megabytes / bare, whole, megabytes / whole, 100 * bare / whole);
  return 0;
}
