// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>

#include "formats/common/digits_date.hpp"
#include "formats/common/travel_code.hpp"
#include "formats/mrz/holder.hpp"

namespace ftf::formats::mrz {

namespace {

using base::Code;
using profile::PartialDate;

std::string_view without_fillers(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(filler);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(filler) - begin + 1);
}

/// Each run of fillers made one space.
std::string words_of(std::string_view text) {
  std::string words;
  for (const char c : without_fillers(text)) {
    if (c != filler) words += c;
    else if (words.back() != ' ') words += ' ';
  }
  return words;
}

/// Every filler made a space: in a document number each stands for a character that a zone can't have.
std::string with_spaces(std::string_view text) {
  std::string out(text);
  std::replace(out.begin(), out.end(), filler, ' ');
  return out;
}

std::optional<PartialDate> read_date(std::string_view field, common::Century century, const std::optional<text::Day>& as_of,
                                     std::string_view name, common::Notes& notes) {
  if (without_fillers(field).empty()) return std::nullopt;
  if (auto date = common::read_digits_date(field, century, as_of)) return date;
  notes.add(Code::date_as_text, name, field, as_of ? std::string_view() : "two-digit years need --as-of");
  return profile::text_date(field);
}

/// Full name as people write it: the secondary identifier first.
void read_name(const Zone& zone, common::Notes& notes, profile::Profile& profile) {
  const std::string_view field = zone.field(zone.layout->holder);
  const std::string_view all = without_fillers(field);
  if (all.empty()) return notes.add(Code::name_missing, "names");
  const std::size_t parting = all.find("<<");
  profile::Valued<profile::PersonName>& name = profile.names.emplace_back();
  name.kind = "primary";
  name.script = "Latn";
  std::string primary = words_of(all.substr(0, parting));
  if (parting == std::string_view::npos) {
    name.full = std::move(primary);
  } else {
    std::string secondary = words_of(all.substr(parting));
    name.full.append(secondary).append(" ").append(primary);
    name.parts.reserve(2);
    name.parts.push_back({"family", std::move(primary)});
    name.parts.push_back({"given", std::move(secondary)});
  }
  if (field.back() == filler) return;
  name.note = cut_note;
  notes.add(Code::name_cut, "names");
}

void read_document(const Zone& zone, const std::optional<text::Day>& as_of, common::Notes& notes, profile::Profile& profile) {
  const Layout& layout = *zone.layout;
  profile::Valued<profile::Document>& document = profile.documents.emplace_back();
  document.type = layout.document;
  const std::string_view code = without_fillers(zone.field(layout.code));
  if (code != layout.plain_code) document.type_text = code;
  document.number = with_spaces(zone.number());
  profile::Country issuer = common::read_travel_code(without_fillers(zone.field(layout.issuer)), "documents.country", notes);
  document.country = std::move(issuer.country);
  document.country_text = std::move(issuer.text);
  document.expires = read_date(zone.field(layout.expiry), common::Century::nearest, as_of, "documents.expires", notes);
}

void read_extras(const Zone& zone, profile::Profile& profile) {
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) profile.extras.push_back({std::string(source_name), std::string(name), std::string(value)});
  };
  add("layout", zone.layout->name);
  std::string_view optional = zone.field(zone.layout->optional[0]);
  optional.remove_prefix(zone.number_rest().size());
  add("optional", without_fillers(optional));
  add("optional_2", without_fillers(zone.field(zone.layout->optional[1])));
}

}  // namespace

void read_holder(const Zone& zone, const std::optional<text::Day>& as_of, common::Notes& notes, profile::Profile& profile) {
  profile::clear(profile);
  profile.kind = "person";
  profile.source = source_name;
  read_name(zone, notes, profile);
  const std::string_view sex = zone.field(zone.layout->sex);
  if (sex == "M" || sex == "F" || sex == "X") profile.sex = sex;
  if (auto birth = read_date(zone.field(zone.layout->birth), common::Century::not_after, as_of, "births", notes))
    profile.births.emplace_back(*std::move(birth));
  profile::Country nationality = common::read_travel_code(without_fillers(zone.field(zone.layout->nationality)), "nationalities", notes);
  if (nationality != profile::Country{}) profile.nationalities.emplace_back(std::move(nationality));
  read_document(zone, as_of, notes, profile);
  read_extras(zone, profile);
}

void mark(const Finding& finding, profile::Profile& profile) {
  if (finding.code != Code::check_digit) return;
  if (finding.field == "births") {
    if (!profile.births.empty()) profile.births.front().note = wrong_digit;
    return;
  }
  auto& flags = profile.documents.front().flags;
  if (std::find(flags.begin(), flags.end(), wrong_digit) == flags.end()) flags.emplace_back(wrong_digit);
}

}  // namespace ftf::formats::mrz
