// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/uk/designation.hpp"

#include <algorithm>

#include "formats/common/space.hpp"

namespace ftf::formats::uk {

namespace {

using syntax::XmlElement;

/// Elements whose content is only about organisations and ships; and the columns for it (NOTES 5).
constexpr std::array<std::string_view, 2> thing_elements{"EntityDetails", "ShipDetails"};
// clang-format off
constexpr std::array<std::string_view, 15> thing_columns{
    "Type of entity", "Subsidiaries", "Parent company", "Business registration number (s)", "IMO number", "Current owner/operator (s)", "Previous owner/operator (s)",
    "Current believed flag of ship", "Previous flags", "Type of ship", "Tonnage of ship", "Length of ship", "Year Built", "Hull identification number (HIN)", "Hull identification number"};
// clang-format on

bool empty(const Designation::Item& item) {
  return std::ranges::all_of(item, [](const std::string& value) { return value.empty(); });
}

std::size_t size_of(Group group) { return static_cast<std::size_t>(std::ranges::count(fields(), group, &Field::group)); }

const Field* field_of_element(std::string_view holder, std::string_view element) {
  const auto found = std::ranges::find_if(fields(), [&](const Field& field) { return field.holder == holder && field.element == element; });
  return found == fields().end() ? nullptr : &*found;
}

bool is_holder(std::string_view element) { return std::ranges::find(fields(), element, &Field::holder) != fields().end(); }

/// Reads what stands below an element; `path` leads to it.
class TreeReader {
 public:
  explicit TreeReader(Designation& designation) : designation_(designation) {}

  void read(XmlElement element, const std::string& path, bool thing) {
    for (const XmlElement child : element) {
      const std::string below = path.empty() ? std::string(child.name()) : path + "/" + std::string(child.name());
      const bool of_thing = thing || std::ranges::find(thing_elements, child.name()) != thing_elements.end();
      attributes(child, below, of_thing);
      if (!of_thing && is_holder(child.name())) item(child, below);
      else if (const Field* field = of_thing ? nullptr : field_of_element({}, child.name()))
        designation_.add(field->group, {std::string(child.text())});
      else if (!child.text().empty())
        designation_.add_other(below, std::string(child.text()), of_thing || path == "SanctionsImposedIndicators");
      if (!is_holder(child.name()) || of_thing) read(child, below, of_thing);
    }
  }

 private:
  void attributes(XmlElement element, const std::string& path, bool thing) {
    for (std::size_t i = 0; i < element.attribute_count(); ++i) {
      const syntax::XmlAttribute attribute = element.attribute_at(i);
      if (attribute.name != "nil") designation_.add_other(path + "@" + std::string(attribute.name), std::string(attribute.value), thing);
    }
  }

  void item(XmlElement holder, const std::string& path) {
    Designation::Item values;
    Group group = Group::count_;
    for (const XmlElement child : holder) {
      const Field* field = field_of_element(holder.name(), child.name());
      const std::string below = path + "/" + std::string(child.name());
      attributes(child, below, false);
      read(child, below, false);
      if (field == nullptr) {
        designation_.add_other(below, std::string(child.text()), false);
        continue;
      }
      group = field->group;
      values.resize(size_of(group));
      values[field->place] = child.text();
    }
    if (group != Group::count_) designation_.add(group, std::move(values));
    designation_.add_other(path, std::string(holder.text()), false);
  }

