// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "names/spoilt_names.hpp"

#include <algorithm>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

namespace ftf::names::test {
namespace {

constexpr std::array given_names{"aحmad", "عali",  "خalid",   "طariq",        "صaliح",   "عomar", "حasan", "muحammad", "saعid", "غalib",
                                 "qasim", "yusuf", "ibraحim", "عabdulraحman", "mustafa", "حamza", "عisa",  "ismaعil",  "nuح",   "jaعfar",
                                 "صabir", "طaha",  "خalil",   "عadil",        "maحmud",  "faruq", "raحim", "zakariya", "idris", "ilyas"};
constexpr std::array family_names{"Testani",     "Probiev",   "Kassali",   "Benprobi",   "Testoglu",  "Mustervic", "Fiktiwala", "Testenko",
                                  "Probashvili", "Kunstmann", "Beispieli", "Esempiotti", "Pokazov",   "Namensky",  "Tashwiri",  "Fardawi",
                                  "Tajribi",     "Wahmani",   "Mithalov",  "Numunazai",  "Sampelyan", "Primerov",  "Dummarov",  "Ornekli",
                                  "Egzemplar",   "Misalzade", "Zoriani",   "Bulgazi",    "Terkhosh",  "Quvandik"};

struct Change {
  std::string_view from, to;
};

constexpr std::array latin{Change{"ح", "h"}, Change{"خ", "kh"}, Change{"ع", ""}, Change{"ط", "t"}, Change{"ص", "s"}, Change{"غ", "gh"}};
constexpr std::array arabizi_digits{Change{"ح", "7"}, Change{"خ", "5"}, Change{"ع", "3"},
                                    Change{"ط", "6"}, Change{"ص", "9"}, Change{"غ", "8"}};
constexpr std::array scanner_errors{Change{"o", "0"},  Change{"l", "1"}, Change{"i", "l"},  Change{"m", "rn"}, Change{"s", "5"},
                                    Change{"b", "6"},  Change{"e", "c"}, Change{"u", "v"},  Change{"g", "q"},  Change{"h", "b"},
                                    Change{"d", "cl"}, Change{"a", "o"}, Change{"n", "ri"}, Change{"S", "5"},  Change{"B", "8"}};
constexpr std::array cyrillic_lookalikes{Change{"a", "а"}, Change{"e", "е"}, Change{"o", "о"}, Change{"p", "р"}, Change{"i", "і"},
                                         Change{"s", "ѕ"}, Change{"h", "һ"}, Change{"y", "у"}, Change{"T", "Т"}, Change{"M", "М"}};
constexpr std::array greek_lookalikes{Change{"o", "ο"}, Change{"a", "α"}, Change{"i", "ι"}, Change{"p", "ρ"}, Change{"A", "Α"},
                                      Change{"B", "Β"}, Change{"K", "Κ"}, Change{"T", "Τ"}, Change{"M", "Μ"}, Change{"N", "Ν"}};
constexpr std::array<std::string_view, 8> invisible_characters{"\u200B", "\u200C", "\u200D", "\u00AD",
                                                               "\u200E", "\u2060", "\uFEFF", "\u202E"};
constexpr std::array<std::string_view, 3> keyboard{"qwertyuiop", "asdfghjkl", "zxcvbnm"};

std::string changed(std::string text, std::span<const Change> changes) {
  for (const auto& [from, to] : changes) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
  }
  return text;
}

std::string capitalized(std::string word) {
  word.front() = static_cast<char>(word.front() & ~0x20);
  return word;
}

std::array<std::string, 3> words(const Name& name) {
  return {capitalized(changed(std::string(name.given), latin)), capitalized(changed(std::string(name.father), latin)),
          std::string(name.family)};
}

template <class List>
std::string_view other(Dice& dice, const List& list, std::initializer_list<std::string_view> taken) {
  std::string_view word = dice.one_of(list);
  while (std::ranges::find(taken, word) != taken.end()) word = dice.one_of(list);
  return word;
}

// One change that is possible, at one of the places where it is.
std::string changed_once(Dice& dice, std::string text, std::span<const Change> changes) {
  for (;;) {
    const auto& [from, to] = dice.one_of(changes);
    std::vector<std::size_t> places;
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) places.push_back(at);
    if (!places.empty()) return text.replace(dice.one_of(places), from.size(), to);
  }
}

