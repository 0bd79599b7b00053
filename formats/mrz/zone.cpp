// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mrz/zone.hpp"

#include <algorithm>
#include <optional>

namespace ftf::formats::mrz {

namespace {

using base::Code;

/// Letters that are read for a digit.
struct Confusion {
  char digit;
  std::string_view letters;
};

constexpr std::array confusions{Confusion{'0', "ODQ"}, Confusion{'1', "IL"}, Confusion{'2', "Z"},
                                Confusion{'5', "S"},   Confusion{'6', "G"},  Confusion{'8', "B"}};
constexpr std::string_view read_for_filler = "C ";

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// The digit that a letter is read for; the character itself where there is none.
char as_digit(char c) noexcept {
  for (const Confusion& confusion : confusions)
    if (confusion.letters.find(c) != std::string_view::npos) return confusion.digit;
  return c;
}

/// Calls `use` for each character that may have been printed where `c` was read.
template <class Use>
void for_each_reading(char c, Use&& use) {
  if (const char digit = as_digit(c); digit != c) use(digit);
  if (read_for_filler.find(c) != std::string_view::npos) use(filler);
  if (c == filler) use('C');
  for (const Confusion& confusion : confusions)
    if (confusion.digit == c) std::for_each(confusion.letters.begin(), confusion.letters.end(), use);
}

bool all_fillers(std::string_view text) noexcept { return text.find_first_not_of(filler) == std::string_view::npos; }

class Examination {
 public:
  Examination(Zone& zone, std::vector<Finding>& findings) : zone_(zone), layout_(*zone.layout), findings_(findings) {}

  void run() {
    check_date(layout_.birth, "births");
    check_date(layout_.expiry, "documents.expires");
    if (!number_is_right()) repair({layout_.number.begin, layout_.number.size + 1}, "documents.number", [&] { return number_is_right(); });
    if (layout_.optional_digit != 0 && !optional_is_right())
      repair({layout_.optional[0].begin, layout_.optional[0].size + 1}, "extras.mrz.optional", [&] { return optional_is_right(); });
    if (layout_.composite != 0 && !composite_is_right()) check_composite();
  }

 private:
  void report(Code code, std::string_view field, std::size_t place) { findings_.push_back({code, field, place}); }

  /// A date has digits only, so that each letter has one reading.
  void check_date(const Span& date, std::string_view field) {
    const auto good = [](std::string_view text) {
      return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == filler; }) &&
             text.back() == check_digit(text.substr(0, text.size() - 1));
    };
    const Span whole{date.begin, date.size + 1};
    const std::string_view text = zone_.field(whole);
    if (good(text)) return;
    std::array<char, 7> digits{};
    std::transform(text.begin(), text.end(), digits.begin(), as_digit);
    const std::string_view repaired(digits.data(), digits.size());
    if (!good(repaired)) return report(Code::check_digit, field, date.end());
    report(Code::misread_repaired, field, date.begin + first_difference(text, repaired));
    zone_.text.replace(whole.begin, whole.size, repaired);
  }

  static std::size_t first_difference(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin());
  }

  [[nodiscard]] bool number_is_right() const {
    const std::string_view number = zone_.field(layout_.number);
    const char digit = zone_.text[layout_.number.end()];
    if (digit != filler) return digit == check_digit(number);
    if (all_fillers(number)) return true;
    const std::string_view rest = zone_.number_rest();
    if (rest.empty()) return false;
    CheckSum sum;
    sum.add(number);
    sum.add(rest.substr(0, rest.size() - 1));
    return rest.back() == sum.digit();
  }

  [[nodiscard]] bool optional_is_right() const {
    const std::string_view data = zone_.field(layout_.optional[0]);
    const char digit = zone_.text[layout_.optional_digit];
    return digit == check_digit(data) || (digit == filler && all_fillers(data));
  }

  [[nodiscard]] bool composite_is_right() const {
    return layout_.composite == 0 || zone_.text[layout_.composite] == composite_digit(zone_.text, layout_);
  }

  /// Puts one character right if only one reading of one of them satisfies the field's digit and the composite one.
  template <class IsRight>
  void repair(const Span& whole, std::string_view field, IsRight&& is_right) {
    std::size_t confirmed = 0;
    std::size_t place = 0;
    char right = 0;
    for (std::size_t at = whole.begin; at < whole.end(); ++at) {
      const char read = zone_.text[at];
      for_each_reading(read, [&](char reading) {
        zone_.text[at] = reading;
        if (!is_right() || !composite_is_right()) return;
        ++confirmed;
        place = at;
        right = reading;
      });
      zone_.text[at] = read;
    }
    if (confirmed != 1) return report(Code::check_digit, field, whole.end() - 1);
    report(Code::misread_repaired, field, place);
    zone_.text[place] = right;
  }

  void check_composite() {
    char& digit = zone_.text[layout_.composite];
    const bool others_fit =
        std::none_of(findings_.begin(), findings_.end(), [](const Finding& finding) { return finding.code == Code::check_digit; });
    if (others_fit && as_digit(digit) == composite_digit(zone_.text, layout_)) {
      digit = as_digit(digit);
      return report(Code::misread_repaired, "composite", layout_.composite);
    }
    report(Code::check_digit, "composite", layout_.composite);
  }

  Zone& zone_;
  const Layout& layout_;
  std::vector<Finding>& findings_;
};

}  // namespace

std::string_view Zone::number_rest() const noexcept {
  if (layout->long_number == 0 || text[layout->number.end()] != filler || text[layout->number.end() - 1] == filler) return {};
  const std::string_view data = field(layout->optional[0]);
  const std::string_view rest = data.substr(0, data.find(filler));
  return rest.size() >= 2 && is_digit(rest.back()) ? rest : std::string_view();
}

std::string Zone::number() const {
  std::string number(field(layout->number));
  const std::string_view rest = number_rest();
  if (!rest.empty()) return number.append(rest.substr(0, rest.size() - 1));
  number.erase(number.find_last_not_of(filler) + 1);
  return number;
}

void examine(Zone& zone, std::vector<Finding>& findings) { Examination(zone, findings).run(); }

}  // namespace ftf::formats::mrz
