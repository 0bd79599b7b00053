// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/remark_text.hpp"

#include <algorithm>
#include <array>

#include <ftf/text/dates.hpp>

#include "formats/common/space.hpp"
#include "formats/common/values.hpp"

namespace ftf::formats::common {

namespace {

constexpr std::size_t longest_value = 120;
constexpr std::size_t most_words = 7;
constexpr std::size_t fewest_digits = 4;

constexpr std::array<std::string_view, 12> links{":", "is", "was", "numbers", "number", "nos.", "no.", "no", "nr.", "nr", "#", "card"};
constexpr std::array<std::string_view, 4> openings{"his", "her", "the", "alt."};
constexpr std::array<std::string_view, 14> particles{"al",   "el",   "ad",  "as",  "bin", "ben", "ibn",
                                                     "bint", "ould", "abu", "van", "von", "de",  "der"};

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) noexcept { return static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || is_upper(c) || (c >= 'a' && c <= 'z'); }

/// Where a sentence ends: at a stop behind which nothing stands, or a space and no small letter or digit. That of an initial is none.
std::size_t sentence_end(std::string_view text) {
  for (std::size_t at = text.find('.'); at != std::string_view::npos; at = text.find('.', at + 1)) {
    const bool initial = at > 0 && is_upper(text[at - 1]) && (at == 1 || !is_word(text[at - 2]));
    const std::string_view behind = text.substr(at + 1);
    if (behind.empty() ||
        (!initial && behind[0] == ' ' && behind.size() > 1 && !is_digit(behind[1]) && !(behind[1] >= 'a' && behind[1] <= 'z')))
      return at;
  }
  return text.size();
}

std::size_t item_end(std::string_view text) { return std::min({sentence_end(text), text.find(';'), text.find('\n'), text.size()}); }

/// Whether a word, without the mark behind it, may be one of a name.
bool of_name(std::string_view word) {
  if (word.empty() || std::ranges::any_of(word, is_digit)) return false;
  const std::string_view head = word.substr(0, word.find_first_of("-'"));
  return is_upper(word[0]) || static_cast<unsigned char>(word[0]) >= 0x80 || std::ranges::find(particles, head) != particles.end();
}

}  // namespace

RemarkText::RemarkText(std::string_view remark) {
  constexpr std::string_view print = "\u2019";
  text_ = remark;
  for (std::size_t at = text_.find(print); at != std::string::npos; at = text_.find(print, at + 1)) text_.replace(at, print.size(), "'");
  rest_ = text_;
  enter_item();
}

void RemarkText::skip_spaces() { rest_.remove_prefix(std::min(rest_.size(), rest_.find_first_not_of(' '))); }

void RemarkText::enter_item() {
  skip_spaces();
  if (rest_.starts_with('(')) rest_.remove_prefix(1);
  for (const std::string_view word : openings) {
    if (!starts_with(word)) continue;
    take(word);
    skip_spaces();
    return;
  }
}

bool RemarkText::next_item() {
  rest_.remove_prefix(item_end(rest_));
  if (rest_.empty()) return false;
  rest_.remove_prefix(1);
  enter_item();
  return !rest_.empty();
}

bool RemarkText::next_behind() {
  skip_spaces();
  if (starts_with("and")) take("and");
  else if (!rest_.empty() && (rest_[0] == ',' || rest_[0] == ';' || rest_[0] == '.')) rest_.remove_prefix(1);
  else return false;
  enter_item();
  if (starts_with("and")) take("and");
  enter_item();
  return !rest_.empty();
}

bool RemarkText::starts_with(std::string_view words) const {
  if (rest_.size() < words.size() || lower_ascii(rest_.substr(0, words.size())) != words) return false;
  return rest_.size() == words.size() || !is_word(words.back()) || !is_word(rest_[words.size()]);
}

bool RemarkText::take_links() {
  bool any = false;
  for (bool more = true; more;) {
    skip_spaces();
    const auto link = std::ranges::find_if(links, [&](std::string_view each) { return starts_with(each); });
    more = link != links.end();
    any = any || more;
    if (more) take(*link);
  }
  return any;
}

