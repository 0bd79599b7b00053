// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>

#include "formats/common/xml_list.hpp"
#include "formats/uk/profile_maker.hpp"
#include "formats/uk/uk.hpp"

namespace ftf::formats::uk {

namespace {

constexpr std::string_view root_name = "Designations";
constexpr std::string_view record_name = "Designation";
constexpr std::string_view date_name = "DateGenerated";

std::optional<text::Day> read_day(std::string_view text) { return common::read_slash_date(text, common::SlashOrder::day_first); }

class Reader : public common::XmlListReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : XmlListReader(input, context,
                      {.records = {std::string(record_name)}, .made_on = {.element = date_name, .read = read_day}, .source = extras_group}),
        profiles_(*context.notes) {}

 private:
  void read(const syntax::XmlRecord& record, profile::Profile& profile) override {
    designation_.clear();
    read_xml(record.root(), designation_);
    profiles_.make(designation_, record.where(), record.raw(), profile);
  }

  Designation designation_;
  ProfileMaker profiles_;
};

Detected detect(std::string_view head) {
  const std::string_view root = syntax::xml_root_name(head);
  return root == root_name || root == record_name ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> extensions{".xml"};

}  // namespace

const FormatDriver xml_driver{
    .name = "uk-xml", .title = "UK sanctions list, XML", .extensions = extensions, .detect = detect, .open = open_as<Reader>};

}  // namespace ftf::formats::uk
