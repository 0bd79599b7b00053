// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/analyzer.hpp>

#include <ftf/base/hash.hpp>
#include <ftf/names/clean.hpp>
#include <ftf/names/words.hpp>
#include <ftf/text/scripts.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

constexpr std::uint16_t bits(Role role) { return static_cast<std::uint16_t>(role); }
constexpr bool is(std::uint8_t word_class, WordClass wanted) { return word_class == static_cast<std::uint8_t>(wanted); }

void push(Signature& signature, const NamePart& part) {
  if (signature.size < Signature::capacity) signature.parts[signature.size++] = part;
}

}  // namespace

std::size_t Analyzer::TextHash::operator()(std::string_view text) const noexcept { return static_cast<std::size_t>(base::hash64(text)); }

Analyzer::Analyzer(TokenTable& table) : table_(&table) {}

const Analyzer::Word& Analyzer::word(std::string_view text) {
  if (const auto it = words_.find(text); it != words_.end()) return it->second;
  Word word;
  word.word_class = static_cast<std::uint8_t>(word_class(text));
  std::string_view bare = text;
  if (is(word.word_class, WordClass::none)) {
    bare = without_joined_article(text);
    word.article = bare.size() != text.size();
  }
  word.id = table_->intern(is(word.word_class, WordClass::none) ? canonical_compound(bare) : std::string(bare));
  const Token& token = (*table_)[word.id];
  word.roles = token.roles;
  if (word.article) word.roles |= bits(Role::article);
  return words_.emplace(std::string(text), word).first->second;
}

// abd + name, name + allah and name + al-din are one unit each.
const Analyzer::Word& Analyzer::join(const Word& first, const Word& second) {
  const std::uint64_t key = std::uint64_t{first.id} << 32 | second.id;
  if (const auto it = joins_.find(key); it != joins_.end()) return it->second;
  const bool abd = is(first.word_class, WordClass::abd);
  std::string_view tail = (*table_)[second.id].text;
  if (abd && is(second.word_class, WordClass::allah)) tail = after_abd(tail);
  const std::string_view head = (*table_)[first.id].text;
  std::string text(abd && text::script_of(head) == text::Script::latin ? head.substr(0, 3) : head);
  if (abd && text::script_of(head) != text::Script::latin) text = text::to_utf8(text::to_code_points(head).substr(0, 3));
  if (is(second.word_class, WordClass::din)) tail = text::script_of(tail) == text::Script::latin ? "din" : without_joined_article(tail);
  Word word;
  word.id = table_->intern(text += tail);
  word.roles = static_cast<std::uint16_t>((*table_)[word.id].roles | bits(abd ? Role::abd : Role::compound));
  return joins_.emplace(key, word).first->second;
}

// A Chinese or Korean name in one piece is family name and given name.
void Analyzer::split_piece(Signature& signature) {
  const text::Script script = text::script_of(text_);
  if (script != text::Script::han && script != text::Script::hangul) return;
  if (text_.find(' ') != std::string::npos) return;
  const std::u32string letters = text::to_code_points(text_);
  const std::size_t family = family_letters(letters);
  if (family == 0) return;
  signature.size = 0;
  std::uint16_t position = 0;
  for (const auto& part : {letters.substr(0, family), letters.substr(family)}) {
    const Word& found = word(text::to_utf8(part));
    push(signature, {found.id, found.roles, position++});
  }
}

void Analyzer::add_words(Signature& signature) {
  std::uint16_t pending = 0;  // roles for the next name word
  const Word* abd = nullptr;  // an abd that waits for its name
  std::uint16_t abd_tags = 0;
  std::uint16_t position = 0;
  std::size_t since_comma = 0;
  const auto add = [&](const Word& found, std::uint16_t tags) {
    push(signature, {found.id, static_cast<std::uint16_t>(found.roles | tags), position++});
  };
  for (std::string_view rest = text_; !rest.empty();) {
    const std::size_t end = rest.find(' ');
    const std::string_view piece = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (piece == ",") {
      if (since_comma == 0) {
        for (std::size_t i = 0; i < signature.size; ++i) signature.parts[i].tags |= bits(Role::family);
      }
      since_comma = signature.size;
      continue;
    }
    const Word& found = word(piece);
    if (is(found.word_class, WordClass::article) && !rest.empty()) {
      pending |= bits(Role::article);
      continue;
    }
    if (is(found.word_class, WordClass::nasab) && position > 0 && !rest.empty()) {
      pending |= bits(Role::nasab);
      continue;
    }
    if (abd != nullptr && (is(found.word_class, WordClass::none) || is(found.word_class, WordClass::allah))) {
      const Word first = *abd;
      abd = nullptr;
      add(join(first, found), static_cast<std::uint16_t>(abd_tags | (found.roles & bits(Role::article))));
      pending = 0;
      continue;
    }
    if (is(found.word_class, WordClass::abd) && !rest.empty()) {
      abd = &found;
      abd_tags = pending;
      pending = 0;
      continue;
    }
    const bool closes = is(found.word_class, WordClass::allah) || is(found.word_class, WordClass::din);
    if (closes && signature.size > 0 && signature.size > since_comma) {
      NamePart& last = signature.parts[signature.size - 1U];
      Word first;
      first.id = last.id;
      const Word& joined = join(first, found);
      last.id = joined.id;
      last.tags = static_cast<std::uint16_t>((last.tags & ~bits(Role::title) & ~bits(Role::optional_name)) | joined.roles);
      pending = 0;
      continue;
    }
    add(found, pending);
    pending = is(found.word_class, WordClass::kunya) ? bits(Role::kunya) : std::uint16_t{0};
  }
  if (abd != nullptr) add(*abd, abd_tags);
}

Signature Analyzer::analyze(std::string_view name, const NameHints&) {
  Signature signature;
  signature.flags = clean_into(name, text_);
  add_words(signature);
  split_piece(signature);
  return signature;
}

}  // namespace ftf::names
