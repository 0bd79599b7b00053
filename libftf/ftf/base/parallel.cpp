// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/parallel.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace ftf::base {

std::size_t thread_count(std::size_t wanted) noexcept { return wanted != 0 ? wanted : std::max(1U, std::thread::hardware_concurrency()); }

void for_chunks(std::size_t size, std::size_t chunk_size, std::size_t threads,
                const std::function<void(std::size_t, std::size_t, std::size_t)>& work) {
  const std::size_t chunks = (size + chunk_size - 1) / chunk_size;
  const auto run = [&](std::size_t chunk) { work(chunk, chunk * chunk_size, std::min(size, (chunk + 1) * chunk_size)); };
  threads = std::min(thread_count(threads), chunks);
  if (threads <= 1) {
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) run(chunk);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::vector<std::exception_ptr> faults(chunks);
  {
    std::vector<std::jthread> pool;
    pool.reserve(threads);
    for (std::size_t t = 0; t < threads; ++t)
      pool.emplace_back([&] {
        for (std::size_t chunk = next++; chunk < chunks; chunk = next++) {
          try {
            run(chunk);
          } catch (...) {
            faults[chunk] = std::current_exception();
          }
        }
      });
  }
  for (const auto& fault : faults)
    if (fault) std::rethrow_exception(fault);
}

}  // namespace ftf::base
