// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Work on all cores whose result does not depend on how many there are.

#include <cstddef>
#include <functional>
#include <vector>

namespace ftf::base {

/// Number of threads to use: `wanted`, or, for 0, what the machine has (at least 1).
[[nodiscard]] std::size_t thread_count(std::size_t wanted) noexcept;

/// Calls `work(chunk, begin, end)` for each chunk of [0, size) on up to `threads` threads. Chunks have `chunk_size` items (the
/// last may have fewer), so their bounds don't depend on the threads. The first exception, in chunk order, is thrown on.
void for_chunks(std::size_t size, std::size_t chunk_size, std::size_t threads,
                const std::function<void(std::size_t chunk, std::size_t begin, std::size_t end)>& work);

/// One result a chunk, in chunk order.
template <class Result, class Work>
[[nodiscard]] std::vector<Result> map_chunks(std::size_t size, std::size_t chunk_size, std::size_t threads, Work&& work) {
  std::vector<Result> results((size + chunk_size - 1) / chunk_size);
  for_chunks(size, chunk_size, threads, [&](std::size_t chunk, std::size_t begin, std::size_t end) { results[chunk] = work(begin, end); });
  return results;
}

/// A stream through a pool: `produce` fills an item in the calling thread until it returns false, `work` runs on all cores,
/// `consume` gets the items in the order of production, again in the calling thread. Holds a bounded number of items.
template <class Item>
void ordered_pipeline(std::size_t threads, const std::function<bool(Item&)>& produce, const std::function<void(Item&)>& work,
                      const std::function<void(Item&)>& consume) {
  const std::size_t count = thread_count(threads);
  const std::size_t width = count == 1 ? 1 : count * 4;
  std::vector<Item> batch(width);
  for (bool more = true; more;) {
    std::size_t filled = 0;
    while (filled < width && (more = produce(batch[filled]))) ++filled;
    for_chunks(filled, 1, threads, [&](std::size_t, std::size_t begin, std::size_t) { work(batch[begin]); });
    for (std::size_t i = 0; i < filled; ++i) consume(batch[i]);
  }
}

}  // namespace ftf::base
