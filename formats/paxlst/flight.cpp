// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/paxlst/flight.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "formats/common/journey.hpp"
#include "formats/paxlst/codes.hpp"

namespace ftf::formats::paxlst {

namespace {

/// `2026-01-31T10:20` as YYMMDDHHMM; empty for a text of another form.
std::string digits_of(std::string_view local) {
  constexpr std::size_t day = 10, minute = 16;
  if (local.size() != day && local.size() != minute) return {};
  std::string digits(local.substr(2));
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  if (local.size() == day) digits += "0000";
  return digits.size() == 10 ? digits : std::string();
}

void add_stop(std::vector<std::string>& out, std::string_view code, std::string_view airport, std::string_view qualifier,
              std::string_view local) {
  out.push_back(fmt::format("LOC+{}+{}", code, syntax::escape_edifact(airport)));
  if (const std::string digits = digits_of(local); !digits.empty()) out.push_back(fmt::format("DTM+{}:{}:201", qualifier, digits));
}

}  // namespace

void Flights::clear() {
  legs_.clear();
  flight_ = {};
  airports_ = 0;
  departure_.clear();
}

void Flights::begin_flight(const syntax::EdifactReader& segment) {
  flight_ = {};
  flight_.number = segment.component(2, 0);
  flight_.carrier = segment.component(5, 0);
  if (flight_.carrier.empty()) flight_.carrier = common::carrier_of(flight_.number);
  airports_ = 0;
  departure_.clear();
}

void Flights::add_airport(const syntax::EdifactReader& segment) {
  const std::string_view airport = segment.component(2, 0);
  ++airports_;
  if (airports_ == 1) {
    legs_.push_back({flight_, {}});
    (segment.component(1, 0) == first_arrival ? legs_.back().travel.to : legs_.back().travel.from) = airport;
    return;
  }
  if (airports_ > 2) {
    legs_.push_back({flight_, {}});
    legs_.back().travel.from = legs_[legs_.size() - 2].travel.to;
    legs_.back().travel.date = std::exchange(departure_, {});
  }
  legs_.back().travel.to = airport;
}

void Flights::add_time(const syntax::EdifactReader& segment, const std::optional<text::Day>& as_of) {
  if (airports_ == 0) return;
  const std::string_view digits = segment.component(1, 1);
  std::string local = common::local_time(digits.substr(0, 6), digits.size() > 6 ? digits.substr(6) : std::string_view(),
                                         common::DigitOrder::year_first, as_of);
  constexpr std::string_view arrival = "232";
  if (segment.component(1, 0) == arrival) legs_.back().arrival = std::move(local);
  else if (airports_ == 1) legs_.back().travel.date = std::move(local);
  else departure_ = std::move(local);
}

std::span<const Leg> legs_between(const std::vector<Leg>& legs, std::string_view from, std::string_view to) {
  const auto first =
      from.empty() ? legs.begin() : std::find_if(legs.begin(), legs.end(), [&](const Leg& leg) { return leg.travel.from == from; });
  const auto last =
      to.empty() && !legs.empty() ? legs.end() - 1 : std::find_if(first, legs.end(), [&](const Leg& leg) { return leg.travel.to == to; });
  if (first == legs.end() || last == legs.end()) return legs;
  return {first, last + 1};
}

std::vector<std::string> flight_segments(const std::vector<Leg>& legs) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < legs.size(); ++i) {
    const profile::Travel& travel = legs[i].travel;
    const bool last = i + 1 == legs.size();
    out.push_back(fmt::format("TDT+20+{}+++{}", syntax::escape_edifact(travel.number), syntax::escape_edifact(travel.carrier)));
    if (!travel.from.empty() || !travel.date.empty()) add_stop(out, last ? last_abroad : further, travel.from, "189", travel.date);
    if (!travel.to.empty() || !legs[i].arrival.empty()) add_stop(out, last ? first_arrival : further, travel.to, "232", legs[i].arrival);
  }
  return out;
}

}  // namespace ftf::formats::paxlst
