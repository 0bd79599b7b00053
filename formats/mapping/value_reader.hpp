// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Makes values of the texts of cells: codes, dates, words.

#include <string>
#include <string_view>
#include <unordered_map>

#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"
#include "formats/mapping/mapping.hpp"

namespace ftf::formats::mapping {

class ValueReader {
 public:
  /// `notes` must outlive the reader.
  explicit ValueReader(common::Notes& notes) : notes_(notes) {}

  /// The value of a text that is not empty, by the target of its rule. A word for sex that nobody knows gives an empty value; what
  /// else is no known code or date is kept as words, with a note on `column`.
  [[nodiscard]] Value read(std::string_view text, const Rule& rule, const text::DateOptions& dates, std::string_view column);

 private:
  [[nodiscard]] Value read_country(std::string_view text, std::string_view column);
  [[nodiscard]] Value read_document(std::string_view text, std::string_view column);

  common::Notes& notes_;
  std::unordered_map<std::string, profile::Country> countries_;  // known ones, up to a bound
};

}  // namespace ftf::formats::mapping
