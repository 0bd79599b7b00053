// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From a profile to an INDIVIDUAL or ENTITY of the UN list, in the order of its schema.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>
#include <ftf/text/dates.hpp>

#include "formats/syntax/xml_writer.hpp"

namespace ftf::formats::un_xml {

/// Writes one record: what fits, and, as notes, what only people can read there. What is lost shows when it is read back.
class RecordWriter {
 public:
  /// The record goes to `xml`; `as_of` is the day of the list, from which an age counts where a record has no LISTED_ON.
  RecordWriter(const profile::Profile& profile, std::optional<text::Day> as_of, syntax::XmlWriter& xml);

  void write();

 private:
  struct Row;
  static const Row rows[];

  // One function an element or group of elements; record_writer.cpp
  void data_id(std::string_view element);
  void positional_names(std::string_view element);
  void programme(std::string_view element);
  void reference(std::string_view element);
  void listed(std::string_view element);
  void delisted(std::string_view element);
  void updated(std::string_view element);
  void list_type(std::string_view element);
  void required_extra(std::string_view element);
  void optional_extra(std::string_view element);
  void gender(std::string_view element);
  void original_name(std::string_view element);
  void comment(std::string_view element);
  void titles(std::string_view element);
  void designations(std::string_view element);
  void nationalities(std::string_view element);

  // Elements with parts of their own; written_parts.cpp
  void aliases(std::string_view element);
  void addresses(std::string_view element);
  void birth_dates(std::string_view element);
  void birth_places(std::string_view element);
  void documents(std::string_view element);

  void alias(std::string_view element, const profile::PersonName& name);
  void document(std::string_view element, const profile::Document& document);
  void wrapped(std::string_view element, const std::vector<std::string>& values);
  [[nodiscard]] const std::string* extra(std::string_view name) const;
  void choose_names();
  void choose_listing();

  const profile::Profile& profile_;
  syntax::XmlWriter& xml_;
  bool person_;
  profile::Legal listing_;  // empty where the profile has no listing of the UN
  text::DateOptions dates_;
  const profile::PersonName* primary_ = nullptr;
  std::vector<const profile::PersonName*> originals_, aliases_;
};

}  // namespace ftf::formats::un_xml
