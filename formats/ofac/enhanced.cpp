// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>

#include "formats/common/dates.hpp"
#include "formats/common/xml_list.hpp"
#include "formats/ofac/enhanced_reader.hpp"
#include "formats/ofac/ofac.hpp"
#include "formats/syntax/xml_reader.hpp"

namespace ftf::formats::ofac {

namespace {

constexpr std::string_view root_name = "sanctionsData";
constexpr std::string_view record_name = "entity";
constexpr std::string_view header_name = "publicationInfo";

/// Tables whose texts stand in the entities, too, and what holds the entities.
constexpr std::array<std::string_view, 15> known{"entities",  "referenceValues", "referenceValue", "type",       "value",        "isoCode",       "code",        "featureTypes",
                                                 "featureType", "detailType",    "publishExclude", "publishDescription", "publishOrder", "description", "name"};

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : xml_(input, {std::string(record_name), std::string(header_name)}, {.record_bytes = context.max_record_bytes}), entities_(*context.notes), notes_(*context.notes) {}

  bool next(profile::Profile& reuse) override {
    profile::clear(reuse);
    for (;;) {
      if (!xml_.next(record_)) {
        common::note_passed_over(xml_, known, notes_);
        return false;
      }
      if (record_.root().name() != header_name) break;
      made_on_ = common::read_xs_date(record_.root().child_text("dataAsOf"));
    }
    reuse.source = extras_group;
    if (made_on_) reuse.source_version = text::iso(*made_on_);
    entities_.read(record_, reuse);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return record_.where(); }
  [[nodiscard]] std::optional<text::Day> made_on() const override { return made_on_; }

 private:
  syntax::XmlReader xml_;
  syntax::XmlRecord record_;
  EnhancedReader entities_;
  base::Diagnostics& notes_;
  std::optional<text::Day> made_on_;
};

Detected detect(std::string_view head) { return syntax::xml_root_name(head) == root_name ? Detected::yes : Detected::no; }

std::unique_ptr<io::ProfileReader> open(io::InputFile& input, const ReadContext& context) { return std::make_unique<Reader>(input, context); }

constexpr std::array<std::string_view, 1> extensions{".xml"};

}  // namespace

const FormatDriver enhanced_driver{
    .name = "ofac-enhanced", .title = "OFAC lists, ENHANCED XML", .extensions = extensions, .detect = detect, .open = open};

}  // namespace ftf::formats::ofac
