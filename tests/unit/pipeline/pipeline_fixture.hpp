// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Collections for tests, made of canonical lines of invented people.

#include <string>
#include <vector>

#include <ftf/pipeline/collection.hpp>

#include "linkage_fixture.hpp"

namespace ftf::testing {

/// A line and the number of its input.
struct Given {
  std::string members;
  std::uint32_t input = 0;
};

inline pipeline::Collection collect(const std::vector<Given>& given, pipeline::SameId same_id = pipeline::SameId::refuse,
                                    std::size_t threads = 1) {
  std::size_t next = 0;
  const auto arrivals = [&](pipeline::Arrival& reuse) {
    if (next == given.size()) return false;
    reuse.profile = profile_of(given[next].members);
    reuse.input = given[next++].input;
    return true;
  };
  return {arrivals, {}, same_id, threads};
}

/// People who are there two to four times each, with slips; ids tell nothing of that.
inline std::vector<Given> crowd(std::size_t people) {
  static const char* const givens[] = {"Zubair", "Amina", "Yusuf", "Oksana", "Testo", "Marwan", "Elif", "Piotr"};
  static const char* const families[] = {"Testiwala", "Musterski", "Beispielov", "Exampleson", "Probadze", "Fiktivo", "Namudaji"};
  std::vector<Given> all;
  for (std::size_t i = 0; i < people; ++i)
    for (std::size_t copy = 0; copy < 2 + i % 3; ++copy) {
      const std::string name = std::string(givens[i % 8]) + (copy == 1 ? " A. " : " ") + families[i / 8 % 7] + (copy == 2 ? "a" : "");
      const std::string year = std::to_string(1950 + i % 50);
      const std::string date = year + "-0" + std::to_string(1 + i % 9) + "-1" + std::to_string((i + (copy == 3 ? 1 : 0)) % 10);
      const std::string id = "r" + std::to_string((i * 7919 + copy * 104729) % 1000003);
      all.push_back({"\"id\":\"" + id + "\",\"names\":[{\"full\":\"" + name + "\"}],\"births\":[{\"from\":\"" + date + "\",\"to\":\"" +
                         date + "\",\"precision\":\"day\"}]",
                     static_cast<std::uint32_t>(copy % 2)});
    }
  return all;
}

}  // namespace ftf::testing
