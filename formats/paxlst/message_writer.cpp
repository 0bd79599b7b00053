// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/paxlst/message_writer.hpp"

#include <utility>

#include <fmt/format.h>

namespace ftf::formats::paxlst {

namespace {

std::string unb_day(text::Day day) {
  std::string digits = text::iso(day).substr(2);
  std::erase(digits, '-');
  return digits;
}

}  // namespace

void MessageWriter::put(std::string_view segment) {
  ++segments_;
  output_.write(segment);
  output_.write("'\n");
}

void MessageWriter::begin_message(const Role& role) {
  in_message_ = true;
  crew_ = role.crew;
  persons_ = segments_ = 0;
  ++messages_;
  put(fmt::format("UNH+{}+PAXLST:D:12B:UN:IATA", messages_));
  put(crew_ ? "BGM+250" : "BGM+745");  // code list 1001: crew list, passenger list
  for (const std::string& segment : flights_) put(segment);
}

void MessageWriter::end_message() {
  if (!std::exchange(in_message_, false)) return;
  put(fmt::format("CNT+{}:{}", crew_ ? 41 : 42, persons_));
  put(fmt::format("UNT+{}+{}", segments_ + 1, messages_));
}

void MessageWriter::write(const profile::Profile& profile) {
  if (!std::exchange(begun_, true)) put(fmt::format("UNA:+.? '\nUNB+UNOA:4+FTF+FTF+{}:0000+1", unb_day(day_)));
  const Role& role = role_of(profile);
  const std::vector<Leg> legs = legs_of(profile);
  std::vector<std::string> flights = flight_segments(legs);
  if (!in_message_ || role.crew != crew_ || flights != flights_) {
    end_message();
    flights_ = std::move(flights);
    begin_message(role);
  }
  ++persons_;
  for (const std::string& segment : person_segments(profile, role, legs)) put(segment);
}

void MessageWriter::close() {
  end_message();
  if (begun_) put(fmt::format("UNZ+{}+1", messages_));
}

}  // namespace ftf::formats::paxlst
