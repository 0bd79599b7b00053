// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// All records of a run: what is linked in memory, the whole profiles on disk.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/hash.hpp>
#include <ftf/blocking/compared_fields.hpp>
#include <ftf/blocking/record.hpp>
#include <ftf/blocking/statistics.hpp>
#include <ftf/blocking/vocabulary.hpp>
#include <ftf/io/spool.hpp>
#include <ftf/pipeline/arrivals.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::pipeline {

/// What happens to records of several inputs that have one id.
enum class SameId : std::uint8_t {
  refuse,   ///< the run ends
  newest,   ///< the one with the newest source version stays, else that of the last input
  qualify,  ///< each gets `@` and the number of its input, from 1, behind its id
  keep,     ///< all stay as they are: for linking across inputs, where an id counts within its input
};

/// Whether whole profiles are at hand after reading.
enum class Profiles : std::uint8_t { kept, dropped };

/// The names of the choices that a user has.
[[nodiscard]] const std::vector<std::string>& same_id_names();
[[nodiscard]] SameId same_id_from(std::string_view name);

/// The records, and the order in which they are numbered: by id, bytewise.
class Collection {
 public:
  /// Reads all arrivals. Throws what `arrivals` throws, and Fault id_duplicate.
  Collection(const Arrivals& arrivals, const blocking::ComparedFields& fields, SameId same_id, std::size_t threads,
             Profiles profiles = Profiles::kept);

  /// Number of records.
  [[nodiscard]] std::size_t size() const noexcept { return order_.size(); }

  /// Records by id. What follows takes places in this order.
  [[nodiscard]] const std::vector<blocking::RecordIndex>& order() const noexcept { return order_; }
  [[nodiscard]] std::string_view id(std::uint32_t place) const noexcept { return store_.id(order_[place]); }
  [[nodiscard]] std::uint32_t input(std::uint32_t place) const noexcept { return store_.source(order_[place]); }

  /// Places of the records with this id: one after the other, several only under SameId::keep.
  struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    [[nodiscard]] bool empty() const noexcept { return begin == end; }
  };
  [[nodiscard]] Range places_of(std::string_view id) const;

  /// The whole profile, under its id here, if profiles were kept. `line` is a buffer. Thread-safe.
  void profile(std::uint32_t place, std::string& line, profile::Profile& reuse) const;

  /// Hash of the record's evidence, if profiles were kept. Thread-safe.
  [[nodiscard]] base::Hash128 evidence(std::uint32_t place) const;

  [[nodiscard]] const blocking::RecordStore& store() const noexcept { return store_; }
  [[nodiscard]] const blocking::Vocabulary& vocabulary() const noexcept { return *vocabulary_; }
  [[nodiscard]] const blocking::Statistics& statistics() const noexcept { return statistics_; }

  /// Records that are no persons: they are not linked.
  [[nodiscard]] std::uint64_t others() const noexcept { return others_; }

  /// Records that gave way to a newer one of the same id.
  [[nodiscard]] std::uint64_t replaced() const noexcept { return replaced_; }

 private:
  void read(const Arrivals& arrivals, const blocking::ComparedFields& fields, std::size_t threads, Profiles profiles);
  void put_in_order(SameId same_id);
  void settle(SameId same_id);
  [[nodiscard]] std::string version(blocking::RecordIndex record) const;

  std::unique_ptr<blocking::Vocabulary> vocabulary_;
  blocking::RecordStore store_;
  io::Spool lines_;
  std::vector<blocking::RecordIndex> order_;
  blocking::Statistics statistics_;
  std::uint64_t others_ = 0;
  std::uint64_t replaced_ = 0;
};

}  // namespace ftf::pipeline
