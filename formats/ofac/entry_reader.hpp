// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From an entry of the OFAC lists to a profile.

#include <array>
#include <string>
#include <string_view>

#include <ftf/profile/profile.hpp>

#include "formats/common/part.hpp"
#include "formats/common/values.hpp"
#include "formats/ofac/entry.hpp"

namespace ftf::formats::ofac {

/// The whole name as it is spoken: given names first.
[[nodiscard]] std::string spoken_name(std::string_view first, std::string_view last);

/// `person`, `organisation`, `vessel`, `aircraft` for Individual, Entity, Vessel, Aircraft in either case, else `other`.
[[nodiscard]] std::string kind_of(std::string_view type);

class EntryReader {
 public:
  explicit EntryReader(base::Diagnostics& diagnostics) : notes_(diagnostics), keeper_(notes_, extras_group) {}

  [[nodiscard]] common::Notes& notes() noexcept { return notes_; }
  [[nodiscard]] common::Keeper& keeper() noexcept { return keeper_; }

  /// What follows is about this profile, which is cleared. `raw` is for the file of rejects. Throws Fault id_invalid.
  void begin(profile::Profile& profile, const base::Location& where, std::string_view uid, std::string_view raw);

  /// Fills in an entry. What has no field goes to the extras.
  void read(const Entry& entry);

  /// One typed item, a title ("A; B" are two), a remark, from any of the three forms.
  void item(const Item& item);
  void titles(std::string_view title);
  void remark(std::string_view remark);

 private:
  void names(const Entry& entry);
  void facts(const Entry& entry);
  void address(const Address& address);
  void keep_rest(const Item& item);
  void document(const Item& item, std::string_view type);
  void contact(const Item& item, std::string_view type);
  void uid(std::string_view list, std::string_view uid);
  void relations(std::string_view remark);

  common::Notes notes_;
  common::Keeper keeper_;
  profile::Profile* profile_ = nullptr;
  std::vector<std::pair<std::string_view, common::ItemNames>> uids_;  // by the profile's list
};

}  // namespace ftf::formats::ofac
