// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/date_formats.hpp>

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include <ftf/text/date_tokens.hpp>

namespace ftf::text {
namespace {

struct Epoch {
  std::string_view format;
  Day day;
};

// Day 1 of a spreadsheet is 1 January 1900, and it believes in 29 February 1900: from 1 March on, the count fits this epoch.
constexpr std::array epochs{
    Epoch{"excel", Day(std::chrono::year{1899} / std::chrono::December / 30)},
    Epoch{"excel1904", Day(std::chrono::year{1904} / std::chrono::January / 1)},
};
constexpr long last_serial = 2958465;  // 31 December 9999

std::optional<DateParts> match_serial(std::string_view text, Day epoch) {
  const std::string_view whole = text.substr(0, text.find('.'));  // the rest is the time of day
  long serial = 0;
  for (const char c : whole) {
    if (c < '0' || c > '9' || serial > last_serial) return std::nullopt;
    serial = serial * 10 + (c - '0');
  }
  if (whole.empty() || serial > last_serial) return std::nullopt;
  if (epoch == epochs[0].day && serial <= 60) ++serial;  // before the day that never was
  const std::chrono::year_month_day date(epoch + std::chrono::days(serial));
  return DateParts{.year = static_cast<int>(date.year()),
                   .month = static_cast<int>(static_cast<unsigned>(date.month())),
                   .day = static_cast<int>(static_cast<unsigned>(date.day()))};
}

struct Directive {
  char letter;
  std::size_t most_digits;  // 0: a name
};

constexpr std::array directives{Directive{'Y', 4}, Directive{'y', 2}, Directive{'m', 2}, Directive{'d', 2}, Directive{'H', 2},
                                Directive{'M', 2}, Directive{'S', 2}, Directive{'b', 0}, Directive{'B', 0}};

const Directive* directive(char letter) {
  const auto* const found = std::find_if(directives.begin(), directives.end(), [&](const Directive& d) { return d.letter == letter; });
  return found == directives.end() ? nullptr : found;
}

bool is_space(char32_t code) { return u_isUWhiteSpace(static_cast<UChar32>(code)) != 0; }

class Matcher {
 public:
  Matcher(std::string_view text, Calendar calendar) : text_(fold_date_text(text)) { parts_.calendar = calendar; }

  std::optional<DateParts> match(std::string_view format) {
    while (!format.empty()) {
      const std::size_t percent = std::min(format.find('%'), format.size());
      if (!literal(fold_date_text(format.substr(0, percent)))) return std::nullopt;
      format.remove_prefix(percent);
      if (format.size() < 2) break;
      if (!part(format[1])) return std::nullopt;
      format.remove_prefix(2);
    }
    skip_spaces();
    return format.empty() && at_ == text_.size() ? std::optional(parts_) : std::nullopt;
  }

 private:
  void skip_spaces() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  bool literal(const std::u32string& expected) {
    for (const char32_t code : expected) {
      if (is_space(code)) {
        skip_spaces();
        continue;
      }
      if (at_ == text_.size() || text_[at_] != code) return false;
      ++at_;
    }
    return true;
  }

  bool part(char letter) {
    if (letter == '%') return literal(U"%");
    const Directive* const known = directive(letter);
    if (known == nullptr) return false;
    return known->most_digits == 0 ? month() : number(*known);
  }

  bool number(const Directive& known) {
    int value = 0;
    std::size_t count = 0;
    for (; count < known.most_digits && at_ < text_.size() && text_[at_] >= U'0' && text_[at_] <= U'9'; ++at_, ++count)
      value = value * 10 + static_cast<int>(text_[at_] - U'0');
    if (count == 0 || (known.letter == 'y' && count != 2)) return false;
    if (known.letter == 'm') parts_.month = value;
    if (known.letter == 'd') parts_.day = value;
    if (known.letter == 'Y' || known.letter == 'y') parts_.year = value;
    if (known.letter == 'y') parts_.short_year = true;
    return true;
  }

  // The longest name that fits; its calendar counts only if it is not the common one.
  bool month() {
    constexpr std::size_t longest_name = 24;
    for (std::size_t size = std::min(longest_name, text_.size() - at_); size > 0; --size) {
      const auto name = month_named(text_.substr(at_, size));
      if (!name || is_space(text_[at_ + size - 1])) continue;
      parts_.month = static_cast<int>(name->month);
      if (name->calendar != Calendar::gregorian && parts_.calendar == Calendar::gregorian) parts_.calendar = name->calendar;
      at_ += size;
      if (at_ < text_.size() && text_[at_] == U'.') ++at_;
      return true;
    }
    return false;
  }

  std::u32string text_;
  std::size_t at_ = 0;
  DateParts parts_;
};

}  // namespace

std::optional<DateParts> match_date_format(std::string_view text, std::string_view format, const DateOptions& options) {
  for (const Epoch& epoch : epochs)
    if (format == epoch.format) return match_serial(text, epoch.day);
  return Matcher(text, options.calendar).match(format);
}

bool is_date_format(std::string_view format) noexcept {
  if (std::any_of(epochs.begin(), epochs.end(), [&](const Epoch& e) { return e.format == format; })) return true;
  bool any = false;
  for (std::size_t at = format.find('%'); at != std::string_view::npos; at = format.find('%', at + 2)) {
    if (at + 1 == format.size() || (format[at + 1] != '%' && directive(format[at + 1]) == nullptr)) return false;
    any = true;
  }
  return any;
}

}  // namespace ftf::text
