// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A table of a mapping: what a partner writes, and what it stands for.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/settings.hpp>

namespace ftf::formats::mapping {

class Lookup {
 public:
  /// Reads `{map: {...}, options: [...], normalize: BOOL, required: BOOL}`. Throws Error(usage): settings_key, settings_value.
  static Lookup parse(const base::Setting& node);

  /// What a text stands for: usually one value, none for "no value"; null if the table does not have it.
  [[nodiscard]] const std::vector<std::string>* find(std::string_view text) const;

  /// Whether a text that is not in the table sets the record aside.
  [[nodiscard]] bool required() const noexcept { return required_; }

  /// A text that stands for this value; the value itself if there is none.
  [[nodiscard]] std::string text_for(const std::string& value) const;

 private:
  struct Containing {
    std::string part;
    std::vector<std::string> values;
  };
  [[nodiscard]] std::string key(std::string_view text) const;
  void add(const std::string& text, const std::vector<std::string>& values);
  void add_option(const base::Setting& node);

  std::map<std::string, std::vector<std::string>, std::less<>> exact_;
  std::vector<Containing> containing_;
  std::map<std::string, std::string, std::less<>> reverse_;  // the first text of each single value
  bool normalize_ = false;
  bool required_ = false;
};

}  // namespace ftf::formats::mapping
