// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Any number of invented profiles with their truth, from a seed: the same bytes for the same options on every machine and for ever.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/generation/record_maker.hpp>
#include <ftf/generation/shuffle.hpp>

namespace ftf::generation {

/// Raised with every change that gives other output for the same options; part of each record's source_version.
inline constexpr int version = 2;

struct GeneratorOptions {
  std::uint64_t rows = 0;
  std::uint64_t seed = 1;
  std::vector<std::string> cultures = {};  ///< names of cultures(); none = all
  Noise noise = Noise::some;
};

/// Makes record after record in a shuffled order, in constant memory. Any record can be made by itself.
class Generator {
 public:
  /// Throws Error(usage) for a culture that is not known.
  explicit Generator(const GeneratorOptions& options);

  /// Fills `profile` with the record at a place from 0 to rows - 1; the answer is who it is about.
  PersonNumber make(std::uint64_t place, profile::Profile& profile) const;

 private:
  std::uint64_t seed_;
  Shuffle shuffle_;
  Population population_;
  RecordMaker maker_;
};

}  // namespace ftf::generation
