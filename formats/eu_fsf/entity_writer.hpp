// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From a profile to an entity of the EU list, in the XML's terms; both forms are written from it.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <ftf/profile/profile.hpp>

#include "formats/common/part.hpp"

namespace ftf::formats::eu_fsf {

/// One element: its attributes, and the texts of its children.
struct Element {
  std::string_view name = {};
  std::vector<std::pair<std::string_view, std::string>> attributes = {};
  std::vector<std::string> remarks = {};
  std::array<std::string, 7> regulation = {};  ///< as summary_attributes
  std::vector<std::pair<std::string, std::string>> contacts = {};
};

/// An entity; its regulation's attributes stand in `regulation.regulation`.
struct Entity {
  Element own, regulation, subject;
  std::vector<Element> details;
};

/// Which of the two forms the entity is for: the CSV has no column for the quality of a name.
enum class Form : std::uint8_t { xml, csv };

class EntityWriter {
 public:
  explicit EntityWriter(Form form) : form_(form) {}

  /// What the list can say of a profile. Numbers of details that have none of their own count on from call to call.
  [[nodiscard]] Entity entity(const profile::Profile& profile);

 private:
  void own(const profile::Profile& profile);
  void regulation(const profile::Legal& listing);
  void names(const profile::Profile& profile);
  void name(const profile::PersonName& name, std::size_t index, const profile::Profile& profile);
  void positions(Element& element, std::size_t index, const profile::Profile& profile);
  void citizenships(const profile::Profile& profile);
  void births(const profile::Profile& profile);
  void birth(std::size_t index, const profile::PartialDate* date, const profile::Place* place);
  void addresses(const profile::Profile& profile);
  void identifications(const profile::Profile& profile);
  Element& begin_detail(std::string_view name, std::size_t index);
  [[nodiscard]] std::string kept(std::string_view name, std::size_t index, std::string_view attribute) const;
  [[nodiscard]] std::string id(std::string_view given);

  Form form_;
  std::uint64_t made_ = 0;
  const common::KeptValues* kept_ = nullptr;
  Entity entity_;
};

}  // namespace ftf::formats::eu_fsf
