// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>

#include "formats/common/dates.hpp"
#include "formats/common/xml_list.hpp"
#include "formats/syntax/xml_reader.hpp"
#include "formats/uk/profile_maker.hpp"
#include "formats/uk/uk.hpp"

namespace ftf::formats::uk {

namespace {

constexpr std::string_view root_name = "Designations";
constexpr std::string_view record_name = "Designation";
constexpr std::string_view date_name = "DateGenerated";

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : xml_(input, {std::string(record_name), std::string(date_name)}, {.record_bytes = context.max_record_bytes}), profiles_(*context.notes), notes_(*context.notes) {}

  bool next(profile::Profile& reuse) override {
    profile::clear(reuse);
    for (;;) {
      if (!xml_.next(record_)) {
        common::note_passed_over(xml_, {}, notes_);
        return false;
      }
      if (record_.root().name() != date_name) break;
      made_on_ = common::read_slash_date(record_.root().text(), common::SlashOrder::day_first);
    }
    if (made_on_) reuse.source_version = text::iso(*made_on_);
    designation_.clear();
    read_xml(record_.root(), designation_);
    profiles_.make(designation_, record_.where(), record_.raw(), reuse);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return record_.where(); }
  [[nodiscard]] std::optional<text::Day> made_on() const override { return made_on_; }

 private:
  syntax::XmlReader xml_;
  syntax::XmlRecord record_;
  Designation designation_;
  ProfileMaker profiles_;
  base::Diagnostics& notes_;
  std::optional<text::Day> made_on_;
};

Detected detect(std::string_view head) {
  const std::string_view root = syntax::xml_root_name(head);
  return root == root_name || root == record_name ? Detected::yes : Detected::no;
}

std::unique_ptr<io::ProfileReader> open(io::InputFile& input, const ReadContext& context) { return std::make_unique<Reader>(input, context); }

constexpr std::array<std::string_view, 1> extensions{".xml"};

}  // namespace

const FormatDriver xml_driver{.name = "uk-xml", .title = "UK sanctions list, XML", .extensions = extensions, .detect = detect, .open = open};

}  // namespace ftf::formats::uk