std::string RemarkText::take_name() {
  std::string name;
  std::string_view at = rest_;
  const bool quoted = !at.empty() && (at[0] == '\'' || at[0] == '"');
  if (quoted) at.remove_prefix(1);
  for (std::size_t words = 0; words < most_words && !at.empty(); ++words) {
    const std::size_t end = std::min(at.find_first_of(" ,;:()\"\n"), at.size());
    std::string_view word = at.substr(0, end);
    const bool initial = word.size() == 2 && is_upper(word[0]) && word[1] == '.';
    const bool last = (word.ends_with('.') && !initial) || (quoted && word.ends_with('\''));
    if (last) word.remove_suffix(1);
    if (!of_name(word)) break;
    join(name, word, " ");
    at.remove_prefix(word.size());
    if (at.empty() || at[0] != ' ') break;
    at.remove_prefix(1);
  }
  const bool no_particle = std::ranges::any_of(name, [](char c) { return is_upper(c) || static_cast<unsigned char>(c) >= 0x80; });
  if (!no_particle || name.size() > longest_value || is_placeholder(name)) return {};
  if (quoted && !at.empty() && (at[0] == '\'' || at[0] == '"')) at.remove_prefix(1);
  rest_ = at;
  return name;
}

std::optional<profile::PartialDate> RemarkText::take_date() {
  const std::string_view item = rest_.substr(0, std::min(item_end(rest_), longest_value));
  for (const std::size_t end : {item.size(), item.find_first_of(",("), item.find(" in "), item.find(" and ")}) {
    std::string_view words = item.substr(0, end);
    while (words.ends_with(' ')) words.remove_suffix(1);
    const auto reading = text::read_date(words);
    if (!reading) continue;
    rest_.remove_prefix(words.size());
    return profile::partial_date(*reading, reading->precision == text::Precision::day ? std::string_view() : words);
  }
  return std::nullopt;
}

std::string RemarkText::take_place() {
  std::string_view words = rest_.substr(0, std::min(item_end(rest_), rest_.find('(')));
  while (words.ends_with(' ')) words.remove_suffix(1);
  if (words.size() > longest_value || !of_name(words) || is_placeholder(words)) return {};
  rest_.remove_prefix(words.size());
  return std::string(words);
}

std::string RemarkText::take_number() {
  const auto of_number = [](char c) { return is_digit(c) || is_upper(c) || c == '-' || c == '/'; };
  std::size_t end = 0;
  for (std::string_view at = rest_; !at.empty();) {
    const auto size = static_cast<std::size_t>(std::ranges::find_if_not(at, of_number) - at.begin());
    const bool whole = size == at.size() || !is_word(at[size]);
    const bool letters_first = end == 0 && size <= 3;
    if (!whole || size == 0 || (!letters_first && std::ranges::none_of(at.substr(0, size), is_digit))) break;
    end += size;
    at.remove_prefix(size);
    if (at.size() < 2 || at[0] != ' ' || !of_number(at[1])) break;
    at.remove_prefix(1);
    ++end;
  }
  while (end > 0 && rest_[end - 1] == ' ') --end;
  const std::string number(rest_.substr(0, end));
  if (static_cast<std::size_t>(std::ranges::count_if(number, is_digit)) < fewest_digits) return {};
  rest_.remove_prefix(end);
  return number;
}

std::string RemarkText::take_bracket() {
  const std::size_t close = rest_.find(')');
  if (!rest_.starts_with(" (") || close == std::string_view::npos) return {};
  std::string inside(rest_.substr(2, close - 2));
  rest_.remove_prefix(close + 1);
  return inside;
}

std::optional<profile::PartialDate> RemarkText::take_dated(std::string_view word) {
  const std::string_view before = rest_;
  if (rest_.starts_with(',')) rest_.remove_prefix(1);
  skip_spaces();
  if (starts_with(word)) {
    take(word);
    skip_spaces();
    if (starts_with("on")) take("on");
    skip_spaces();
    const std::size_t end = std::min({rest_.find_first_of(",("), rest_.find(" expires"), item_end(rest_)});
    if (const auto reading = text::read_date(rest_.substr(0, end))) {
      rest_.remove_prefix(end);
      return profile::partial_date(*reading, {});
    }
  }
  rest_ = before;
  return std::nullopt;
}

}  // namespace ftf::formats::common
