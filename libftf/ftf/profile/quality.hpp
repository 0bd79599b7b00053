// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a profile is fit for, and what in it looks wrong.

#include <optional>
#include <string>
#include <vector>

#include <ftf/base/codes.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::profile {

/// Levels of use. The steps are a policy of this tool; the minimum set of alert is that of an alert on a person in SIS
/// (Regulation (EU) 2018/1862, art. 22: surname, date of birth, reason, action), as far as a profile holds it.
enum class Level : std::uint8_t {
  unusable,      ///< no name
  intelligence,  ///< a name: may be linked, should raise no alert by itself
  screenable,    ///< and a year of birth, and nationality, birth place or sex
  alert,         ///< and a full day of birth and a reason of listing
  identified,    ///< and a document number or a biometric reference
};

/// `unusable`, `intelligence`, ...
[[nodiscard]] std::string_view level_name(Level level) noexcept;

/// The highest level whose conditions all hold.
[[nodiscard]] Level level(const Profile& profile) noexcept;

/// One thing that looks wrong.
struct Finding {
  base::Code code;
  std::string field;   ///< path in the profile
  std::string detail;  ///< never a value
  std::string value;   ///< the value, for `--show-values`
};

/// Default and impossible dates, ages (with `as_of`), damaged or lonely names, damaged numbers, values outside a closed vocabulary.
[[nodiscard]] std::vector<Finding> findings(const Profile& profile, std::optional<Day> as_of);

}  // namespace ftf::profile
