// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/pnrgov/special_request.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "formats/common/digits_date.hpp"
#include "formats/common/travel_code.hpp"

namespace ftf::formats::pnrgov {

namespace {

using base::Code;

constexpr std::array<std::string_view, 12> months{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::array<std::string_view, 9> titles{"MISS", "MSTR", "PROF", "MRS", "CHD", "INF", "MR", "MS", "DR"};
constexpr std::array<std::string_view, 4> glued_titles{"MISS", "MSTR", "MRS", "MR"};

std::vector<std::string> split_slashes(std::string_view text) {
  std::vector<std::string> fields(1);
  for (const char c : text) {
    if (c == '/') fields.emplace_back();
    else fields.back() += c;
  }
  for (std::string& field : fields) {
    while (field.ends_with(' ')) field.pop_back();
    field.erase(0, field.find_first_not_of(' '));
  }
  return fields;
}

std::string_view field(const std::vector<std::string>& fields, std::size_t index) {
  return index < fields.size() ? std::string_view(fields[index]) : std::string_view();
}

/// `12JUL64` as 640712; empty for any other text.
std::string short_date(std::string_view text) {
  if (text.size() != 7) return {};
  const auto month = std::find(months.begin(), months.end(), text.substr(2, 3));
  if (month == months.end()) return {};
  return fmt::format("{}{:02}{}", text.substr(5), month - months.begin() + 1, text.substr(0, 2));
}

std::optional<profile::PartialDate> read_date(std::string_view text, common::Century century, const std::optional<text::Day>& as_of,
                                              std::string_view name, common::Notes& notes) {
  if (text.empty()) return std::nullopt;
  if (auto date = common::read_digits_date(short_date(text), century, as_of)) return date;
  notes.add(Code::date_as_text, name, text);
  return profile::text_date(text);
}

/// Where the fields begin: the birth date is the fifth, else a leading slash is assumed.
std::size_t first_field(const std::vector<std::string>& fields) {
  constexpr std::size_t before_birth = 4;
  const auto birth = std::find_if(fields.begin(), fields.end(), [](const std::string& text) { return !short_date(text).empty(); });
  const auto at = static_cast<std::size_t>(birth - fields.begin());
  const bool usual = birth == fields.end() || at < before_birth || at > before_birth + 2;
  return usual ? (fields.front().empty() ? 1 : 0) : at - before_birth;
}

std::string_view document_type(std::string_view code) {
  constexpr std::array types{std::pair{"P", "passport"},    std::pair{"V", "visa"},        std::pair{"I", "national-id"},
                             std::pair{"A", "national-id"}, std::pair{"C", "national-id"}, std::pair{"IP", "passport"}};
  for (const auto& [letter, type] : types)
    if (code == letter) return type;
  return {};
}

}  // namespace

TravelDocument read_docs(std::string_view text, const std::optional<text::Day>& as_of, common::Notes& notes) {
  const std::vector<std::string> fields = split_slashes(text);
  const std::size_t first = first_field(fields);
  const auto at = [&](std::size_t index) { return field(fields, first + index); };
  TravelDocument docs;
  docs.document.type = document_type(at(0));
  if (docs.document.type.empty()) docs.document.type_text = at(0);
  profile::Country issuer = common::read_travel_code(at(1), "documents.country", notes);
  docs.document.country = std::move(issuer.country);
  docs.document.country_text = std::move(issuer.text);
  docs.document.number = at(2);
  docs.nationality = common::read_travel_code(at(3), "nationalities", notes);
  docs.birth = read_date(at(4), common::Century::not_after, as_of, "births", notes);
  std::string_view sex = at(5);
  docs.infant = sex.size() == 2 && sex.ends_with('I');
  if (docs.infant) sex.remove_suffix(1);
  if (sex == "M" || sex == "F" || sex == "U" || sex == "X") docs.sex = sex;
  docs.document.expires = read_date(at(6), common::Century::nearest, as_of, "documents.expires", notes);
  docs.surname = at(7);
  docs.given = at(8);
  docs.middle = at(9) == "H" ? std::string_view() : at(9);  // H marks the holder of a document for several
  return docs;
}

profile::Place read_doca(std::string_view text, common::Notes& notes) {
  const std::vector<std::string> fields = split_slashes(text);
  const std::size_t first = fields.front().empty() ? 1 : 0;
  const auto at = [&](std::size_t index) { return std::string(field(fields, first + index)); };
  profile::Place place;
  place.note = at(0) == "R" ? "residence" : at(0) == "D" ? "destination" : at(0);
  profile::Country country = common::read_travel_code(at(1), "addresses.country", notes);
  place.country = std::move(country.country);
  place.country_text = std::move(country.text);
  place.street = at(2);
  place.city = at(3);
  place.region = at(4);
  place.postcode = at(5);
  return place;
}

OtherDocument read_doco(std::string_view text, const std::optional<text::Day>& as_of, common::Notes& notes) {
  const std::vector<std::string> fields = split_slashes(text);
  const std::size_t first = fields.front().empty() ? 1 : 0;
  const auto at = [&](std::size_t index) { return field(fields, first + index); };
  OtherDocument other;
  other.birth_place = at(0);
  other.document.number = at(2);
  if (other.document.number.empty()) return other;
  other.document.type = document_type(at(1));
  if (other.document.type.empty()) other.document.type_text = at(1);
  other.document.place = at(3);
  other.document.issued = read_date(at(4), common::Century::nearest, as_of, "documents.issued", notes);
  profile::Country country = common::read_travel_code(at(5), "documents.country", notes);
  other.document.country = std::move(country.country);
  other.document.country_text = std::move(country.text);
  return other;
}

GivenName split_title(std::string_view given, std::string_view proof) {
  constexpr std::size_t shortest_name = 3;
  while (given.ends_with(' ')) given.remove_suffix(1);
  const std::size_t blank = given.rfind(' ');
  if (blank != std::string_view::npos && std::find(titles.begin(), titles.end(), given.substr(blank + 1)) != titles.end())
    return {std::string(given.substr(0, blank)), std::string(given.substr(blank + 1))};
  if (!proof.empty() && given == proof) return {std::string(given), {}};
  for (const std::string_view title : titles) {
    if (!given.ends_with(title) || given.size() == title.size()) continue;
    const std::string_view rest = given.substr(0, given.size() - title.size());
    const bool glued = rest.size() >= shortest_name && std::find(glued_titles.begin(), glued_titles.end(), title) != glued_titles.end();
    if (rest == proof || glued) return {std::string(rest), std::string(title)};
  }
  return {std::string(given), {}};
}

std::optional<profile::Contact> read_contact(std::string_view text) {
  constexpr std::array<std::string_view, 7> phones{"CTCP", "CTCH", "CTCB", "CTCM", "CTCR", "CTCT", "CTCF"};
  const std::size_t tag = text.find("CTC");
  if (tag == std::string_view::npos || tag > 8) return std::nullopt;  // after the carrier's code at most
  const std::string_view kind = text.substr(tag, 4);
  std::string value(text.substr(std::min(tag + kind.size(), text.size())));
  value.erase(0, value.find_first_not_of(" /"));
  while (value.ends_with(' ')) value.pop_back();
  if (value.empty()) return std::nullopt;
  if (kind == "CTCE") {
    constexpr std::array signs{std::pair{"//", "@"}, std::pair{"..", "_"}, std::pair{"./", "-"}};
    for (const auto& [from, to] : signs)
      for (std::size_t at = value.find(from); at != std::string::npos; at = value.find(from, at + 1)) value.replace(at, 2, to);
    return profile::Contact{"email", std::move(value)};
  }
  if (std::find(phones.begin(), phones.end(), kind) == phones.end()) return profile::Contact{"phone", std::string(text.substr(tag + 3))};
  return profile::Contact{"phone", std::move(value)};
}

}  // namespace ftf::formats::pnrgov
