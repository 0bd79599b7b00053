// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/sex.hpp"

#include <algorithm>

#include <ftf/data/sex_words.hpp>

#include "formats/common/space.hpp"

namespace ftf::formats::common {

std::string_view sex_code(std::string_view text) {
  const std::string word = lower_ascii(text);
  const auto row = std::find_if(data::sex_words.begin(), data::sex_words.end(), [&](const auto& r) { return r.word == word; });
  return row == data::sex_words.end() ? std::string_view() : row->sex;
}

bool take_sex(std::string_view code, profile::Profile& profile) {
  if (code.empty()) return false;
  if (profile.sex.empty() || profile.sex == "U") profile.sex = code;
  return profile.sex == code;
}

}  // namespace ftf::formats::common
