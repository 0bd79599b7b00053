// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/un_xml/alias_text.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include <ftf/text/scripts.hpp>

#include "formats/common/name_words.hpp"
#include "formats/common/space.hpp"

namespace ftf::formats::un_xml {

namespace {

using text::Script;

constexpr std::size_t none = std::string_view::npos;

/// What may stand before a name in another script.
constexpr std::array<std::string_view, 3> introductions{"original script:", "in arabic script:", "in arabic:"};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view outer = " ,;";
  const std::size_t begin = text.find_first_not_of(outer);
  if (begin == none) return {};
  return text.substr(begin, text.find_last_not_of(outer) - begin + 1);
}

bool tells_apart(Script a, Script b) {
  const auto known = [](Script script) { return script != Script::common && script != Script::other; };
  return known(a) && known(b) && a != b;
}

/// Where the bracket opens that the last character closes; none without such a pair, or with nothing before it.
std::size_t last_bracket(std::string_view text) {
  if (!text.ends_with(')')) return none;
  int open = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    if (text[i] == ')') ++open;
    if (text[i] == '(' && --open == 0) return trimmed(text.substr(0, i)).empty() ? none : i;
  }
  return none;
}

/// The first semicolon outside of brackets; brackets that never close count for nothing.
std::size_t separator(std::string_view text) {
  int open = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(' && text.find(')', i) != none) ++open;
    if (text[i] == ')' && open > 0) --open;
    if (text[i] == ';' && open == 0) return i;
  }
  return none;
}

/// Where the second script begins, if the words are of one script first and of another then.
std::size_t script_change(std::string_view text) {
  Script first = Script::common;
  std::size_t change = none;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const Script script = text::script_of(text.substr(at, end - at));
    const Script current = change == none ? first : text::script_of(text.substr(change, text.find(' ', change) - change));
    if (first == Script::common) first = script;
    else if (tells_apart(current, script)) {
      if (change != none) return none;
      change = at;
    }
    at = end + 1;
  }
  return change;
}

void add_name(std::string_view piece, std::vector<AliasName>& names) {
  piece = trimmed(piece);
  if (piece.empty()) return;
  if (const std::size_t bracket = last_bracket(piece); bracket != none) {
    const std::string_view name = trimmed(piece.substr(0, bracket));
    std::string comment(trimmed(piece.substr(bracket + 1, piece.size() - bracket - 2)));
    std::string other = take_other_script(comment, name);
    std::string kind_note = comment;
    if (other.empty() && tells_apart(text::script_of(name), text::script_of(comment)) && common::take_kind(kind_note) == "alias")
      other.swap(comment);
    add_name(name, names);
    common::join(names.back().note, comment);
    std::ranges::copy(split_alias(other), std::back_inserter(names));
    return;
  }
  if (const std::size_t change = script_change(piece); change != none) {
    add_name(piece.substr(0, change), names);
    add_name(piece.substr(change), names);
    return;
  }
  names.push_back({std::string(piece), {}});
}

}  // namespace

std::vector<AliasName> split_alias(std::string_view text) {
  std::vector<AliasName> names;
  while (!text.empty()) {
    const std::size_t end = separator(text);
    add_name(text.substr(0, end), names);
    text.remove_prefix(end == none ? text.size() : end + 1);
  }
  return names;
}

std::string take_other_script(std::string& comment, std::string_view name) {
  const std::string lower = common::lower_ascii(comment);
  for (const std::string_view introduction : introductions) {
    const std::size_t found = lower.rfind(introduction);
    if (found == none) continue;
    std::string other(trimmed(std::string_view(comment).substr(found + introduction.size())));
    if (!tells_apart(text::script_of(name), text::script_of(other))) return {};
    comment = trimmed(std::string_view(comment).substr(0, found));
    if (comment.ends_with('.')) comment.pop_back();
    return other;
  }
  return {};
}

}  // namespace ftf::formats::un_xml
