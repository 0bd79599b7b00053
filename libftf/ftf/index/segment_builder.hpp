// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From profiles to the bytes of an index file.

#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <ftf/base/hash.hpp>
#include <ftf/blocking/compared_fields.hpp>
#include <ftf/blocking/extractor.hpp>
#include <ftf/blocking/statistics.hpp>
#include <ftf/index/container.hpp>

namespace ftf::index {

/// What of a profile an index keeps: all that is compared, and the rules of its handling.
[[nodiscard]] profile::Profile kept_part(const profile::Profile& whole);

class SegmentBuilder {
 public:
  explicit SegmentBuilder(const blocking::ComparedFields& fields);

  /// Adds a record. Its id must be new, and it must be a person.
  void add(const profile::Profile& profile);

  [[nodiscard]] std::size_t size() const noexcept { return store_.size(); }

  /// What the file stands on, where it is an addition.
  struct Base {
    base::Hash128 id;
    blocking::Statistics statistics;
    std::vector<std::uint32_t> replaced;  ///< numbers of its records that gave way
  };

  /// The whole file; the builder is used up.
  [[nodiscard]] std::string bytes(const Base* base = nullptr);

 private:
  using Posting = std::pair<std::uint64_t, std::uint32_t>;  // key, record

  void write_tokens(ContainerWriter& file) const;
  void write_words(ContainerWriter& file) const;
  void write_records(ContainerWriter& file);
  [[nodiscard]] std::uint64_t write_keys(ContainerWriter& file) const;
  [[nodiscard]] std::vector<Posting> postings() const;

  blocking::ComparedFields fields_;
  std::unique_ptr<blocking::Vocabulary> vocabulary_;
  blocking::RecordStore store_;
  blocking::Extractor extractor_;
  std::string profiles_;
  std::vector<std::uint64_t> profile_begins_;
};

}  // namespace ftf::index
