// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>

#include "formats/common/dates.hpp"
#include "formats/common/space.hpp"
#include "formats/common/text_spool.hpp"
#include "formats/common/to_write.hpp"
#include "formats/common/unread.hpp"
#include "formats/common/xml_list.hpp"
#include "formats/ofac/carries.hpp"
#include "formats/ofac/entry_reader.hpp"
#include "formats/ofac/entry_writer.hpp"
#include "formats/ofac/ofac.hpp"
#include "formats/syntax/xml_reader.hpp"
#include "formats/syntax/xml_writer.hpp"

namespace ftf::formats::ofac {

namespace {

using common::Part;
using syntax::XmlElement;

constexpr std::string_view root_name = "sdnList";
constexpr std::string_view record_name = "sdnEntry";
constexpr std::string_view header_name = "publshInformation";  // sic
constexpr std::string_view name_space = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML";
// In the order of EntryParser's readers; a vessel comes last.
constexpr std::array<std::string_view, 9> lists{"programList",     "idList",          "akaList",          "addressList", "nationalityList",
                                                "citizenshipList", "dateOfBirthList", "placeOfBirthList", "vesselInfo"};

/// From one element to an entry; what is not known goes to the reader's extras.
class EntryParser {
 public:
  explicit EntryParser(base::Diagnostics& diagnostics) : reader_(diagnostics) {}

  void read(const syntax::XmlRecord& record, profile::Profile& profile) {
    const XmlElement root = record.root();
    entry_ = {};
    reader_.begin(profile, record.where(), root.child_text("uid"), record.raw());
    part_.clear();
    part_.add(root, lists);
    entry_.uid = part_.take("uid");
    entry_.last = part_.take("lastName");
    entry_.first = part_.take("firstName");
    entry_.title = part_.take("title");
    entry_.type = part_.take("sdnType");
    for (std::string_view remark = part_.take("remarks"); !remark.empty(); remark = part_.take("remarks"))
      entry_.remarks.emplace_back(remark);
    reader_.keeper().keep_rest(part_, {});
    for (const XmlElement list : root) {
      const auto found = std::ranges::find(lists, list.name());
      if (found != lists.end()) read_list(list, static_cast<std::size_t>(found - lists.begin()));
    }
    reader_.read(entry_);
  }

 private:
  void read_list(XmlElement list, std::size_t number) {
    using Read = void (EntryParser::*)();
    static constexpr std::array<Read, lists.size() - 1> readers{
        &EntryParser::read_program,     &EntryParser::read_item,        &EntryParser::read_aka,   &EntryParser::read_address,
        &EntryParser::read_nationality, &EntryParser::read_citizenship, &EntryParser::read_birth, &EntryParser::read_birth_place};
    if (number == readers.size()) return read_vessel(list);
    for (const XmlElement element : list) {
      part_.clear();
      part_.add(element);
      (this->*readers[number])();
      reader_.keeper().keep_rest(part_, element.name());
    }
  }

  std::string text(std::string_view name) { return std::string(part_.take(name)); }
  Fact fact(std::string_view name) { return {text("uid"), text(name), text("mainEntry")}; }

  void read_program() { entry_.programs.push_back(text(".")); }
  void read_item() {
    entry_.items.push_back({text("uid"), text("idType"), text("idNumber"), text("idCountry"), text("issueDate"), text("expirationDate")});
  }
  void read_aka() { entry_.akas.push_back({text("uid"), text("type"), text("category"), text("lastName"), text("firstName"), {}}); }
  void read_nationality() { entry_.nationalities.push_back(fact("country")); }
  void read_citizenship() { entry_.citizenships.push_back(fact("country")); }
  void read_birth() { entry_.births.push_back(fact("dateOfBirth")); }
  void read_birth_place() { entry_.birth_places.push_back(fact("placeOfBirth")); }

  void read_address() {
    Address& address = entry_.addresses.emplace_back();
    address.uid = text("uid");
    for (const std::string_view line : {"address1", "address2", "address3"}) common::join(address.street, part_.take(line), ", ");
    address.city = text("city");
    address.region = text("stateOrProvince");
    address.postcode = text("postalCode");
    address.country = text("country");
  }

  void read_vessel(XmlElement vessel) {
    part_.clear();
    part_.add(vessel);
    for (std::size_t i = 0; i < vessel_elements.size(); ++i) entry_.vessel[i] = part_.take(vessel_elements[i]);
    reader_.keeper().keep_rest(part_, vessel.name());
  }

  EntryReader reader_;
  Entry entry_;
  Part part_;
};

std::optional<text::Day> read_day(std::string_view text) { return common::read_slash_date(text, common::SlashOrder::month_first); }

class Reader : public common::XmlListReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : XmlListReader(input, context,
                      {.records = {std::string(record_name)},
                       .made_on = {.element = header_name, .child = "Publish_Date", .read = read_day},
                       .source = extras_group}),
        entries_(*context.notes) {}

 private:
  void read(const syntax::XmlRecord& record, profile::Profile& profile) override { entries_.read(record, profile); }

