// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the segments of one person in a PAXLST message mean: to a profile and back.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"
#include "formats/paxlst/codes.hpp"
#include "formats/paxlst/flight.hpp"
#include "formats/syntax/edifact_reader.hpp"

namespace ftf::formats::paxlst {

/// The role that a NAD segment begins a person with; null for another party.
[[nodiscard]] const Role* role_of(const syntax::EdifactReader& segment) noexcept;

/// Fills a profile from the segments from one NAD to the next.
class PersonReader {
 public:
  /// What `person` held before is gone; it must stay where it is up to finish(). Years of two digits count from `as_of`; without it they
  /// are kept as text.
  void begin(const syntax::EdifactReader& nad, const Role& role, const std::optional<text::Day>& as_of, profile::Profile& person);

  /// Any segment but NAD. What has no field goes to extras under its tag.
  void add(const syntax::EdifactReader& segment, common::Notes& notes);

  /// Ends the person, who took part in these flights.
  void finish(const std::vector<Leg>& legs, const std::vector<profile::Extra>& of_message, common::Notes& notes);

 private:
  struct Handler;
  static const Handler* find_handler(std::uint32_t tag) noexcept;
  void read_sex(const syntax::EdifactReader& segment, common::Notes& notes);
  void read_date(const syntax::EdifactReader& segment, common::Notes& notes);
  void read_place(const syntax::EdifactReader& segment, common::Notes& notes);
  void read_nationality(const syntax::EdifactReader& segment, common::Notes& notes);
  void read_reference(const syntax::EdifactReader& segment, common::Notes& notes);
  void read_document(const syntax::EdifactReader& segment, common::Notes& notes);
  void read_contact(const syntax::EdifactReader& segment, common::Notes& notes);
  void read_name(const syntax::EdifactReader& nad);
  void read_address(const syntax::EdifactReader& nad);
  void keep(std::string_view name, std::string_view value);
  void keep(const syntax::EdifactReader& segment);
  void add_travel(const std::vector<Leg>& legs);

  profile::Profile* person_ = nullptr;
  std::optional<text::Day> as_of_;
  std::string embarked_, debarked_, locator_, seat_;
};

/// Kind of contact of a COM qualifier (TE, FX, EM), and the way back; empty where there is none.
[[nodiscard]] std::string_view contact_type(std::string_view code) noexcept;

/// The legs of a profile's travel, with the times of arrival that its extras keep.
[[nodiscard]] std::vector<Leg> legs_of(const profile::Profile& profile);

/// What a profile is on board.
[[nodiscard]] const Role& role_of(const profile::Profile& profile) noexcept;

/// The segments of a person, without their end marks.
[[nodiscard]] std::vector<std::string> person_segments(const profile::Profile& profile, const Role& role, const std::vector<Leg>& legs);

}  // namespace ftf::formats::paxlst
