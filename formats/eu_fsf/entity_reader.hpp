// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From the parts of an entity of the EU list (the XML's elements, the CSV's rows) to a profile.

#include <array>
#include <string>
#include <string_view>

#include <ftf/profile/profile.hpp>

#include "formats/common/part.hpp"
#include "formats/common/values.hpp"
#include "formats/eu_fsf/vocabulary.hpp"

namespace ftf::formats::eu_fsf {

/// Adds what is known of a contact to the part that it belongs to: one with key and value as a pair, a value alone for the extras.
void add_contact(std::string_view key, std::string_view value, common::Part& part);

/// Reads one entity after the other. The values of parts are called as the attributes of the XML; `remark`, `contactInfo@key`,
/// `regulationSummary@numberTitle` and the like stand for its children.
class EntityReader {
 public:
  explicit EntityReader(base::Diagnostics& diagnostics) : notes_(diagnostics), keeper_(notes_, extras_group) {}

  /// The parts that follow belong to this profile, which is cleared. `raw` is for the file of rejects.
  void begin(profile::Profile& profile, const base::Location& where, std::string_view raw);

  /// The entity's own attributes. Throws Fault id_invalid.
  void entity(common::Part& part);
  void subject(common::Part& part);
  /// Comes before details, whose own regulations are compared with the first one.
  void regulation(common::Part& part);
  /// A nameAlias, citizenship, birthdate, address, identification; anything else is kept with a note.
  void detail(std::string_view element, common::Part& part);

  /// The profile is complete after this.
  void end();

 private:
  struct Row;
  static const Row rows[];

  void name(common::Part& part);
  void citizenship(common::Part& part);
  void birthdate(common::Part& part);
  void address(common::Part& part);
  void identification(common::Part& part);

  void positions(common::Part& part, std::string_view attribute, std::string_view kind);
  void sex(std::string_view gender);
  [[nodiscard]] std::optional<profile::PartialDate> birth(common::Part& part);
  [[nodiscard]] profile::Place place(common::Part& part, std::string_view field);
  [[nodiscard]] profile::Country country(common::Part& part, std::string_view field);
  void document_kind(common::Part& part, profile::Document& document);
  void contacts(common::Part& part);
  [[nodiscard]] std::optional<profile::PartialDate> day(std::string_view text, std::string_view field);
  void finish_detail(common::Part& part);
  void keep_indexed(std::string_view attribute, std::string_view value);

  common::Notes notes_;
  common::Keeper keeper_;
  profile::Profile* profile_ = nullptr;
  std::string_view raw_;
  profile::Legal legal_;
  std::array<std::string, 7> regulation_;  // as summary_attributes
  std::size_t regulations_ = 0;
  std::array<common::ItemNames, 5> ids_;  // logicalId of the details, by kind
  std::size_t row_ = 0;                   // kind of the detail in hand
  std::size_t index_ = 0;                 // its number among those of its kind, from 1; 0 = it gives no value
};

}  // namespace ftf::formats::eu_fsf
