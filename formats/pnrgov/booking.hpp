// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One booking (PNR) of a PNRGOV message: its travellers, what they share, and its itinerary.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"
#include "formats/pnrgov/special_request.hpp"
#include "formats/syntax/edifact_reader.hpp"

namespace ftf::formats::pnrgov {

/// Value of `source`, and group of the extras.
inline constexpr std::string_view source_name = "pnrgov";

/// Collects the segments from one SRC to the next.
class Booking {
 public:
  /// SRC. Years of two digits count from `as_of`.
  void begin(base::Location where, const std::optional<text::Day>& as_of);

  /// Any other segment. Throws Fault limit for a booking of more than `max_bytes`.
  void add(const syntax::EdifactReader& segment, std::size_t max_bytes, common::Notes& notes);

  /// Gives each traveller what they share and names their fellows. To be called once, before take().
  void end();

  /// Number of travellers.
  [[nodiscard]] std::size_t size() const noexcept { return count_; }

  /// Hands over a traveller's profile, once each.
  void take(std::size_t number, profile::Profile& reuse);
  [[nodiscard]] const base::Location& where() const noexcept { return where_; }

 private:
  struct Traveller {
    std::string number, type, surname, given;
    profile::Profile profile;
    std::vector<std::string> seats;  // of each leg
    std::string document_given;      // what DOCS says
  };
  /// An infant's papers stand with the adult, before the infant itself does.
  struct Papers {
    std::size_t traveller;
    TravelDocument docs;
  };
  enum class Part : std::uint8_t { travellers, itinerary, history };

  void add_locator(const syntax::EdifactReader& segment);
  void add_traveller(const syntax::EdifactReader& segment);
  void add_leg(const syntax::EdifactReader& segment);
  void add_request(const syntax::EdifactReader& segment, common::Notes& notes);
  void add_papers(Papers& papers);
  void seat(std::string_view number, std::string_view place);
  void add_seats(const syntax::EdifactReader& segment);
  void add_text(const syntax::EdifactReader& segment);
  void add_address(const syntax::EdifactReader& segment, common::Notes& notes);
  void add_frequent_flyer(const syntax::EdifactReader& segment);
  void keep(const syntax::EdifactReader& segment);
  void complete(Traveller& traveller) const;
  [[nodiscard]] Traveller* find(std::string_view number);
  [[nodiscard]] Traveller* infant_of(std::string_view surname, std::string_view given);
  [[nodiscard]] profile::Profile& target();
  [[nodiscard]] std::span<Traveller> travellers() noexcept { return {travellers_.data(), count_}; }

  base::Location where_;
  std::optional<text::Day> as_of_;
  std::size_t bytes_ = 0;
  Part part_ = Part::travellers;
  std::string locator_;
  bool split_ = false;  // EQN was seen: RCI names the booking it was split from or into
  profile::Profile shared_;
  std::vector<Traveller> travellers_;  // those of former bookings, too, for their memory
  std::size_t count_ = 0;              // of this booking's
  std::vector<Papers> papers_;
  std::vector<profile::Travel> legs_;
  std::string in_seat_;  // number of the traveller whose seat SSD gives
  std::string joined_;
};

}  // namespace ftf::formats::pnrgov