  EntryParser entries_;
};

/// The list element with one element for each of the values; none without values.
template <class Value, class WriteLeaves>
void write_list(syntax::XmlWriter& xml, std::string_view list, std::string_view element, const std::vector<Value>& values,
                WriteLeaves write_leaves) {
  if (values.empty()) return;
  xml.open(list);
  for (const Value& value : values) {
    xml.open(element);
    write_leaves(value);
    xml.close();
  }
  xml.close();
}

void write_facts(std::string_view list, std::string_view element, std::string_view name, const std::vector<Fact>& facts,
                 syntax::XmlWriter& xml) {
  write_list(xml, list, element, facts, [&](const Fact& fact) {
    xml.leaf("uid", fact.uid);
    xml.leaf(name, fact.text);
    xml.leaf("mainEntry", fact.main);
  });
}

void write_items(const std::vector<Item>& items, syntax::XmlWriter& xml) {
  write_list(xml, "idList", "id", items, [&](const Item& item) {
    xml.leaf("uid", item.uid);
    xml.leaf("idType", item.type);
    xml.leaf("idNumber", item.number);
    xml.optional_leaf("idCountry", item.country);
    xml.optional_leaf("issueDate", item.issued);
    xml.optional_leaf("expirationDate", item.expires);
  });
}

void write_akas(const std::vector<Aka>& akas, syntax::XmlWriter& xml) {
  write_list(xml, "akaList", "aka", akas, [&](const Aka& aka) {
    xml.leaf("uid", aka.uid);
    xml.leaf("type", aka.type);
    xml.leaf("category", aka.category);
    xml.leaf("lastName", aka.last);
    xml.optional_leaf("firstName", aka.first);
  });
}

void write_addresses(const std::vector<Address>& addresses, syntax::XmlWriter& xml) {
  write_list(xml, "addressList", "address", addresses, [&](const Address& address) {
    xml.leaf("uid", address.uid);
    xml.optional_leaf("address1", address.street);
    xml.optional_leaf("city", address.city);
    xml.optional_leaf("stateOrProvince", address.region);
    xml.optional_leaf("postalCode", address.postcode);
    xml.optional_leaf("country", address.country);
  });
}

void write_vessel(const Entry& entry, syntax::XmlWriter& xml) {
  if (std::ranges::all_of(entry.vessel, [](const std::string& value) { return value.empty(); })) return;
  xml.open("vesselInfo");
  for (std::size_t i = 0; i < vessel_elements.size(); ++i) xml.optional_leaf(vessel_elements[i], entry.vessel[i]);
  xml.close();
}

void write_entry(const Entry& entry, syntax::XmlWriter& xml) {
  std::string remarks;
  for (const std::string& remark : entry.remarks) common::join(remarks, remark);
  xml.open(record_name);
  xml.leaf("uid", entry.uid);
  xml.optional_leaf("firstName", entry.first);
  xml.leaf("lastName", entry.last);
  xml.optional_leaf("title", entry.title);
  xml.leaf("sdnType", entry.type);
  xml.optional_leaf("remarks", remarks);
  xml.open("programList");
  for (const std::string& program : entry.programs) xml.leaf("program", program);
  xml.close();
  write_items(entry.items, xml);
  write_akas(entry.akas, xml);
  write_addresses(entry.addresses, xml);
  write_facts("nationalityList", "nationality", "country", entry.nationalities, xml);
  write_facts("citizenshipList", "citizenship", "country", entry.citizenships, xml);
  write_facts("dateOfBirthList", "dateOfBirthItem", "dateOfBirth", entry.births, xml);
  write_facts("placeOfBirthList", "placeOfBirthItem", "placeOfBirth", entry.birth_places, xml);
  write_vessel(entry, xml);
  xml.close();
}

/// The entries wait in a spool, because their number stands before them.
class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), losses_(*context.losses), day_(context.as_of) {}

  void write(const profile::Profile& given) override {
    const profile::Profile profile = common::to_write(given);
    day_ = common::list_day(day_, profile.source_version, {output_.name(), 0, 0, {}, "Publish_Date"});
    text_.clear();
    syntax::XmlWriter xml(text_, 1);
    write_entry(entries_.entry(profile), xml);
    spool_.append("\n" + text_);
    ++count_;
    count_losses(profile);
  }

  void close() override {
    std::string text;
    syntax::XmlWriter xml(text);
    xml.declaration();
    xml.open(root_name, {{"xmlns", name_space}});
    xml.open(header_name);
    if (day_) xml.leaf("Publish_Date", common::slash_date(*day_, common::SlashOrder::month_first));
    xml.leaf("Record_Count", std::to_string(count_));
    xml.close();
    output_.write(text);
    spool_.write_to(output_);
    output_.write("\n</sdnList>\n");
  }

 private:
  void count_losses(const profile::Profile& profile) {
    profile::clear(read_back_);
    if (common::parse_written(text_, {std::string(record_name)}, record_)) back_.read(record_, read_back_);
    read_back_.source = extras_group;
    read_back_.source_version = text::iso(*day_);
    common::count_unread(profile, read_back_, losses_);
  }

  io::OutputFile& output_;
  LossReport& losses_;
  std::optional<text::Day> day_;
  EntryWriter entries_;
  common::TextSpool spool_;
  std::uint64_t count_ = 0;
  std::string text_;
  base::Diagnostics unheard_;
  EntryParser back_{unheard_};
  syntax::XmlRecord record_;
  profile::Profile read_back_;
};

/// By the root alone: the namespace changed in 2024 (NOTES 4a).
Detected detect(std::string_view head) {
  const std::string_view root = syntax::xml_root_name(head);
  return root == root_name || root == record_name ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> extensions{".xml"};

}  // namespace

const FormatDriver xml_driver{.name = "ofac-xml",
                              .title = "OFAC SDN and consolidated lists, SDN.XML",
                              .extensions = extensions,
                              .detect = detect,
                              .open = open_as<Reader>,
                              .create = create_as<Writer>,
                              .carries = carries};

}  // namespace ftf::formats::ofac
