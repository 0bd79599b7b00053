// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// What a traveller's names may have been before a slip, by the words that the index has.
#include <algorithm>

#include <ftf/index/session.hpp>
#include <ftf/index/slips.hpp>
#include <ftf/names/slips.hpp>

namespace ftf::index {

using blocking::Name;
using names::NamePart;
using names::Role;
using names::Token;
using names::TokenId;

namespace {

// Words that nothing is guessed for.
constexpr std::uint16_t no_guess =
    names::bits(Role::title) | names::bits(Role::initial) | names::bits(Role::particle) | names::bits(Role::number);

constexpr std::size_t most_near = 8;      // words for one
constexpr std::size_t most_guesses = 12;  // names for a traveller
constexpr std::size_t longest_list = 64;  // of words that are looked at
constexpr std::size_t least_half = 3;     // letters of a word that another one is split off

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

bool Session::is_known(std::string_view letters) {
  bool found = false;
  for (std::size_t number = 0; number < index_.segments() && !found; ++number) {
    const PostingList list = index_.segment(number).find_words(letters_key(letters));
    if (list.size() <= longest_list)
      list.each([&](std::uint32_t word) { found = found || vocabulary_.names[token_of(number, word)].latin == letters; });
  }
  return found;
}

bool Session::is_known(TokenId token) {
  if (token >= known_.size()) known_.resize(std::max<std::size_t>(2 * known_.size(), token + 1));
  if (known_[token] == 0) {
    const std::string latin = vocabulary_.names[token].latin;
    known_[token] = is_known(latin) ? 1 : -1;
  }
  return known_[token] > 0;
}

const std::vector<TokenId>& Session::near(TokenId token) {
  const auto [at, fresh] = near_.try_emplace(token);
  if (!fresh) return at->second;
  std::vector<TokenId>& found = at->second;
  const std::string latin = vocabulary_.names[token].latin;
  if (latin.size() < least_letters_of_slip) return found;
  slip_keys(latin, slips_);
  for (std::size_t number = 0; number < index_.segments(); ++number)
    for (const std::uint64_t key : slips_) {
      const PostingList list = index_.segment(number).find_words(key);
      if (list.size() > longest_list) continue;
      list.each([&](std::uint32_t word) {
        if (found.size() == most_near) return;
        const TokenId other = token_of(number, word);
        if (names::differ_by_slip(latin, vocabulary_.names[other].latin) && std::ranges::find(found, other) == found.end())
          found.push_back(other);
      });
    }
  return found;
}

// The name with one blank moved by a letter, so that both words beside it are words of the index; empty if there is none.
std::string Session::with_blank_moved(const Name& name) {
  const names::TokenTable& table = vocabulary_.names;
  for (std::size_t i = 0; i + 1 < name.size; ++i) {
    const NamePart& left = store_.name_parts[name.first + i];
    const NamePart& right = store_.name_parts[name.first + i + 1];
    const std::string& a = table[left.id].text;
    const std::string& b = table[right.id].text;
    if (a.size() < 2 || b.size() < 2 || !is_plain(a) || !is_plain(b) || (is_known(left.id) && is_known(right.id))) continue;
    const std::string letters = a + b;
    for (const std::size_t cut : {a.size() - 1, a.size() + 1}) {
      const std::string_view first = std::string_view(letters).substr(0, cut);
      const std::string_view second = std::string_view(letters).substr(cut);
      if (first.size() < 2 || second.size() < 2 || !is_known(first) || !is_known(second)) continue;
      std::string whole;
      for (std::size_t k = 0; k < name.size; ++k) {
        const std::string_view word = k == i       ? first
                                      : k == i + 1 ? second
                                                   : std::string_view(table[store_.name_parts[name.first + k].id].text);
        if (k != 0) whole += ' ';
        whole += word;
      }
      return whole;
    }
  }
  return {};
}

bool Session::add_mended(const profile::Profile& query) {
  for (const Name& name : store_[0].names) {
    std::string mended = with_blank_moved(name);
    if (mended.empty()) continue;
    for (const auto& given : query.names) {
      const names::Signature signature = analyzer_.analyze(given.full);
      if (std::ranges::equal(signature.view(), store_.parts(name))) mended_ = given.full;
    }
    profile::Profile changed = query;
    changed.names.emplace_back().full = std::move(mended);
    store_.clear();
    add(changed);
    return true;
  }
  return false;
}

void Session::push_guess(const Name& name, std::size_t place, std::size_t count, std::initializer_list<TokenId> words) {
  Name made{static_cast<std::uint32_t>(store_.name_parts.size()), 0, false};
  std::uint16_t position = 0;
  const auto push = [&](NamePart part) {
    part.position = position++;
    store_.name_parts.push_back(part);
  };
  for (std::size_t i = 0; i < name.size; ++i) {
    if (i < place || i >= place + count) {
      push(store_.name_parts[name.first + i]);
    } else if (i == place) {
      for (const TokenId word : words) push({word, vocabulary_.names[word].roles, 0});
    }
  }
  made.size = static_cast<std::uint8_t>(store_.name_parts.size() - made.first);
  if (made.size <= names::Signature::capacity) store_.names.push_back(made);
}

void Session::guess(const Name& name, std::size_t place) {
  const NamePart part = store_.name_parts[name.first + place];
  if ((part.tags & no_guess) != 0 || is_known(part.id)) return;
  const std::vector<TokenId>& meant = near(part.id);
  for (const TokenId word : meant) push_guess(name, place, 1, {word});
  const std::string text = vocabulary_.names[part.id].text;
  if (!meant.empty() || !is_plain(text)) return;
  for (std::size_t cut = least_half; cut + least_half <= text.size(); ++cut) {
    const std::string_view first = std::string_view(text).substr(0, cut);
    const std::string_view second = std::string_view(text).substr(cut);
    if (!is_known(first) || !is_known(second)) continue;
    push_guess(name, place, 1, {vocabulary_.names.intern(first), vocabulary_.names.intern(second)});
    return;
  }
  if (place + 1 == name.size) return;
  const std::string both = text + vocabulary_.names[store_.name_parts[name.first + place + 1].id].text;
  if (is_plain(both) && is_known(both)) push_guess(name, place, 2, {vocabulary_.names.intern(both)});
}

void Session::add_guesses() {
  const std::span<const Name> given = store_[0].names;
  const std::vector<Name> names(given.begin(), given.end());
  const std::size_t before = store_.names.size();
  for (const Name& name : names)
    for (std::size_t place = 0; place < name.size && store_.names.size() < before + most_guesses; ++place) guess(name, place);
  if (store_.names.size() == before) return;
  store_.finish({}, blocking::Sex::unknown, 0, 0);
  has_guesses_ = true;
}

}  // namespace ftf::index
