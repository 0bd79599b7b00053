// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads an XML list record by record: what all lists have in common, from the day they were made to what stands outside of the records.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/diagnostics.hpp>
#include <ftf/io/profile_reader.hpp>

#include "formats/common/dates.hpp"
#include "formats/format.hpp"
#include "formats/syntax/xml_reader.hpp"

namespace ftf::formats::common {

/// Where an XML list says on which day it was made: in an attribute of the root, or in an element before the records.
struct DayOfList {
  std::string_view attribute{};  ///< of the root
  std::string_view element{};    ///< else this element,
  std::string_view child{};      ///< or its child of this name
  std::optional<text::Day> (*read)(std::string_view text) = read_xs_date;
};

/// What is special to one XML list.
struct XmlListForm {
  std::vector<std::string> records;           ///< names of the elements that are records
  std::span<const std::string_view> known{};  ///< elements outside of the records that need no note
  DayOfList made_on{};
  std::string_view source;  ///< Profile::source of all records
};

/// Notes each element that stood outside of the records, but for those of these names.
void note_passed_over(const syntax::XmlReader& xml, std::span<const std::string_view> known, base::Diagnostics& notes);

/// Gives a profile for each record; a note for each element outside of them that is not known. The input, the context's notes and the
/// texts of the form outlive it.
class XmlListReader : public io::ProfileReader {
 public:
  XmlListReader(io::InputFile& input, const ReadContext& context, const XmlListForm& form);

  bool next(profile::Profile& reuse) final;
  [[nodiscard]] base::Location where() const final { return record_.where(); }
  [[nodiscard]] std::optional<text::Day> made_on() const final;

 private:
  /// Fills a profile that is empty but for its source. Throws Fault for a record that can't be read.
  virtual void read(const syntax::XmlRecord& record, profile::Profile& profile) = 0;

  XmlListForm form_;
  syntax::XmlReader xml_;
  syntax::XmlRecord record_;
  base::Diagnostics& notes_;
  std::optional<text::Day> made_on_;  // by an element
};

/// Parses one record that was written just now; false if there is none of these names.
[[nodiscard]] bool parse_written(std::string_view xml, std::vector<std::string> record_names, syntax::XmlRecord& record);

}  // namespace ftf::formats::common
