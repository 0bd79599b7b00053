// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Objects with caches that threads borrow, so that a cache outlives the chunk of work that filled it.

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace ftf::pipeline {

/// Makes objects as they are needed and lends each to one thread at a time.
template <class T>
class Pool {
 public:
  explicit Pool(std::function<std::unique_ptr<T>()> make) : make_(std::move(make)) {}

  /// Calls `work` with an object that nobody else uses meanwhile.
  template <class Work>
  void with(Work&& work) {
    std::unique_ptr<T> object = take();
    work(*object);
    const std::scoped_lock lock(mutex_);
    free_.push_back(std::move(object));
  }

 private:
  [[nodiscard]] std::unique_ptr<T> take() {
    {
      const std::scoped_lock lock(mutex_);
      if (!free_.empty()) {
        std::unique_ptr<T> object = std::move(free_.back());
        free_.pop_back();
        return object;
      }
    }
    return make_();
  }

  std::function<std::unique_ptr<T>()> make_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<T>> free_;
};

}  // namespace ftf::pipeline
