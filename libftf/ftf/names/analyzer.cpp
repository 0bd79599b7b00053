// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/analyzer.hpp>

#include <algorithm>
#include <cstring>
#include <optional>

#include <ftf/base/hash.hpp>
#include <ftf/names/slips.hpp>
#include <ftf/names/words.hpp>
#include <ftf/text/scripts.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::names {
namespace {

constexpr bool is(std::uint8_t word_class, WordClass wanted) { return word_class == static_cast<std::uint8_t>(wanted); }

bool ends_in_i(std::string_view latin) { return latin.size() > 3 && (latin.ends_with('i') || latin.ends_with('y')); }

void push(Signature& signature, const NamePart& part) {
  if (signature.size < Signature::capacity) signature.parts[signature.size++] = part;
}

// Abdul with a slip (Abudl Haq). What lost a letter (Adel, Abul, Abdi) or has another end (Abdus, Abdula) is a word of its own.
bool is_spoilt_abd(std::string_view text) {
  constexpr std::array<std::string_view, 3> forms{"abdul", "abdel", "abdur"};
  return std::ranges::any_of(forms, [&](std::string_view form) {
    return text.size() >= form.size() && differ_by_slip(text, form) &&
           (text.ends_with(form.back()) || text.ends_with(form[form.size() - 2]));
  });
}

// Roles of a word that no abd stands before.
constexpr std::uint16_t no_servant = bits(Role::title) | bits(Role::kunya) | bits(Role::particle) | bits(Role::initial) |
                                     bits(Role::number) | bits(Role::abd) | bits(Role::compound);

}  // namespace

std::string_view WordCache::text_of(const Entry& entry) const noexcept {
  if (entry.size <= Entry::room) return {entry.text.data(), entry.size};
  std::size_t begin = 0;
  std::memcpy(&begin, entry.text.data(), sizeof begin);
  return std::string_view(texts_).substr(begin, entry.size);
}

const Word* WordCache::find(std::string_view text, std::uint64_t hash) const noexcept {
  const std::uint32_t found = index_.find(hash, [&](std::uint32_t n) { return text_of(entries_[n]) == text; });
  return found == base::TextIndex::none ? nullptr : &entries_[found].word;
}

const Word& WordCache::insert(std::string_view text, std::uint64_t hash, const Word& word) {
  index_.insert(hash, static_cast<std::uint32_t>(entries_.size()));
  Entry& entry = entries_.emplace_back();
  entry.word = word;
  entry.size = static_cast<std::uint32_t>(text.size());
  if (text.size() <= Entry::room) {
    text.copy(entry.text.data(), text.size());
    return entry.word;
  }
  const std::size_t begin = texts_.size();
  std::memcpy(entry.text.data(), &begin, sizeof begin);
  texts_ += text;
  return entry.word;
}

Analyzer::Analyzer(TokenTable& table) : table_(&table) {}

Word Analyzer::word(std::string_view text, std::uint64_t hash) {
  if (const Word* known = words_.find(text, hash)) {
    table_->prefetch(known->id);
    return *known;
  }
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
  if (word.article && ends_in_i(token.latin)) word.roles |= bits(Role::nisba);
  return words_.insert(text, hash, word);
}

// abd + name, name + allah and name + al-din are one unit each.
Word Analyzer::join(const Word& first, const Word& second) {
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
  const std::string_view name = cleaned_.view();
  if (cleaned_.pieces().size() != 1 || static_cast<unsigned char>(name.front()) < 0x80) return;
  const text::Script script = text::script_of(name);
  if (script != text::Script::han && script != text::Script::hangul) return;
  const std::u32string letters = text::to_code_points(name);
  const std::size_t family = family_letters(letters);
  if (family == 0) return;
  signature.size = 0;
  const auto add = [&](std::u32string_view part, std::uint16_t tags) {
    const std::string utf8 = text::to_utf8(part);
    const Word found = word(utf8, base::hash64(utf8));
    push(signature, {found.id, static_cast<std::uint16_t>(found.roles | tags), signature.size});
  };
  add(std::u32string_view(letters).substr(0, family), 0);
  add(std::u32string_view(letters).substr(family), bits(Role::split));
}

// Puts the words of a name into a signature one after another.
class Analyzer::Builder {
 public:
  // `family_in_front`: a comma follows later, so that "son of" may begin the name.
  Builder(Analyzer& analyzer, Signature& signature, bool family_in_front)
      : analyzer_(analyzer), signature_(signature), family_in_front_(family_in_front) {}

