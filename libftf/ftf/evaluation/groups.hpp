// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Whether wrong links fall on some groups of people more than on others (GAO-06-1031: one overall rate hides that).

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/evaluation/culture.hpp>
#include <ftf/evaluation/links.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::evaluation {

/// Wrong links in one group of records.
struct GroupRate {
  std::string dimension;  ///< script, culture, birth or words
  std::string group;
  Share false_links;  ///< of the group's records, those in a wrong link
};

/// How far the rates of one dimension are apart.
struct Spread {
  std::string dimension;
  std::string highest, lowest;  ///< groups
  double at_least = 0.0;        ///< lower bound of the highest rate over upper bound of the lowest: the ratio that chance does not explain
};

/// Puts each record into a group of each dimension: script of its name, culture of its name, precision of its best birth date, words of its
/// name. 4 bytes a record and dimension.
class Groups {
 public:
  explicit Groups(const Truth& truth);

  /// Records that the truth does not know are left out.
  void add(const profile::Profile& profile);

  /// Records of the truth that had no profile.
  [[nodiscard]] std::uint64_t missing() const;

  /// By dimension, then name of the group.
  [[nodiscard]] std::vector<GroupRate> rates(const Links& links) const;

 private:
  struct Dimension {
    std::string_view name;
    std::map<std::string, std::uint32_t, std::less<>> numbers;
    std::vector<std::uint32_t> group_of;  // of each record, 0 = no profile
    void put(RecordNumber record, std::string_view group);
  };

  const Truth& truth_;
  CultureTeller cultures_;
  std::vector<Dimension> dimensions_;
};

/// Of each dimension that has two groups or more.
[[nodiscard]] std::vector<Spread> spreads(const std::vector<GroupRate>& rates);

}  // namespace ftf::evaluation
