// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The steps of an output from the first byte to its name, which OutputFile and OutputSet take one by one.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <ftf/base/sha256.hpp>
#include <ftf/io/cleanup.hpp>
#include <ftf/io/output_set.hpp>

namespace ftf::io {

/// One output. The steps follow each other: write, prepare, then place or (exchange, then finish or undo).
class OutputFile::State {
 public:
  explicit State(std::string name);
  State(std::string& sink, std::string name);
  ~State();
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void write(std::string_view bytes);
  void flush();

  /// Writes and closes the file; it still has its temporary name.
  void prepare();

  /// Gives it its name for good.
  void place();

  /// Gives it its name, and can undo that as long as finish() was not called.
  void exchange();
  void undo() noexcept;
  void finish() noexcept;

  /// Hashes all that is written from now on. `leaving`, if there is one, is called before bytes go to a device or pipe.
  void watch(std::function<void()> leaving) {
    hash_.emplace();
    leaving_ = std::move(leaving);
  }

  /// Of what was written since watch().
  [[nodiscard]] OutputDigest digest() const { return {name_, hashed_, hash_->hex()}; }

  [[nodiscard]] const std::string& name() const noexcept { return name_; }

 private:
  void open_direct(const std::string& path);
  void open_temporary();
  void write_through(std::string_view bytes);
  void sync_folder() const noexcept;

  std::string name_;
  std::string* sink_ = nullptr;
  int descriptor_ = -1;
  std::string target_;     // empty: written directly
  std::string temporary_;  // empty: no file of that name (any more)
  CleanupEntry cleanup_;
  std::string buffer_;
  std::optional<base::Sha256> hash_;
  std::uint64_t hashed_ = 0;
  std::function<void()> leaving_;
  bool exchanged_ = false;  // the temporary name holds what was there before
  bool created_ = false;    // there was nothing before
  bool closed_ = false;
};

}  // namespace ftf::io
