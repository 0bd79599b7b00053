// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Small numbers in place of texts: ids of records, entities and clusters.

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <ftf/base/hash.hpp>

namespace ftf::evaluation {

/// Numbers texts from 0 in the order in which they come. Keeps a 128-bit hash of each, about 50 bytes.
class Numbering {
 public:
  struct Number {
    std::uint32_t value = 0;
    bool is_new = false;
  };

  /// The number of a text, the next one where it is new.
  Number add(std::string_view text) {
    const auto [place, is_new] = numbers_.emplace(base::hash128(text), static_cast<std::uint32_t>(numbers_.size()));
    return {place->second, is_new};
  }
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const {
    const auto place = numbers_.find(base::hash128(text));
    return place == numbers_.end() ? std::nullopt : std::optional(place->second);
  }
  [[nodiscard]] std::size_t size() const noexcept { return numbers_.size(); }

 private:
  struct ByLowHalf {
    std::size_t operator()(const base::Hash128& hash) const noexcept { return hash.low; }
  };
  std::unordered_map<base::Hash128, std::uint32_t, ByLowHalf> numbers_;
};

}  // namespace ftf::evaluation