  void take(std::string_view piece, std::uint64_t hash, bool last) {
    if (piece == ",") return take_comma();
    const Word found = word(piece, hash, last);
    if (is(found.word_class, WordClass::article) && !last) return wait_with(Role::article);
    if (is(found.word_class, WordClass::nasab) && !last && (position_ > 0 || family_in_front_)) return wait_with(Role::nasab);
    if (abd_ && (is(found.word_class, WordClass::none) || is(found.word_class, WordClass::allah))) return end_abd(found);
    if (is(found.word_class, WordClass::abd) && !last) return begin_abd(found);
    if (is(found.word_class, WordClass::abd) && follows_first(found)) return;
    const bool closes = is(found.word_class, WordClass::allah) || is(found.word_class, WordClass::din);
    if (closes && signature_.size > after_comma_) return end_compound(found);
    add(found, pending_);
    pending_ = is(found.word_class, WordClass::kunya) ? bits(Role::kunya) : std::uint16_t{0};
  }

  void finish() {
    if (abd_) add(*abd_, abd_tags_);
  }

 private:
  Word word(std::string_view piece, std::uint64_t hash, bool last) {
    constexpr std::string_view abdul = "abdul";
    const Word found = analyzer_.word(piece, hash);
    const bool spoilt = !last && is(found.word_class, WordClass::none) && is_spoilt_abd(piece);
    return spoilt ? analyzer_.word(abdul, base::hash64(abdul)) : found;
  }

  // An abd at the end goes with the word that the name begins with, as lists that turn names write it (Rahman Yasin Abdul).
  bool follows_first(const Word& abd) {
    if (signature_.size == 0 || abd_) return false;
    NamePart& first = signature_.parts[0];
    if ((first.tags & no_servant) != 0 || (*analyzer_.table_)[first.id].servant != 0) return false;
    Word name;
    name.id = first.id;
    const Word joined = analyzer_.join(abd, name);
    first.id = joined.id;
    first.tags = static_cast<std::uint16_t>((first.tags & ~bits(Role::optional_name)) | joined.roles);
    return true;
  }

  void wait_with(Role role) { pending_ |= bits(role); }

  void add(const Word& found, std::uint16_t tags) {
    if ((tags & bits(Role::article)) != 0 && ends_in_i((*analyzer_.table_)[found.id].latin)) tags |= bits(Role::nisba);
    push(signature_, {found.id, static_cast<std::uint16_t>(found.roles | tags), position_++});
  }

  void take_comma() {
    if (after_comma_ == 0) {
      for (std::size_t i = 0; i < signature_.size; ++i) signature_.parts[i].tags |= bits(Role::family);
    }
    after_comma_ = signature_.size;
  }

  void begin_abd(const Word& found) {
    if (abd_) add(*abd_, abd_tags_);  // one abd behind another: the first has lost its name
    abd_ = found;
    abd_tags_ = pending_;
    pending_ = 0;
  }

  void end_abd(const Word& found) {
    const Word joined = analyzer_.join(*abd_, found);
    const auto article = static_cast<std::uint16_t>((found.roles | pending_) & bits(Role::article));
    abd_.reset();
    pending_ = 0;
    push(signature_, {joined.id, static_cast<std::uint16_t>(joined.roles | abd_tags_ | article), position_++});
  }

  void end_compound(const Word& found) {
    NamePart& part = signature_.parts[signature_.size - 1U];
    Word first;
    first.id = part.id;
    const Word joined = analyzer_.join(first, found);
    part.id = joined.id;
    part.tags = static_cast<std::uint16_t>((part.tags & ~bits(Role::title) & ~bits(Role::optional_name)) | joined.roles);
    pending_ = 0;
  }

  Analyzer& analyzer_;
  Signature& signature_;
  bool family_in_front_;
  std::uint16_t pending_ = 0;  // roles of the next name word
  std::optional<Word> abd_;    // an abd that waits for its name
  std::uint16_t abd_tags_ = 0;
  std::uint16_t position_ = 0;
  std::size_t after_comma_ = 0;
};

Signature Analyzer::analyze(std::string_view name) {
  Signature signature;
  signature.flags = cleaned_.clean(name);
  const auto& pieces = cleaned_.pieces();
  // Words far ahead of the one in hand are asked from memory together.
  std::array<std::uint64_t, Signature::capacity> hashes;
  const std::size_t ahead = std::min(pieces.size(), hashes.size());
  for (std::size_t i = 0; i < ahead; ++i) words_.prefetch(hashes[i] = base::hash64(cleaned_.text(pieces[i])));
  const auto comma = std::ranges::find(pieces, ",", [&](const auto& piece) { return cleaned_.text(piece); });
  Builder builder(*this, signature, comma != pieces.end() && comma - pieces.begin() > 1);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const std::string_view piece = cleaned_.text(pieces[i]);
    builder.take(piece, i < ahead ? hashes[i] : base::hash64(piece), i + 1 == pieces.size());
  }
  builder.finish();
  split_piece(signature);
  return signature;
}

}  // namespace ftf::names
