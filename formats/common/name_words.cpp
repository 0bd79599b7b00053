// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/name_words.hpp"

#include <algorithm>
#include <array>

#include <ftf/text/scripts.hpp>

#include "formats/common/space.hpp"

namespace ftf::formats::common {

namespace {

using text::Script;

/// Notes that mean a kind of name; the first of a kind is the one that is written.
struct KindNote {
  std::string_view note, kind;
};
constexpr std::array kind_notes{KindNote{"formerly listed as", "former"}, KindNote{"previously listed as", "former"},
                                KindNote{"nom de guerre", "nickname"},    KindNote{"combat name", "nickname"},
                                KindNote{"birth name", "birth"},          KindNote{"maiden name", "maiden"}};

/// Spellings of the EU list (NOTES 2).
struct QualityNote {
  std::string_view words, quality;
};
constexpr std::array quality_notes{QualityNote{"low quality", "low"},  QualityNote{"lo quality", "low"},
                                   QualityNote{"low-quality", "low"},  QualityNote{"good quality", "good"},
                                   QualityNote{"god quality", "good"}, QualityNote{"good-quality", "good"}};

struct Abbreviation {
  std::string_view letters, kind, written;
};
constexpr std::array abbreviations{Abbreviation{"aka", "alias", "a.k.a."}, Abbreviation{"fka", "former", "f.k.a."},
                                   Abbreviation{"nka", "current", "n.k.a."}};

}  // namespace

std::string script_of_name(std::string_view name) {
  const Script script = text::script_of(name);
  return script == Script::common || script == Script::other ? std::string() : std::string(text::script_code(script));
}

bool is_original_script(std::string_view name) {
  const Script script = text::script_of(name);
  return script != Script::common && script != Script::other && script != Script::latin;
}

std::string take_kind(std::string& note) {
  const std::string lower = lower_ascii(note);
  const auto found = std::ranges::find_if(kind_notes, [&](const KindNote& row) { return lower.starts_with(row.note); });
  if (found == kind_notes.end()) return "alias";
  const std::string_view rest = std::string_view(note).substr(found->note.size());
  if (rest.empty()) note.clear();
  else if (rest.starts_with("; ")) note = std::string(rest.substr(2));
  return std::string(found->kind);
}

std::string_view kind_note(std::string_view kind) noexcept {
  const auto found = std::ranges::find_if(kind_notes, [&](const KindNote& row) { return row.kind == kind; });
  return found == kind_notes.end() ? std::string_view() : found->note;
}

std::string note_with_kind(std::string_view kind, std::string_view note) {
  std::string rest(note);
  if (take_kind(rest) == kind && rest == note) return rest;
  std::string whole(kind_note(kind));
  join(whole, note);
  return whole;
}

std::string_view quality_in_note(std::string_view note) {
  const std::string lower = lower_ascii(note);
  const auto found =
      std::ranges::find_if(quality_notes, [&](const QualityNote& row) { return lower.find(row.words) != std::string::npos; });
  return found == quality_notes.end() ? std::string_view() : found->quality;
}

std::string_view kind_of_abbreviation(std::string_view text) {
  std::string letters = lower_ascii(text);
  std::erase_if(letters, [](char c) { return c == '.' || c == ' '; });
  const auto found = std::ranges::find_if(abbreviations, [&](const Abbreviation& row) { return row.letters == letters; });
  return found == abbreviations.end() ? std::string_view() : found->kind;
}

std::string_view abbreviation_of_kind(std::string_view kind) noexcept {
  const auto found = std::ranges::find_if(abbreviations, [&](const Abbreviation& row) { return row.kind == kind; });
  return found == abbreviations.end() ? abbreviations.front().written : found->written;
}

}  // namespace ftf::formats::common