  Designation& designation_;
};

}  // namespace

const std::vector<Field>& fields() {
  static const std::vector<Field> all{
      {Group::unique_id, 0, "", "UniqueID", "Unique ID"},
      {Group::kind, 0, "", "IndividualEntityShip", "Designation Type"},
      {Group::last_updated, 0, "", "LastUpdated", "Last Updated"},
      {Group::designated, 0, "", "DateDesignated", "Date Designated"},
      {Group::ofsi_id, 0, "", "OFSIGroupID", "OFSI Group ID"},
      {Group::un_reference, 0, "", "UNReferenceNumber", "UN Reference Number"},
      {Group::name, 0, "Name", "Name1", "Name 1"},
      {Group::name, 1, "Name", "Name2", "Name 2"},
      {Group::name, 2, "Name", "Name3", "Name 3"},
      {Group::name, 3, "Name", "Name4", "Name 4"},
      {Group::name, 4, "Name", "Name5", "Name 5"},
      {Group::name, 5, "Name", "Name6", "Name 6"},
      {Group::name, 6, "Name", "NameType", "Name type"},
      {Group::name, 7, "Name", "AliasStrength", "Alias strength"},
      {Group::non_latin, 0, "NonLatinName", "NameNonLatinScript", "Name non-latin script"},
      {Group::non_latin, 1, "NonLatinName", "NonLatinScriptType", "Non-latin script type"},
      {Group::non_latin, 2, "NonLatinName", "NonLatinScriptLanguage", "Non-latin script language"},
      {Group::title, 0, "", "Title", "Title"},
      {Group::regime, 0, "", "RegimeName", "Regime Name"},
      {Group::source, 0, "", "DesignationSource", "Designation source"},
      {Group::sanctions, 0, "", "SanctionsImposed", "Sanctions Imposed"},
      {Group::other, 0, "", "OtherInformation", "Other Information"},
      {Group::reasons, 0, "", "UKStatementofReasons", "UK Statement of Reasons"},
      {Group::address, 0, "Address", "AddressLine1", "Address Line 1"},
      {Group::address, 1, "Address", "AddressLine2", "Address Line 2"},
      {Group::address, 2, "Address", "AddressLine3", "Address Line 3"},
      {Group::address, 3, "Address", "AddressLine4", "Address Line 4"},
      {Group::address, 4, "Address", "AddressLine5", "Address Line 5"},
      {Group::address, 5, "Address", "AddressLine6", "Address Line 6"},
      {Group::address, 6, "Address", "AddressPostalCode", "Address Postal Code"},
      {Group::address, 7, "Address", "AddressCountry", "Address Country"},
      {Group::phone, 0, "", "PhoneNumber", "Phone number"},
      {Group::email, 0, "", "EmailAddress", "Email address"},
      {Group::website, 0, "", "Website", "Website"},
      {Group::birth, 0, "", "DOB", "D.O.B"},
      {Group::nationality, 0, "", "Nationality", "Nationality(/ies)"},
      {Group::passport, 0, "Passport", "PassportNumber", "Passport number"},
      {Group::passport, 1, "Passport", "PassportAdditionalInformation", "Passport additional information"},
      {Group::national_id, 0, "NationalIdentifier", "NationalIdentifierNumber", "National Identifier number"},
      {Group::national_id, 1, "NationalIdentifier", "NationalIdentifierAdditionalInformation",
       "National Identifier additional information"},
      {Group::position, 0, "", "Position", "Position"},
      {Group::gender, 0, "", "Gender", "Gender"},
      {Group::birth_place, 0, "Location", "TownOfBirth", "Town of birth"},
      {Group::birth_place, 1, "Location", "CountryOfBirth", "Country of birth"}};
  return all;
}

void Designation::clear() {
  for (auto& items : items_) items.clear();
  for (auto& seen : seen_) seen.clear();
  others_.clear();
}

void Designation::add(Group group, Item item) {
  if (!empty(item) && is_new(static_cast<std::size_t>(group), item)) items_[static_cast<std::size_t>(group)].push_back(std::move(item));
}

void Designation::add_other(std::string path, std::string value, bool known) {
  if (!value.empty() && is_new(group_count, {path, value})) others_.push_back({std::move(path), std::move(value), known});
}

bool Designation::is_new(std::size_t group, const Item& item) {
  std::string key;
  for (const std::string& value : item) (key += value) += '\0';  // no value holds one
  return seen_[group].insert(std::move(key)).second;
}

std::string_view Designation::first(Group group) const {
  return items(group).empty() ? std::string_view() : std::string_view(items(group).front().front());
}

void read_xml(XmlElement element, Designation& designation) { TreeReader(designation).read(element, {}, false); }

ColumnReader::ColumnReader(const std::vector<std::string>& columns) : columns_(columns) {
  for (const std::string& column : columns) {
    const std::string lower = common::lower_ascii(column);
    const auto found = std::ranges::find_if(fields(), [&](const Field& field) { return common::lower_ascii(field.column) == lower; });
    fields_.push_back(found == fields().end() ? nullptr : &*found);
  }
}

void ColumnReader::add(const std::vector<std::string_view>& cells, Designation& designation) const {
  std::array<Designation::Item, group_count> items;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (fields_[i] == nullptr) {
      const bool known = std::ranges::find(thing_columns, columns_[i]) != thing_columns.end();
      designation.add_other(columns_[i], std::string(cells[i]), known);
      continue;
    }
    Designation::Item& item = items[static_cast<std::size_t>(fields_[i]->group)];
    if (item.empty()) item.resize(size_of(fields_[i]->group));
    item[fields_[i]->place] = cells[i];
  }
  for (std::size_t group = 0; group < group_count; ++group) designation.add(static_cast<Group>(group), std::move(items[group]));
}

}  // namespace ftf::formats::uk
