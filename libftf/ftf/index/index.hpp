// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A screening index: an immutable base, and beside it (FILE.delta) the records added since, small and replaced whole.

#include <memory>
#include <string>
#include <vector>

#include <ftf/blocking/compared_fields.hpp>
#include <ftf/index/segment.hpp>

namespace ftf::index {

/// What was open at one time. Immutable; shared by all who ask.
class Index {
 public:
  /// Opens base and addition. Throws Error file_open and index_file, this too for an addition to another base that does not go away within
  /// a tenth of a second: an index that was made anew, and the end of that did not come. The base of `previous` is taken over where it is
  /// still the same.
  [[nodiscard]] static std::shared_ptr<const Index> open(const std::string& path, const Index* previous = nullptr);

  /// From segments at hand.
  explicit Index(std::shared_ptr<const Segment> base, std::shared_ptr<const Segment> added = nullptr);

  /// The same, but only records that `old` does not have, or has otherwise, are found.
  [[nodiscard]] std::shared_ptr<const Index> changed_since(const Index& old) const;

  [[nodiscard]] const Segment& base() const noexcept { return *segments_[0]; }

  /// Base and addition.
  [[nodiscard]] std::size_t segments() const noexcept { return segments_[1] ? 2 : 1; }
  [[nodiscard]] const Segment& segment(std::size_t number) const noexcept { return *segments_[number]; }

  /// Records that count: those of the base that gave way do not.
  [[nodiscard]] std::size_t size() const noexcept {
    return base().size() + (segments_[1] ? segments_[1]->size() - segments_[1]->replaced().size() : 0);
  }

  /// Whether a record still counts.
  [[nodiscard]] bool is_valid(std::size_t segment, std::uint32_t record) const noexcept {
    return left_out_[segment].empty() || !left_out_[segment][record];
  }

  /// Reads everything, the records themselves too. Throws Error index_file.
  void verify() const;

  [[nodiscard]] blocking::ComparedFields fields() const noexcept {
    return blocking::ComparedFields::from_bits(base().meta().ignored_fields);
  }

 private:
  std::shared_ptr<const Segment> segments_[2];
  std::vector<bool> left_out_[2];  // empty where all count
};

/// Where the addition to an index lies.
[[nodiscard]] std::string addition_path(const std::string& path);

/// Whether a record of this id counts.
[[nodiscard]] bool has_record(const Index& index, std::string_view id);

/// The bytes of the addition once `more` are in it. Of equal ids the new one counts.
[[nodiscard]] std::string addition_with(const Index& index, const std::vector<profile::Profile>& more);

/// The bytes of the addition once the records of these ids count no longer.
[[nodiscard]] std::string addition_without(const Index& index, const std::vector<std::string>& ids);

/// The bytes of an index of all records that count, as if it were made anew of them.
[[nodiscard]] std::string compacted(const Index& index);

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
