// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/un_xml.hpp"
#include "formats/common/to_write.hpp"

#include <array>

#include "formats/common/dates.hpp"
#include "formats/common/text_spool.hpp"
#include "formats/common/unread.hpp"
#include "formats/common/xml_list.hpp"
#include "formats/syntax/xml_reader.hpp"
#include "formats/syntax/xml_writer.hpp"
#include "formats/un_xml/birth.hpp"
#include "formats/un_xml/record_reader.hpp"
#include "formats/un_xml/record_writer.hpp"

namespace ftf::formats::un_xml {

namespace {

constexpr std::string_view root_name = "CONSOLIDATED_LIST";
constexpr std::array<std::string_view, 2> containers{"INDIVIDUALS", "ENTITIES"};
constexpr std::size_t record_depth = 2;

std::vector<std::string> record_names() { return {"INDIVIDUAL", "ENTITY"}; }

class Reader : public common::XmlListReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : XmlListReader(input, context,
                      {.records = record_names(), .known = containers, .made_on = {.attribute = "dateGenerated"}, .source = extras_group}),
        records_(*context.notes),
        as_of_(context.as_of) {}

 private:
  void read(const syntax::XmlRecord& record, profile::Profile& profile) override {
    records_.read(record, profile, as_of_ ? as_of_ : made_on());
  }

  RecordReader records_;
  std::optional<text::Day> as_of_;
};

/// Persons go to the output as they come; organisations, which the schema wants behind them, wait in a spool.
class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), losses_(*context.losses), day_(context.as_of) {}

  void write(const profile::Profile& given) override {
    const profile::Profile profile = common::to_write(given);
    if (!begun_) begin(profile.source_version);
    text_.clear();
    syntax::XmlWriter xml(text_, record_depth);
    RecordWriter(profile, day_, xml).write();
    count_losses(profile);
    if (profile::is_person(profile)) output_.write("\n" + text_);
    else organisations_.append("\n" + text_);
  }

  void close() override {
    if (!begun_) begin({});
    output_.write("\n  </INDIVIDUALS>\n  <ENTITIES>");
    organisations_.write_to(output_);
    output_.write("\n  </ENTITIES>\n</CONSOLIDATED_LIST>\n");
  }

 private:
  /// The date of the list is the one that was asked for, else that of the first record's source. An empty list may go without.
  void begin(std::string_view source_version) {
    begun_ = true;
    if (!day_) day_ = text::parse_iso_day(source_version);
    text_.clear();
    syntax::XmlWriter xml(text_);
    xml.declaration();
    xml.open(root_name, {{"dateGenerated", day_ ? text::iso(*day_) + "T00:00:00Z" : std::string()}});
    xml.open(containers[0]);
    output_.write(text_);
  }

  void count_losses(const profile::Profile& profile) {
    profile::clear(read_back_);
    if (common::parse_written(text_, record_names(), record_)) records_.read(record_, read_back_, day_);
    read_back_.source = extras_group;
    if (day_) read_back_.source_version = text::iso(*day_);
    common::count_unread(profile, read_back_, losses_);
  }

  io::OutputFile& output_;
  LossReport& losses_;
  std::optional<text::Day> day_;
  common::TextSpool organisations_;
  std::string text_;
  bool begun_ = false;
  base::Diagnostics unheard_;
  RecordReader records_{unheard_};
  syntax::XmlRecord record_;
  profile::Profile read_back_;
};

Detected detect(std::string_view head) { return syntax::xml_root_name(head) == root_name ? Detected::yes : Detected::no; }

constexpr std::array<std::string_view, 1> extensions{".xml"};

/// What a person's record carries; an organisation's has less. The loss report goes by reading back.
// clang-format off
constexpr std::array carries = std::to_array<std::string_view>({
    "id", "kind", "source_version", "names.full", "names.kind", "names.quality", "names.script", "names.parts", "names.births", "names.birth_places.city",
    "names.birth_places.country", "names.birth_places.country_text", "names.note", "sex", "births", "birth_places.city", "birth_places.region",
    "birth_places.country", "birth_places.country_text", "birth_places.note", "nationalities", "documents.type", "documents.type_text",
    "documents.number", "documents.country", "documents.country_text", "documents.issued", "documents.place", "documents.note", "addresses.street",
    "addresses.city", "addresses.region", "addresses.postcode", "addresses.country", "addresses.country_text", "addresses.note", "positions",
    "legal.programme", "legal.reference", "legal.authority", "legal.listed", "legal.delisted", "legal.updated", "remarks", "extras"});
// clang-format on

}  // namespace

const FormatDriver driver{.name = "un-xml",
                          .title = "UN Security Council Consolidated List, XML",
                          .extensions = extensions,
                          .detect = detect,
                          .open = open_as<Reader>,
                          .create = create_as<Writer>,
                          .carries = carries};

}  // namespace ftf::formats::un_xml
