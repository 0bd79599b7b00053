// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A screening index: an immutable base, and beside it (FILE.delta) the records added since, small and replaced whole.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <ftf/blocking/compared_fields.hpp>
#include <ftf/index/segment.hpp>

namespace ftf::index {

/// What was open at one time. Immutable; shared by all who ask.
class Index {
 public:
  /// Opens base and addition. An addition to the base before this one is left aside: the base holds it. Throws Error file_open, index_file.
  [[nodiscard]] static std::shared_ptr<const Index> open(const std::string& path);

  /// From segments at hand.
  explicit Index(Segment base, std::optional<Segment> added = std::nullopt);

  [[nodiscard]] const Segment& base() const noexcept { return base_; }

  /// Base and addition.
  [[nodiscard]] std::size_t segments() const noexcept { return added_ ? 2 : 1; }
  [[nodiscard]] const Segment& segment(std::size_t number) const noexcept { return number == 0 ? base_ : *added_; }

  /// Records that count: those of the base that gave way do not.
  [[nodiscard]] std::size_t size() const noexcept { return base_.size() + (added_ ? added_->size() - added_->replaced().size() : 0); }

  /// Whether a record still counts.
  [[nodiscard]] bool is_valid(std::size_t segment, std::uint32_t record) const noexcept { return segment != 0 || gave_way_.empty() || !gave_way_[record]; }

  /// Reads everything, the records themselves too. Throws Error index_file.
  void verify() const;

  [[nodiscard]] blocking::ComparedFields fields() const noexcept { return blocking::ComparedFields::from_bits(base_.meta().ignored_fields); }

 private:
  Segment base_;
  std::optional<Segment> added_;
  std::vector<bool> gave_way_;
};

/// Where the addition to an index lies.
[[nodiscard]] std::string addition_path(const std::string& path);

/// The bytes of the addition once `more` are in it. Of equal ids the new one counts.
[[nodiscard]] std::string addition_with(const Index& index, const std::vector<profile::Profile>& more);

/// Tells whether the files of an index are others than before: cheap enough to ask before each query.
class Watch {
 public:
  explicit Watch(std::string path) : path_(std::move(path)) {}

  /// True the first time, and whenever a file was replaced since the last call.
  [[nodiscard]] bool changed();

 private:
  struct Stamp {
    std::uint64_t inode = 0;
    std::int64_t seconds = 0, nanoseconds = 0, size = -1;
    friend bool operator==(const Stamp&, const Stamp&) = default;
  };
  [[nodiscard]] static Stamp stamp(const std::string& path);

  std::string path_;
  Stamp base_, added_;
  bool first_ = true;
};

}  // namespace ftf::index
