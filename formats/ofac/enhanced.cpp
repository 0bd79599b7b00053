// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>

#include "formats/common/xml_list.hpp"
#include "formats/ofac/enhanced_reader.hpp"
#include "formats/ofac/ofac.hpp"

namespace ftf::formats::ofac {

namespace {

constexpr std::string_view root_name = "sanctionsData";
constexpr std::string_view record_name = "entity";
constexpr std::string_view header_name = "publicationInfo";

/// Tables whose texts stand in the entities, too, and what holds the entities.
constexpr std::array<std::string_view, 15> known{
    "entities",   "referenceValues", "referenceValue",     "type",         "value",       "isoCode", "code", "featureTypes", "featureType",
    "detailType", "publishExclude",  "publishDescription", "publishOrder", "description", "name"};

class Reader : public common::XmlListReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : XmlListReader(input, context,
                      {.records = {std::string(record_name)},
                       .known = known,
                       .made_on = {.element = header_name, .child = "dataAsOf"},
                       .source = extras_group}),
        entities_(*context.notes) {}

 private:
  void read(const syntax::XmlRecord& record, profile::Profile& profile) override { entities_.read(record, profile); }

  EnhancedReader entities_;
};

Detected detect(std::string_view head) { return syntax::xml_root_name(head) == root_name ? Detected::yes : Detected::no; }

constexpr std::array<std::string_view, 1> extensions{".xml"};

}  // namespace

const FormatDriver enhanced_driver{
    .name = "ofac-enhanced", .title = "OFAC lists, ENHANCED XML", .extensions = extensions, .detect = detect, .open = open_as<Reader>};

}  // namespace ftf::formats::ofac
