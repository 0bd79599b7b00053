// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>

#include "formats/common/dates.hpp"
#include "formats/common/to_write.hpp"
#include "formats/common/unread.hpp"
#include "formats/common/xml_list.hpp"
#include "formats/eu_fsf/carries.hpp"
#include "formats/eu_fsf/entity_reader.hpp"
#include "formats/eu_fsf/entity_writer.hpp"
#include "formats/eu_fsf/eu_fsf.hpp"
#include "formats/eu_fsf/vocabulary.hpp"
#include "formats/syntax/xml_reader.hpp"
#include "formats/syntax/xml_writer.hpp"

namespace ftf::formats::eu_fsf {

namespace {

constexpr std::string_view root_name = "export";
constexpr std::string_view record_name = "sanctionEntity";
constexpr std::string_view name_space = "http://eu.europa.ec/fpi/fsd/export";
constexpr std::size_t summary_in_xml = 4;  // attributes of a regulationSummary
constexpr std::array<std::string_view, 7> parts{"regulation", "subjectType", "nameAlias",     "citizenship",
                                                "birthdate",  "address",     "identification"};

constexpr std::array<std::string_view, 1> contact_name{"contactInfo"};
constexpr std::array<std::string_view, 2> contact_parts{"key", "value"};

/// The values of one element. Key and value of a contact stand side by side, so that none gets another one's type.
void fill(common::Part& part, syntax::XmlElement element) {
  part.clear();
  part.add(element, contact_name);
  for (const syntax::XmlElement child : element) {
    if (child.name() != contact_name[0]) continue;
    add_contact(child.attribute(contact_parts[0]), child.attribute(contact_parts[1]), part);
    part.add_child(child, contact_parts);
  }
}

/// Reads the elements of one record: the entity and its regulation first, whatever their order.
void read_entity(const syntax::XmlRecord& record, EntityReader& reader, profile::Profile& profile) {
  common::Part part;
  const syntax::XmlElement root = record.root();
  reader.begin(profile, record.where(), record.raw());
  part.add(root, parts);
  reader.entity(part);
  for (const syntax::XmlElement element : root) {
    if (element.name() != "regulation" && element.name() != "subjectType") continue;
    fill(part, element);
    if (element.name() == "regulation") reader.regulation(part);
    else reader.subject(part);
  }
  for (const syntax::XmlElement element : root) {
    if (std::find(parts.begin() + 2, parts.end(), element.name()) == parts.end()) continue;
    fill(part, element);
    reader.detail(element.name(), part);
  }
  reader.end();
}

class Reader : public common::XmlListReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : XmlListReader(input, context,
                      {.records = {std::string(record_name)}, .made_on = {.attribute = "generationDate"}, .source = extras_group}),
        entities_(*context.notes) {}

 private:
  void read(const syntax::XmlRecord& record, profile::Profile& profile) override { read_entity(record, entities_, profile); }

  EntityReader entities_;
};

std::vector<syntax::XmlAttribute> attributes_of(const Element& element) {
  std::vector<syntax::XmlAttribute> attributes;
  for (const auto& [name, value] : element.attributes) attributes.push_back({name, value});
  return attributes;
}

void write_detail(const Element& element, syntax::XmlWriter& xml) {
  xml.open(element.name, attributes_of(element));
  for (const std::string& remark : element.remarks) xml.leaf("remark", remark);
  std::vector<syntax::XmlAttribute> summary;
  for (std::size_t i = 0; i < summary_in_xml; ++i)
    if (summary_attributes[i] != "publicationUrl" || !element.regulation[i].empty())
      summary.push_back({summary_attributes[i], element.regulation[i]});
  xml.empty("regulationSummary", summary);
  for (const auto& [key, value] : element.contacts) {
    const std::array<syntax::XmlAttribute, 2> contact{{{"key", key}, {"value", value}}};
    xml.empty("contactInfo", contact);
  }
  xml.close();
}

void write_regulation(const Element& element, syntax::XmlWriter& xml) {
  auto attributes = attributes_of(element);
  std::string_view url;
  for (std::size_t i = 0; i < summary_attributes.size(); ++i) {
    if (summary_attributes[i] == "publicationUrl") url = element.regulation[i];
    else attributes.push_back({summary_attributes[i], element.regulation[i]});
  }
  xml.open(element.name, attributes);
  for (const std::string& remark : element.remarks) xml.leaf("remark", remark);
  xml.optional_leaf("publicationUrl", url);
  xml.close();
}

class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), losses_(*context.losses), day_(context.as_of) {}

  void write(const profile::Profile& given) override {
    const profile::Profile profile = common::to_write(given);
    if (!begun_) {
      day_ = common::list_day(day_, profile.source_version, {output_.name(), 0, 0, {}, "generationDate"});
      begin();
    }
    const Entity entity = entities_.entity(profile);
    text_.clear();
    syntax::XmlWriter xml(text_, 1);
    xml.open(entity.own.name, attributes_of(entity.own));
    for (const std::string& remark : entity.own.remarks) xml.leaf("remark", remark);
    write_regulation(entity.regulation, xml);
    xml.empty(entity.subject.name, attributes_of(entity.subject));
    for (const Element& detail : entity.details) write_detail(detail, xml);
    xml.close();
    count_losses(profile);
    output_.write("\n" + text_);
  }

  void close() override {
    if (!begun_) begin();
    output_.write("\n</export>\n");
  }

 private:
  /// An empty list may go without a date.
  void begin() {
    begun_ = true;
    std::string text;
    syntax::XmlWriter xml(text);
    xml.declaration();
    xml.open(
        root_name,
        {{"xmlns", name_space}, {"generationDate", day_ ? text::iso(*day_) + "T00:00:00.000Z" : std::string()}, {"globalFileId", "1"}});
    output_.write(text);
  }

  void count_losses(const profile::Profile& profile) {
    profile::clear(read_back_);
    if (common::parse_written(text_, {std::string(record_name)}, record_)) read_entity(record_, back_, read_back_);
    read_back_.source = extras_group;
    read_back_.source_version = text::iso(*day_);
    common::count_unread(profile, read_back_, losses_);
  }

  io::OutputFile& output_;
  LossReport& losses_;
  std::optional<text::Day> day_;
  bool begun_ = false;
  EntityWriter entities_{Form::xml};
  std::string text_;
  base::Diagnostics unheard_;
  EntityReader back_{unheard_};
  syntax::XmlRecord record_;
  profile::Profile read_back_;
};

/// Other lists have a root called export, too: an element of this list, or the namespace, tells.
Detected detect(std::string_view head) {
  const std::string_view root = syntax::xml_root_name(head);
  if (root == "sanctionEntity") return Detected::yes;  // one entity taken out of the list
  if (root != root_name) return Detected::no;
  return head.find(name_space) != std::string_view::npos || head.find("<sanctionEntity") != std::string_view::npos ? Detected::yes
                                                                                                                   : Detected::no;
}

constexpr std::array<std::string_view, 1> extensions{".xml"};

}  // namespace

const FormatDriver xml_driver{.name = "eu-xml",
                              .title = "EU consolidated financial sanctions list (FSF), XML 1.1",
                              .extensions = extensions,
                              .detect = detect,
                              .open = open_as<Reader>,
                              .create = create_as<Writer>,
                              .carries = carries};

}  // namespace ftf::formats::eu_fsf
