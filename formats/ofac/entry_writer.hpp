// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From a profile to an entry of the OFAC lists.

#include <cstdint>

#include <ftf/profile/profile.hpp>

#include "formats/common/part.hpp"
#include "formats/ofac/entry.hpp"

namespace ftf::formats::ofac {

class EntryWriter {
 public:
  /// What the lists can say of a profile. Numbers of parts that have none of their own count on from call to call.
  [[nodiscard]] Entry entry(const profile::Profile& profile);

 private:
  void names(const profile::Profile& profile);
  void facts(const profile::Profile& profile);
  void items(const profile::Profile& profile);
  void addresses(const profile::Profile& profile);
  void fact(std::vector<Fact>& facts, std::string_view list, std::string text);
  [[nodiscard]] std::string uid(std::string_view list, std::size_t index);

  std::uint64_t made_ = 0;
  const common::KeptValues* kept_ = nullptr;
  Entry entry_;
};

}  // namespace ftf::formats::ofac
