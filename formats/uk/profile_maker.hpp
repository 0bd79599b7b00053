// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From a designation of the UK list to a profile.

#include <string_view>

#include <ftf/profile/profile.hpp>

#include "formats/common/part.hpp"
#include "formats/uk/designation.hpp"

namespace ftf::formats::uk {

/// Authority of every listing in this list.
inline constexpr std::string_view authority = "United Kingdom";

/// Group of the extras of this list.
inline constexpr std::string_view extras_group = "uk";

class ProfileMaker {
 public:
  explicit ProfileMaker(base::Diagnostics& diagnostics) : notes_(diagnostics), keeper_(notes_, extras_group) {}

  /// Fills a cleared profile. Throws Fault id_invalid; `raw` is for the file of rejects.
  void make(const Designation& designation, const base::Location& where, std::string_view raw, profile::Profile& profile);

 private:
  void names(const Designation& designation);
  void original_names(const Designation& designation);
  void listing(const Designation& designation);
  void births(const Designation& designation);
  void addresses(const Designation& designation);
  void documents(const Designation& designation, Group group, std::string_view type);
  void contacts(const Designation& designation, Group group, std::string_view type);
  void positions(const Designation& designation, Group group, std::string_view kind);
  void further(const Designation& designation);
  void others(const Designation& designation);
  [[nodiscard]] std::optional<profile::PartialDate> date(std::string_view text, std::string_view field);

  common::Notes notes_;
  common::Keeper keeper_;
  profile::Profile* profile_ = nullptr;
};

}  // namespace ftf::formats::uk
