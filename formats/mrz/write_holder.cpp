// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ftf/names/romanize.hpp>

#include "formats/common/digits_date.hpp"
#include "formats/common/extras.hpp"
#include "formats/common/travel_code.hpp"
#include "formats/mrz/holder.hpp"

namespace ftf::formats::mrz {

namespace {

using profile::PartialDate;
using profile::Profile;

/// Whose own row in Doc 9303-3 table B holds for documents of a state, where the name does not say its language.
constexpr std::array state_languages{std::pair{"BY", "be"}, std::pair{"MK", "mk"}, std::pair{"RS", "sr"}, std::pair{"UA", "uk"},
                                     std::pair{"BG", "bg"}};

bool has_zone(const profile::Document& document) {
  return std::any_of(layouts().begin(), layouts().end(), [&](const Layout& layout) { return layout.document == document.type; });
}

const profile::Document* document_of(const Profile& profile) {
  const auto found = std::find_if(profile.documents.begin(), profile.documents.end(), has_zone);
  return found == profile.documents.end() ? nullptr : &*found;
}

const Layout& layout_of(const Profile& profile, const profile::Document* document) {
  const Layout* const own = find_layout(common::extra_value(profile, source_name, "layout"));
  if (own != nullptr && (document == nullptr || own->document == document->type)) return *own;
  const std::string_view type = document == nullptr ? "passport" : std::string_view(document->type);
  return *std::find_if(layouts().begin(), layouts().end(), [&](const Layout& layout) { return layout.document == type; });
}

void add_word(std::string& words, std::string_view word) {
  if (!words.empty() && !word.empty()) words += ' ';
  words += word;
}

std::string write_name(const Profile& profile, const profile::Document* document, std::size_t width) {
  const profile::PersonName* const name = common::printed_name(profile);
  if (name == nullptr) return std::string(width, filler);
  std::string_view language = name->lang;
  if (language.empty() && document != nullptr)
    for (const auto& [state, own] : state_languages)
      if (document->country == state) language = own;
  const auto romanized = [&](std::string_view text) {
    std::string latin = names::romanize(text, names::Scheme::icao9303, language);
    std::erase(latin, ',');
    return latin;
  };
  std::string primary, secondary;
  for (const profile::NamePart& part : name->parts) add_word(part.role == "family" ? primary : secondary, romanized(part.text));
  if (primary.empty()) {
    primary = romanized(name->full);
    secondary.clear();
  }
  return name_field(primary, secondary, width);
}

/// Capitals and digits, a filler for anything else, cut to or filled up to the width.
std::string fitted(std::string_view text, std::size_t width) {
  std::string out;
  for (char c : text.substr(0, width)) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    out += value(c) >= 0 ? c : filler;
  }
  out.resize(width, filler);
  return out;
}

std::string write_date(const PartialDate* date) { return date == nullptr ? std::string() : common::write_digits_date(*date, filler); }

class ZoneWriter {
 public:
  explicit ZoneWriter(const Layout& layout) : layout_(layout) {
    zone_.layout = &layout;
    zone_.text.assign(layout.size(), filler);
  }

  void put(const Span& span, std::string_view text) { zone_.text.replace(span.begin, span.size, fitted(text, span.size)); }

  void put_checked(const Span& span, std::string_view text) {
    put(span, text);
    zone_.text[span.end()] = check_digit(zone_.field(span));
  }

  /// A number that is too long and has no room elsewhere stays out: a part of it would be another number.
  void put_number(std::string_view number, std::string_view optional) {
    const std::size_t room = layout_.number.size;
    if (number.size() <= room || layout_.long_number == 0 || number.size() - room + 2 > layout_.optional[0].size) {
      put_checked(layout_.number, number.size() <= room ? number : std::string_view());
      return put(layout_.optional[0], optional);
    }
    const std::string whole = fitted(number, number.size());
    put(layout_.number, whole);
    put(layout_.optional[0], fmt::format("{}{}{}{}", std::string_view(whole).substr(room), check_digit(whole), filler, optional));
  }

  Zone take() {
    if (layout_.optional_digit != 0) zone_.text[layout_.optional_digit] = check_digit(zone_.field(layout_.optional[0]));
    if (layout_.composite != 0) zone_.text[layout_.composite] = composite_digit(zone_.text, layout_);
    return std::move(zone_);
  }

 private:
  const Layout& layout_;
  Zone zone_;
};

}  // namespace

std::string name_field(std::string_view primary, std::string_view secondary, std::size_t width) {
  const auto fillers_for_spaces = [](std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), ' ', filler);
    return out;
  };
  std::string field = fillers_for_spaces(primary);
  constexpr std::size_t parting = 2;
  if (!secondary.empty()) {
    if (field.size() + parting >= width) field.resize(width - parting - 1);  // one letter of the secondary identifier stays
    field.erase(field.find_last_not_of(filler) + 1);
    field.append("<<").append(fillers_for_spaces(secondary));
  }
  // The last position of a cut field is a letter (Doc 9303-3 section 4.6): a word before it gives one up.
  while (field.size() > width && field[width - 1] == filler) field.erase(field.find_last_not_of(filler, width - 1), 1);
  field.resize(width, filler);
  return field;
}

Zone write_holder(const Profile& profile) {
  const profile::Document* const document = document_of(profile);
  const Layout& layout = layout_of(profile, document);
  ZoneWriter writer(layout);
  writer.put(layout.code, document == nullptr || document->type_text.empty() ? layout.plain_code : std::string_view(document->type_text));
  writer.put(layout.holder, write_name(profile, document, layout.holder.size));
  writer.put_number(document == nullptr ? std::string_view() : std::string_view(document->number),
                    common::extra_value(profile, source_name, "optional"));
  writer.put(layout.optional[1], common::extra_value(profile, source_name, "optional_2"));
  if (document != nullptr) writer.put(layout.issuer, common::travel_code(document->country, document->country_text));
  if (!profile.nationalities.empty())
    writer.put(layout.nationality, common::travel_code(profile.nationalities[0].country, profile.nationalities[0].text));
  writer.put_checked(layout.birth, write_date(profile.births.empty() ? nullptr : &profile.births.front()));
  writer.put_checked(layout.expiry, write_date(document != nullptr && document->expires ? &*document->expires : nullptr));
  if (profile.sex == "M" || profile.sex == "F") writer.put(layout.sex, profile.sex);
  return writer.take();
}

}  // namespace ftf::formats::mrz
