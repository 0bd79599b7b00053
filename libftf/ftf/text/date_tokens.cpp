// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/date_tokens.hpp>

#include <algorithm>
#include <array>
#include <unordered_map>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <ftf/data/date_words.hpp>
#include <ftf/data/month_names.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

constexpr std::size_t words_in_a_name = 4;
constexpr unsigned most_digits = 8;

struct RoleName {
  std::string_view name;
  DateRole role;
};

constexpr std::array role_names{
    RoleName{"circa", DateRole::circa},   RoleName{"between", DateRole::between}, RoleName{"connector", DateRole::connector},
    RoleName{"before", DateRole::before}, RoleName{"after", DateRole::after},     RoleName{"age", DateRole::age},
    RoleName{"decade", DateRole::decade}, RoleName{"blank", DateRole::blank},     RoleName{"noise", DateRole::noise},
    RoleName{"absent", DateRole::absent},
};

// Letters that are written one for the other, after decomposition.
char32_t unify(char32_t code) {
  constexpr std::array<std::array<char32_t, 2>, 6> variants{
      {{U'ی', U'ي'}, {U'ى', U'ي'}, {U'ۍ', U'ي'}, {U'ک', U'ك'}, {U'ة', U'ه'}, {U'ı', U'i'}}};
  for (const auto& [from, to] : variants)
    if (code == from) return to;
  return code;
}

// Marks, tatweel, joiners and bidi controls have no say.
bool is_dropped(char32_t code) {
  const auto type = u_charType(static_cast<UChar32>(code));
  return type == U_NON_SPACING_MARK || type == U_FORMAT_CHAR || code == U'ـ';
}

bool is_dash(char32_t code) { return u_charType(static_cast<UChar32>(code)) == U_DASH_PUNCTUATION || code == U'−'; }
bool is_joiner(char32_t code) { return code == U' ' || code == U'-' || code == U'\'' || code == U'’' || code == U'`'; }

std::u32string fold_ascii(std::string_view text) {
  std::u32string out(text.size(), U'\0');
  std::transform(text.begin(), text.end(), out.begin(),
                 [](char c) { return static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); });
  return out;
}

std::u32string joined_name(std::string_view name) {
  std::u32string key = fold_date_text(name);
  std::erase_if(key, is_joiner);
  return key;
}

using Lexicon = std::unordered_map<std::u32string, DateToken>;

// Adds the names between '|'.
void add_names(Lexicon& lexicon, std::string_view names, const DateToken& token) {
  while (!names.empty()) {
    const std::size_t bar = std::min(names.find('|'), names.size());
    lexicon.try_emplace(joined_name(names.substr(0, bar)), token);
    names.remove_prefix(std::min(bar + 1, names.size()));
  }
}

