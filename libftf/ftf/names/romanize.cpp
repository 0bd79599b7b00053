// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanize.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>

#include <ftf/data/icao9303.hpp>
#include <ftf/names/clean.hpp>
#include <ftf/names/fold.hpp>
#include <ftf/names/reading.hpp>
#include <ftf/text/unicode.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

constexpr char32_t shadda = 0x0651;

std::string romanize_match(std::string_view name) {
  const CleanedName cleaned = clean(name);
  std::string out;
  for (std::string_view rest = cleaned.text; !rest.empty();) {
    const std::size_t end = rest.find(' ');
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (word == ",") {
      out += ',';
      continue;
    }
    if (!out.empty()) out += ' ';
    out += read_token(word).latin;
  }
  return out;
}

enum class Place : std::uint8_t { any, first, last };

// Rows of icao9303.tsv by letter, language and place.
const std::string_view* find_row(char32_t letter, std::string_view language, Place place) {
  using Key = std::tuple<char32_t, std::string_view, Place>;
  static const std::map<Key, std::string_view> rows = [] {
    std::map<Key, std::string_view> map;
    for (const auto& row : data::icao9303) {
      std::string_view cell = row.letter;
      const Place at = row.place == "first" ? Place::first : row.place == "last" ? Place::last : Place::any;
      map.emplace(Key{text::next_code_point(cell), row.language, at}, row.latin);
    }
    return map;
  }();
  const auto it = rows.find({letter, language, place});
  return it == rows.end() ? nullptr : &it->second;
}

// The most special row that fits.
const std::string_view* find_row(char32_t letter, std::string_view language, bool first, bool last) {
  const Place place = first ? Place::first : last ? Place::last : Place::any;
  if (const auto* row = find_row(letter, language, place)) return row;
  if (last) {
    if (const auto* row = find_row(letter, {}, Place::last)) return row;
  }
  if (const auto* row = find_row(letter, language, Place::any)) return row;
  return find_row(letter, {}, Place::any);
}

// A letter that Doc 9303 does not list: without its marks if that leaves a capital A to Z, else as match reads it.
std::string unlisted(char32_t letter) {
  const char32_t base = text::base_letter(letter);
  if (base >= U'A' && base <= U'Z') return {static_cast<char>(base)};
  std::string utf8;
  text::append_utf8(utf8, letter);
  std::string latin = read_token(clean(utf8).text).latin;
  std::ranges::transform(latin, latin.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return latin;
}

std::string icao_component(std::u32string_view letters, std::string_view language) {
  std::string out;
  std::string previous;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i] == shadda) {
      // The letter or sequence is repeated, a leading X written once (Doc 9303-3 section 6 table C).
      out += previous.size() > 1 && previous.front() == 'X' ? previous.substr(1) : previous;
      continue;
    }
    const char32_t letter = text::upper(letters[i]);
    const std::string_view* row = find_row(letter, language, i == 0, i + 1 == letters.size());
    previous = row != nullptr ? std::string(*row) : unlisted(letter);
    out += previous;
  }
  return out;
}

// Components in code points, NFC; apostrophes join what they stand between.
std::string romanize_icao(std::string_view name, std::string_view language) {
  std::string out;
  std::u32string component;
  bool comma = false;
  const auto end_component = [&] {
    const std::string latin = icao_component(component, language);
    component.clear();
    if (latin.empty()) return;
    if (!out.empty()) out += comma ? ", " : " ";
    comma = false;
    out += latin;
  };
  for (const char32_t code : text::to_code_points(text::nfkc(name))) {
    switch (fold_of(code).kind) {
      case FoldKind::letter:
      case FoldKind::expand:
      case FoldKind::mark: component += code; break;
      case FoldKind::comma:
        end_component();
        comma = !out.empty();
        break;
      case FoldKind::blank: end_component(); break;
      default: break;
    }
  }
  end_component();
  return out;
}

}  // namespace

std::optional<Scheme> scheme_from_name(std::string_view name) noexcept {
  constexpr auto names = scheme_names();
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Scheme>(found - names.begin());
}

std::string romanize(std::string_view name, Scheme scheme, std::string_view language) {
  return scheme == Scheme::icao9303 ? romanize_icao(name, language) : romanize_match(name);
}

}  // namespace ftf::names
