// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// How fast zones, passenger lists and bookings are read to profiles on one core, and EDIFACT alone to segments.
// Usage: bench_travel FILE..., each repeated to about 64 MB in memory. Figures are CPU time, the best of five passes.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>

#include <fmt/format.h>

#include "formats/format.hpp"
#include "formats/syntax/edifact_reader.hpp"

namespace {

using namespace ftf;

constexpr int passes = 5;
constexpr std::size_t wanted_bytes = std::size_t{64} << 20;

/// `work` gets an input that stands in memory when the clock starts.
double seconds(const std::string& bytes, const std::function<void(io::InputFile&)>& work) {
  double best = 1e9;
  for (int i = 0; i < passes; ++i) {
    io::InputFile input = io::InputFile::from_memory(bytes, "bench", {.charset = "utf-8"});
    const std::clock_t start = std::clock();
    work(input);
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

std::size_t read_profiles(const formats::FormatDriver& driver, io::InputFile& input) {
  base::Diagnostics notes;
  formats::ReadContext context;
  context.as_of = text::parse_iso_day("2026-11-25");
  context.notes = &notes;
  const auto reader = driver.open(input, context);
  profile::Profile profile;
  std::size_t count = 0;
  while (reader->next(profile)) ++count;
  return count;
}

std::size_t read_segments(io::InputFile& input) {
  formats::syntax::EdifactReader reader(input, std::size_t{16} << 20);
  std::size_t count = 0;
  while (reader.next()) ++count;
  return count;
}

void measure(const char* path) {
  io::InputFile file(path);
  const formats::FormatDriver& driver = formats::detect(file);
  const std::string once = io::read_all(file, std::size_t{1} << 30);
  std::string bytes;
  while (bytes.size() < wanted_bytes) bytes += once;
  const double megabytes = static_cast<double>(bytes.size()) / 1e6;
  const auto lines = static_cast<double>(std::count(bytes.begin(), bytes.end(), '\n'));
  std::size_t records = 0;
  const double time = seconds(bytes, [&](io::InputFile& input) { records = read_profiles(driver, input); });
  fmt::print("{}: {} records, {:.0f} MB/s, {:.0f} lines/s\n", driver.name, records, megabytes / time, lines / time);
  if (driver.name == "mrz") return;
  const double syntax = seconds(bytes, [&](io::InputFile& input) { records = read_segments(input); });
  fmt::print("{}: {} segments, {:.0f} MB/s\n", driver.name, records, megabytes / syntax);
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i) measure(arguments[i]);
  return 0;
}
