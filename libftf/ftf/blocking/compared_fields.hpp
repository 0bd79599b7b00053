// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which fields of a profile take part in linking, and what `--ignore` leaves out.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ftf::blocking {

/// Fields that blocking and comparison read.
// clang-format off
enum class ComparedField : std::uint8_t {
  names, sex, births, birth_places, nationalities, citizenships, documents, addresses, parents, contacts, attributes, count_
};
// clang-format on

/// The compared fields that are in use: all but those that the user ignores.
class ComparedFields {
 public:
  /// All of them.
  ComparedFields() = default;

  /// All but those named, as in the field list of a profile (a field that nobody compares may be named, too). Throws
  /// Error(usage) for a name that is no field.
  [[nodiscard]] static ComparedFields without(const std::vector<std::string>& ignored);

  /// None of them.
  [[nodiscard]] static ComparedFields none() noexcept {
    return from_bits((std::uint64_t{1} << static_cast<unsigned>(ComparedField::count_)) - 1);
  }

  /// The ignored fields as a number, and back.
  [[nodiscard]] std::uint32_t bits() const noexcept { return ignored_; }
  [[nodiscard]] static ComparedFields from_bits(std::uint64_t bits) noexcept;

  friend bool operator==(const ComparedFields&, const ComparedFields&) = default;

  [[nodiscard]] bool has(ComparedField field) const noexcept { return (ignored_ >> static_cast<unsigned>(field) & 1U) == 0; }

 private:
  std::uint32_t ignored_ = 0;
};

/// Name of a compared field, as in the field list.
[[nodiscard]] std::string_view field_name(ComparedField field) noexcept;

}  // namespace ftf::blocking
