// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From an entity of OFAC's ENHANCED XML to a profile.

#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>

#include "formats/common/part.hpp"
#include "formats/ofac/entry_reader.hpp"
#include "formats/syntax/xml_record.hpp"

namespace ftf::formats::ofac {

/// Keeps its memory from one record to the next. Reference ids (refId, valueRefId, versionId, the ids of parts) are keys of the file
/// whose text stands beside them, and are left out.
class EnhancedReader {
 public:
  explicit EnhancedReader(base::Diagnostics& diagnostics) : entries_(diagnostics) {}

  /// Fills a cleared profile. Throws Fault id_invalid.
  void read(const syntax::XmlRecord& record, profile::Profile& profile);

 private:
  using Element = syntax::XmlElement;
  struct Section;
  static const Section sections[];

  void general(Element section);
  void listings(Element section);
  void programs(Element section);
  void types(Element section);
  void authorities(Element section);
  void names(Element section);
  void addresses(Element section);
  void features(Element section);
  void documents(Element section);
  void relationships(Element section);

  void name(Element element);
  void translation(Element element, std::string_view kind, std::string_view quality);
  void address_translation(Element element, const profile::Country& country);
  void feature(Element element);
  void birth(Element element, std::string_view value, std::string_view note);
  void document(Element element);
  void keep_unknown(Element element, std::span<const std::string_view> known, std::string_view path);
  [[nodiscard]] std::optional<profile::PartialDate> points(Element element, std::string_view field);

  EntryReader entries_;
  profile::Profile* profile_ = nullptr;
  std::optional<profile::PartialDate> listed_;
  std::vector<std::string> programs_;
  common::Part part_;
};

}  // namespace ftf::formats::ofac
