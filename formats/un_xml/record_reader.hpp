// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From an INDIVIDUAL or ENTITY of the UN list to a profile, by a table of elements.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"
#include "formats/format.hpp"
#include "formats/syntax/xml_record.hpp"

namespace ftf::formats::un_xml {

/// The authority of every listing in this format.
inline constexpr std::string_view authority = common::un_authority;

/// Group of the extras of this format.
inline constexpr std::string_view extras_group = "un";

/// LISTED_ON where nothing is known, because the schema demands a date; read as no value.
inline constexpr std::string_view no_date = "0001-01-01";

/// What stands before DATAID in an id.
inline constexpr std::string_view id_scheme = "un:";

/// The one value of LIST_TYPE.
inline constexpr std::string_view usual_list_type = "UN List";

/// The elements of a name by position, and the roles of its parts.
inline constexpr std::array<std::string_view, 4> positional_elements{"FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"};
inline constexpr std::array<std::string_view, 4> positional_roles{"first", "second", "third", "fourth"};

/// Elements without a place in the profile, in the order of the schema; they are kept as extras.
inline constexpr std::array<std::string_view, 6> extra_elements{"VERSIONNUM",   "SUBMITTED_BY", "SUBMITTED_ON",
                                                                "NATIONALITY2", "SORT_KEY",     "SORT_KEY_LAST_MOD"};

/// Kind of a document by its two types: the second, free one often tells the truth where the first is one of two words of a form
/// (NOTES 1). `type` is "other" for words that are not known.
[[nodiscard]] common::DocumentKind document_kind(std::string_view first, std::string_view second);

/// Reads records; keeps its memory from one to the next.
class RecordReader {
 public:
  explicit RecordReader(base::Diagnostics& diagnostics) : notes_(diagnostics) {}

  /// Fills a cleared profile. `as_of` is for ages in a record that does not say when it was listed. Throws Fault id_invalid.
  void read(const syntax::XmlRecord& record, profile::Profile& profile, std::optional<text::Day> as_of);

 private:
  using Element = syntax::XmlElement;
  struct Field;
  static const Field fields[];

  // One function an element; record_reader.cpp
  void positional_name(Element element);
  void programme(Element element);
  void reference(Element element);
  void listed(Element element);
  void delisted(Element element);
  void updated(Element element);
  void list_type(Element element);
  void gender(Element element);
  void original_name(Element element);
  void comment(Element element);
  void title(Element element);
  void designation(Element element);
  void nationality(Element element);

  // Elements with parts of their own; record_parts.cpp
  void alias(Element element);
  void address(Element element);
  void birth_date(Element element);
  void birth_place(Element element);
  void document(Element element);

  void read_field(Element element);
  void set_once(std::string& target, Element element, std::string value);
  void keep(const std::string& name, std::string_view value);
  void keep_unknown(Element element, const std::string& name);
  void keep_unread(Element element, std::span<const std::string_view> known);
  [[nodiscard]] std::vector<std::string_view> values(Element element);
  [[nodiscard]] std::optional<profile::PartialDate> listing_date(std::string_view text, std::string_view field);
  [[nodiscard]] profile::Place place(Element element, std::string_view field);
  void finish_names();
  void finish();

  common::Notes notes_;
  text::DateOptions dates_;
  profile::Profile* profile_ = nullptr;
  std::array<std::string, 4> positional_;
  std::vector<profile::PersonName> originals_, aliases_;
  profile::Legal legal_;
};

}  // namespace ftf::formats::un_xml
