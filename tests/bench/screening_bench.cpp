// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// Screening from parsed travellers to hits: bench_screening INDEX TRAVELLERS.jsonl [THRESHOLD in millionths]. screening.py makes the
// inputs.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include <ftf/index/keys.hpp>
#include <ftf/index/screener.hpp>
#include <ftf/io/line_reader.hpp>
#include <ftf/profile/codec.hpp>

using namespace ftf;
using Clock = std::chrono::steady_clock;

namespace {

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// Processor time of this thread: other work on the machine does not count.
double processor_seconds() {
  timespec time{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

std::vector<profile::Profile> read(const char* path) {
  std::vector<profile::Profile> all;
  io::InputFile file(path);
  io::LineReader lines(file);
  profile::ProfileParser parser;
  while (const auto line = lines.next()) parser.parse(*line, all.emplace_back(), lines.location());
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto opening = Clock::now();
  const auto index = index::Index::open(argv[1]);
  fmt::print("open: {:.1f} ms, {} records\n", 1000 * seconds_since(opening), index->size());
  const auto queries = read(argv[2]);
  const comparison::Model model = index::for_screening(comparison::Model::shipped());
  const index::ScreenOptions options{.least = base::weight_from_score(argc > 3 ? static_cast<std::uint32_t>(std::atoi(argv[3])) : 950'000)};
  std::vector<double> times;
  std::size_t hits = 0;
  index::Screener screener(index, model, options);
  for (const profile::Profile& query : queries) {
    const double start = processor_seconds();
    hits += screener.screen(query).size();
    times.push_back(1e6 * (processor_seconds() - start));
  }
  std::sort(times.begin(), times.end());
  double sum = 0;
  for (const double time : times) sum += time;
  const auto part = [&](double share) { return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]; };
  fmt::print(
      "one thread, by its processor time: {:.0f} queries/s, p50 {:.0f}, p99 {:.0f}, p99.9 {:.0f}, most {:.0f} microseconds, {} hits\n",
      1e6 * static_cast<double>(times.size()) / sum, part(0.5), part(0.99), part(0.999), times.back(), hits);
  const auto start = Clock::now();
  {
    std::vector<std::jthread> threads;
    for (std::size_t number = 0; number < 2; ++number)
      threads.emplace_back([&, number] {
        index::Screener own(index, model, options);
        for (std::size_t i = number; i < queries.size(); i += 2) (void)own.screen(queries[i]);
      });
  }
  fmt::print("two threads, by the clock on the wall: {:.0f} queries/s\n", static_cast<double>(queries.size()) / seconds_since(start));
  return 0;
}