const Lexicon& lexicon() {
  static const Lexicon built = [] {
    Lexicon made;
    for (const auto& row : data::month_names) {
      DateToken token{.role = DateRole::month, .calendar = calendar_from_name(row.calendar).value_or(Calendar::gregorian)};
      for (const char c : row.month) token.value = token.value * 10 + (c - '0');
      add_names(made, row.names, token);
    }
    for (const auto& row : data::date_words) {
      const auto* const known = std::find_if(role_names.begin(), role_names.end(), [&](const RoleName& r) { return r.name == row.role; });
      DateToken token{.role = known == role_names.end() ? DateRole::calendar : known->role};
      if (token.role == DateRole::calendar) token.calendar = calendar_from_name(row.role).value_or(Calendar::gregorian);
      if (token.role == DateRole::blank) token.digits = 2;
      add_names(made, row.words, token);
    }
    return made;
  }();
  return built;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(fold_date_text(text)) {}

  std::vector<DateToken> split() {
    while (at_ < text_.size()) {
      const char32_t code = text_[at_];
      if (code >= U'0' && code <= U'9') number();
      else if (u_isUAlphabetic(static_cast<UChar32>(code))) word();
      else mark();
    }
    return std::move(tokens_);
  }

 private:
  void push(DateToken token) {
    token.aside = depth_ > 0;
    tokens_.push_back(token);
  }

  void number() {
    DateToken token{.role = DateRole::number};
    for (; at_ < text_.size() && text_[at_] >= U'0' && text_[at_] <= U'9'; ++at_) {
      if (++token.digits <= most_digits) token.value = token.value * 10 + static_cast<int>(text_[at_] - U'0');
    }
    if (token.digits > most_digits) token = {};
    push(token);
  }

  std::size_t word_end(std::size_t from) const {
    const auto in_word = [](char32_t c) { return u_isUAlphabetic(static_cast<UChar32>(c)) || c == U'\'' || c == U'’'; };
    while (from < text_.size() && in_word(text_[from])) ++from;
    return from;
  }

  // The longest known name of up to four words from here on; else an unknown word.
  void word() {
    std::u32string key;
    std::size_t end = at_;
    std::size_t best_end = word_end(at_);
    DateToken best;
    for (std::size_t count = 0; count < words_in_a_name; ++count) {
      const std::size_t start = end;
      end = word_end(end);
      if (end == start) break;
      key.append(text_, start, end - start);
      std::erase_if(key, is_joiner);
      const auto found = lexicon().find(key);
      if (found != lexicon().end()) {
        best = found->second;
        best_end = end;
      }
      while (end < text_.size() && (text_[end] == U' ' || text_[end] == U'.' || text_[end] == U'-')) ++end;
    }
    at_ = best_end;
    push(best);
    if (at_ < text_.size() && text_[at_] == U'.') ++at_;  // of an abbreviation
  }

  void mark() {
    const char32_t code = text_[at_++];
    if (u_isUWhiteSpace(static_cast<UChar32>(code))) return;
    if (code == U'(' || code == U'[') ++depth_;
    else if (code == U')' || code == U']') depth_ -= depth_ > 0 ? 1 : 0;
    else if (code == U'~' || code == U'≈' || code == U'±') push({.role = DateRole::circa});
    else if (code == U'?' || code == U'*' || code == U'_') unknown_part(code);
    else push({.role = DateRole::mark, .mark = is_dash(code) ? '-' : (code < 0x80 ? static_cast<char>(code) : '?')});
  }

  // `??/03/1985` has a part that isn't known, `1985?` is a guess.
  void unknown_part(char32_t code) {
    while (at_ < text_.size() && text_[at_] == code) ++at_;
    const bool after_number = !tokens_.empty() && tokens_.back().role == DateRole::number;
    push({.role = after_number ? DateRole::circa : DateRole::blank, .digits = 2});
  }

  std::u32string text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::vector<DateToken> tokens_;
};

bool is_mark(const DateToken& token, char mark) { return token.role == DateRole::mark && token.mark == mark; }
bool is_number(const DateToken& token) { return token.role == DateRole::number; }

// `T00:00:00.000-04:00`, ` 14:30`.
void drop_times(std::vector<DateToken>& tokens) {
  for (std::size_t i = 0; i + 2 < tokens.size();) {
    if (!is_number(tokens[i]) || !is_mark(tokens[i + 1], ':') || !is_number(tokens[i + 2])) {
      ++i;
      continue;
    }
    std::size_t end = i + 3;
    while (end + 1 < tokens.size() && (is_mark(tokens[end], ':') || is_mark(tokens[end], '.')) && is_number(tokens[end + 1])) end += 2;
    const bool zone = i > 0 && (is_mark(tokens[i - 1], '-') || is_mark(tokens[i - 1], '+'));
    const std::size_t begin = zone ? i - 1 : i;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(begin), tokens.begin() + static_cast<std::ptrdiff_t>(end));
    i = begin;
  }
}

}  // namespace

std::u32string fold_date_text(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return fold_ascii(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}).foldCase();
  const icu::UnicodeString plain = icu::Normalizer2::getNFKDInstance(status)->normalize(source, status);
  std::u32string out;
  for (std::int32_t i = 0; i < plain.length(); i = plain.moveIndex32(i, 1)) {
    const auto code = static_cast<char32_t>(plain.char32At(i));
    const std::int32_t digit = u_charDigitValue(static_cast<UChar32>(code));
    if (digit >= 0) out += U'0' + static_cast<char32_t>(digit);
    else if (!is_dropped(code)) out += unify(code);
  }
  return out;
}

std::vector<DateToken> date_tokens(std::string_view text) {
  auto tokens = Splitter(text).split();
  drop_times(tokens);
  return tokens;
}

std::optional<MonthName> month_named(const std::u32string& folded) {
  std::u32string key = folded;
  std::erase_if(key, is_joiner);
  const auto found = lexicon().find(key);
  if (found == lexicon().end() || found->second.role != DateRole::month) return std::nullopt;
  return MonthName{static_cast<unsigned>(found->second.value), found->second.calendar};
}

}  // namespace ftf::text
