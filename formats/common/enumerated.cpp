// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/enumerated.hpp"

#include <array>

#include "formats/common/space.hpp"

namespace ftf::formats::common {

namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::size_t last_letter = 26;

/// How the marks of one enumeration look.
struct MarkForm {
  std::string_view before;
  bool letters;
};
constexpr std::array mark_forms{MarkForm{"(", true}, MarkForm{"", true}, MarkForm{"(", false}, MarkForm{"", false}};

/// Mark number `index`, from 0; empty where letters have no more.
std::string mark(const MarkForm& form, std::size_t index) {
  if (form.letters && index >= last_letter) return {};
  const std::string name = form.letters ? std::string(1, static_cast<char>('a' + index)) : std::to_string(index + 1);
  return std::string(form.before) + name + ")";
}

/// Where a mark stands behind white space, from `from` on.
std::size_t find_mark(std::string_view text, std::string_view sign, std::size_t from) {
  for (std::size_t at = text.find(sign, from); !sign.empty() && at != none; at = text.find(sign, at + 1))
    if (at > 0 && text[at - 1] == ' ') return at;
  return none;
}

std::string_view without_ends(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == none) return {};
  return text.substr(begin, text.find_last_not_of(" ,;") + 1 - begin);
}

}  // namespace

std::vector<std::string> split_enumerated(std::string_view text) {
  std::vector<std::string> items;
  for (const MarkForm& form : mark_forms) {
    if (!text.starts_with(mark(form, 0))) continue;
    std::size_t begin = mark(form, 0).size();
    for (std::size_t index = 1;; ++index) {
      const std::string next = mark(form, index);
      const std::size_t end = find_mark(text, next, begin);
      if (const std::string_view item = without_ends(text.substr(begin, end - begin)); !item.empty() && begin < text.size())
        items.emplace_back(item);
      if (end == none) break;
      begin = end + next.size();
    }
    break;
  }
  if (items.empty() && !text.empty()) items.emplace_back(text);
  return items;
}

std::string join_enumerated(const std::vector<std::string>& items) {
  if (items.size() == 1) return items.front();
  const MarkForm form = items.size() <= last_letter ? mark_forms[0] : mark_forms[2];
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) join(text, mark(form, i) + " " + items[i], ", ");
  return text;
}

}  // namespace ftf::formats::common
