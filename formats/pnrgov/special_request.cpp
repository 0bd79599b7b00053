// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/pnrgov/special_request.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "formats/common/digits_date.hpp"
#include "formats/common/short_code.hpp"
#include "formats/common/travel_code.hpp"

namespace ftf::formats::pnrgov {

namespace {

using base::Code;

constexpr auto months = [] {
  constexpr std::string_view letters = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  std::array<std::uint32_t, 12> codes{};
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = common::short_code(letters.substr(3 * i, 3));
  return codes;
}();
constexpr std::array<std::string_view, 9> titles{"MISS", "MSTR", "PROF", "MRS", "CHD", "INF", "MR", "MS", "DR"};
constexpr std::array<std::string_view, 4> glued_titles{"MISS", "MSTR", "MRS", "MR"};

/// The fields between slashes, without blanks around them. What stands behind all that have a meaning is left out.
class Fields {
 public:
  explicit Fields(std::string_view text) noexcept {
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size() && count_ < fields_.size(); ++at) {
      if (at < text.size() && text[at] != '/') continue;
      fields_[count_++] = trimmed(text.substr(begin, at - begin));
      begin = at + 1;
    }
  }

  /// Empty for a field that is not there.
  [[nodiscard]] std::string_view operator[](std::size_t index) const noexcept {
    return index < count_ ? fields_[index] : std::string_view();
  }
  [[nodiscard]] const std::string_view* begin() const noexcept { return fields_.data(); }
  [[nodiscard]] const std::string_view* end() const noexcept { return fields_.data() + count_; }

 private:
  static std::string_view trimmed(std::string_view field) noexcept {
    while (field.starts_with(' ')) field.remove_prefix(1);
    while (field.ends_with(' ')) field.remove_suffix(1);
    return field;
  }

  std::array<std::string_view, 20> fields_;
  std::size_t count_ = 0;
};

constexpr std::size_t short_date_size = 7;

/// The month of `12JUL64`, from 1; 0 for any other text.
unsigned month_of(std::string_view text) noexcept {
  if (text.size() != short_date_size) return 0;
  const auto* const month = std::find(months.begin(), months.end(), common::short_code(text.substr(2, 3)));
  return month == months.end() ? 0 : static_cast<unsigned>(month - months.begin()) + 1;
}

std::optional<profile::PartialDate> read_date(std::string_view text, common::Century century, const std::optional<text::Day>& as_of,
                                              std::string_view name, common::Notes& notes) {
  if (text.empty()) return std::nullopt;
  if (const unsigned month = month_of(text)) {
    const std::array<char, 6> digits{text[5], text[6], static_cast<char>('0' + month / 10), static_cast<char>('0' + month % 10),
                                     text[0], text[1]};
    if (auto date = common::read_digits_date({digits.data(), digits.size()}, century, as_of)) return date;
  }
  notes.add(Code::date_as_text, name, text);
  return profile::text_date(text);
}

/// Where the fields begin: the birth date is the fifth, else a leading slash is assumed.
std::size_t first_field(const Fields& fields) {
  constexpr std::size_t before_birth = 4;
  const auto* const birth = std::find_if(fields.begin(), fields.end(), [](std::string_view text) { return month_of(text) != 0; });
  const auto at = static_cast<std::size_t>(birth - fields.begin());
  const bool usual = birth == fields.end() || at < before_birth || at > before_birth + 2;
  return usual ? (fields[0].empty() ? 1 : 0) : at - before_birth;
}

std::string_view document_type(std::string_view code) {
  struct Row {
    std::string_view code, type;
  };
  constexpr std::array rows{Row{"P", "passport"},    Row{"V", "visa"},        Row{"I", "national-id"},
                            Row{"A", "national-id"}, Row{"C", "national-id"}, Row{"IP", "passport"}};
  const auto* const found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
  return found == rows.end() ? std::string_view() : found->type;
}

}  // namespace

void read_docs(std::string_view text, const std::optional<text::Day>& as_of, common::Notes& notes, TravelDocument& docs) {
  const Fields fields(text);
  const std::size_t first = first_field(fields);
  const auto at = [&](std::size_t index) { return fields[first + index]; };
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
}

void read_doca(std::string_view text, common::Notes& notes, profile::Place& place) {
  const Fields fields(text);
  const std::size_t first = fields[0].empty() ? 1 : 0;
  const auto at = [&](std::size_t index) { return fields[first + index]; };
  place.note = at(0) == "R" ? "residence" : at(0) == "D" ? "destination" : at(0);
  profile::Country country = common::read_travel_code(at(1), "addresses.country", notes);
  place.country = std::move(country.country);
  place.country_text = std::move(country.text);
  place.street = at(2);
  place.city = at(3);
  place.region = at(4);
  place.postcode = at(5);
}

OtherDocument read_doco(std::string_view text, const std::optional<text::Day>& as_of, common::Notes& notes) {
  const Fields fields(text);
  const std::size_t first = fields[0].empty() ? 1 : 0;
  const auto at = [&](std::size_t index) { return fields[first + index]; };
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
    return {given.substr(0, blank), given.substr(blank + 1)};
  constexpr std::string_view last_letters = "SRFD";  // of titles
  if (given.empty() || last_letters.find(given.back()) == std::string_view::npos) return {given, {}};
  if (!proof.empty() && given == proof) return {given, {}};
  for (const std::string_view title : titles) {
    if (!given.ends_with(title) || given.size() == title.size()) continue;
    const std::string_view rest = given.substr(0, given.size() - title.size());
    const bool glued = rest.size() >= shortest_name && std::find(glued_titles.begin(), glued_titles.end(), title) != glued_titles.end();
    if (rest == proof || glued) return {rest, given.substr(rest.size())};
  }
  return {given, {}};
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