std::string arabizi(Dice&, const Name& name) {
  return changed(std::string(name.given), arabizi_digits) + ' ' + changed(std::string(name.father), arabizi_digits) + ' ' +
         std::string(name.family);
}

std::string scanned(Dice& dice, const Name& name) { return changed_once(dice, plain(name), scanner_errors); }
std::string scanned_badly(Dice& dice, const Name& name) { return changed_once(dice, scanned(dice, name), scanner_errors); }

char neighbouring_key(Dice& dice, char key) {
  const auto row = *std::ranges::find_if(keyboard, [&](std::string_view keys) { return keys.find(key) != std::string_view::npos; });
  const std::size_t at = row.find(key);
  const bool right = at == 0 || (at + 1 < row.size() && dice.below(2) == 0);
  return row[right ? at + 1 : at - 1];
}

// A neighbouring key, two letters in the wrong order, one left out, or one twice.
std::string typed(Dice& dice, const Name& name) {
  std::string text = plain(name);
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  std::size_t at = 1;
  while (!small(text[at]) || !small(text[at - 1])) at = 1 + dice.below(text.size() - 1);
  switch (dice.below(4)) {
    case 0: text[at] = neighbouring_key(dice, text[at]); break;
    case 1: std::swap(text[at - 1], text[at]); break;
    case 2: text.erase(at, 1); break;
    default: text.insert(at, 1, text[at]);
  }
  return text;
}

std::string with_invisible(Dice& dice, const Name& name) {
  std::string text = plain(name);
  for (std::size_t i = text.size(); i > 1; i -= std::min<std::size_t>(i, 1 + dice.below(8)))
    text.insert(i - 1, dice.one_of(invisible_characters));
  return text;
}

std::string with_lookalikes(Dice& dice, const Name& name) {
  return dice.below(2) == 0 ? changed(plain(name), cyrillic_lookalikes) : changed(plain(name), greek_lookalikes);
}

// Two words as one, or a hyphen between them.
std::string joined(Dice& dice, const Name& name) {
  std::string text = plain(name);
  const std::size_t blank = dice.below(2) == 0 ? text.find(' ') : text.rfind(' ');
  return dice.below(2) == 0 ? text.erase(blank, 1) : text.replace(blank, 1, "-");
}

// One of the words in two.
std::string split(Dice& dice, const Name& name) {
  auto parts = words(name);
  std::string& word = parts[parts[1].size() > 5 ? dice.below(2) + 1 : 2];
  word.insert(word.size() / 2, 1, ' ');
  return parts[0] + ' ' + parts[1] + ' ' + parts[2];
}

std::string reordered(Dice& dice, const Name& name) {
  const auto [given, father, family] = words(name);
  switch (dice.below(3)) {
    case 0: return family + ", " + given + ' ' + father;
    case 1: return family + ' ' + given + ' ' + father;
    default: return family + ' ' + father + ' ' + given;
  }
}

}  // namespace

std::size_t Dice::below(std::size_t n) {
  state_ = state_ * 6364136223846793005U + 1442695040888963407U;
  return static_cast<std::size_t>(state_ >> 33U) % n;
}

Name random_name(Dice& dice) {
  const std::string_view given = dice.one_of(given_names);
  const std::string_view father = other(dice, given_names, {given});
  return {given, father, dice.one_of(family_names)};
}

Name other_person(Dice& dice, const Name& name) {
  const std::string_view given = other(dice, given_names, {name.given, name.father});
  switch (dice.below(4)) {
    case 0: return {given, name.father, name.family};
    case 1: return {name.given, name.father, other(dice, family_names, {name.family})};
    case 2: return {given, name.given, name.family};
    default: return {given, other(dice, given_names, {given, name.given, name.father}), name.family};
  }
}

std::string plain(const Name& name) {
  const auto [given, father, family] = words(name);
  return given + ' ' + father + ' ' + family;
}

std::array<Spoiler, 9> spoilers() {
  return {{{"arabizi", arabizi},
           {"ocr-once", scanned},
           {"ocr-twice", scanned_badly},
           {"keyboard", typed},
           {"invisible", with_invisible},
           {"lookalike", with_lookalikes},
           {"join", joined},
           {"split", split},
           {"order", reordered}}};
}

}  // namespace ftf::names::test
