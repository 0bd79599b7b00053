// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The flights at the head of a PAXLST message.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <ftf/profile/profile.hpp>

#include "formats/syntax/edifact_reader.hpp"

namespace ftf::formats::paxlst {

/// One take-off and landing.
struct Leg {
  profile::Travel travel;
  std::string arrival;  ///< local time, as travel.date
};

/// Collects what TDT, LOC and DTM say.
class Flights {
 public:
  void clear();

  /// TDT: the airports that follow are this flight's.
  void begin_flight(const syntax::EdifactReader& segment);

  /// LOC: the next airport.
  void add_airport(const syntax::EdifactReader& segment);

  /// DTM: the time at the airport before. Years are the nearest to `as_of`.
  void add_time(const syntax::EdifactReader& segment, const std::optional<text::Day>& as_of);

  [[nodiscard]] const std::vector<Leg>& legs() const noexcept { return legs_; }

 private:
  std::vector<Leg> legs_;
  profile::Travel flight_;
  std::size_t airports_ = 0;  // of the flight
  std::string departure_;     // time at the last airport
};

/// The legs between two airports, all of them where one is not on the way.
[[nodiscard]] std::span<const Leg> legs_between(const std::vector<Leg>& legs, std::string_view from, std::string_view to);

/// Segments of these flights, in the order of travel.
[[nodiscard]] std::vector<std::string> flight_segments(const std::vector<Leg>& legs);

}  // namespace ftf::formats::paxlst
