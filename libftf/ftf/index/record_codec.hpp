// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One record of an index: births, sex, countries and names first, because most candidates are dropped by them alone.

#include <array>
#include <string>
#include <string_view>

#include <ftf/blocking/record.hpp>
#include <ftf/blocking/vocabulary.hpp>
#include <ftf/index/bytes.hpp>

namespace ftf::index {

/// Appends a record of a store.
void append_record(std::string& out, const blocking::RecordStore& store, blocking::RecordIndex record,
                   const blocking::Vocabulary& vocabulary);

/// One word of a name as it lies in the file.
struct StoredPart {
  std::uint32_t token = 0;  ///< number in the file
  std::uint16_t tags = 0;
  std::uint16_t position = 0;
  std::int32_t information = 0;
};

/// Reads a record step by step, in the order in which it was written.
class RecordReader {
 public:
  RecordReader(std::string_view bytes, std::size_t tokens, std::size_t words) noexcept : in_(bytes), tokens_(tokens), words_(words) {}

  [[nodiscard]] std::string_view id() { return in_.text(); }
  [[nodiscard]] std::size_t count() { return in_.below(1U << 20U); }
  [[nodiscard]] blocking::Birth birth();
  [[nodiscard]] blocking::Sex sex() { return static_cast<blocking::Sex>(in_.below(4)); }
  [[nodiscard]] blocking::CountryValue country();

  struct NameHead {
    std::uint8_t size = 0;
    bool low_quality = false;
  };
  [[nodiscard]] NameHead name();
  [[nodiscard]] StoredPart part();

  /// All that follows the names, into a store. `token_of` and `word_of` give the store's number for one of the file.
  template <class TokenOf, class WordOf>
  void rest(blocking::RecordStore& store, const TokenOf& token_of, const WordOf& word_of);

 private:
  template <class WordOf>
  void read_words(blocking::RecordStore& store, std::size_t size, const WordOf& word_of) {
    for (std::size_t i = 0; i < size; ++i) store.words.push_back(word_of(static_cast<std::uint32_t>(in_.below(words_))));
  }
  [[nodiscard]] blocking::DocumentValue document(blocking::RecordStore& store);
  template <class WordOf>
  void attribute(blocking::RecordStore& store, const WordOf& word_of);

  ByteReader in_;
  std::size_t tokens_, words_;
};

template <class WordOf>
void RecordReader::attribute(blocking::RecordStore& store, const WordOf& word_of) {
  blocking::AttributeValue value;
  value.hash = in_.fixed();
  value.name = word_of(static_cast<std::uint32_t>(in_.below(words_))).id;
  value.type = static_cast<blocking::AttributeType>(in_.below(4));
  value.rarity = static_cast<std::int32_t>(in_.sign());
  value.size = static_cast<std::uint16_t>(in_.below(1U << 16U));
  if (value.type == blocking::AttributeType::text) {
    value.first = static_cast<std::uint32_t>(store.words.size());
    read_words(store, value.size, word_of);
  } else if (value.type == blocking::AttributeType::date) {
    value.first = static_cast<std::uint32_t>(store.dates.size());
    store.dates.push_back(birth());
  } else {
    value.first = static_cast<std::uint32_t>(store.characters.size());
    const std::string_view text = in_.text();
    if (text.size() != value.size) throw damaged("an attribute has another length");
    store.characters += text;
  }
  store.attributes.push_back(value);
}

template <class TokenOf, class WordOf>
void RecordReader::rest(blocking::RecordStore& store, const TokenOf& token_of, const WordOf& word_of) {
  for (std::size_t n = count(); n > 0; --n) {
    blocking::PlaceValue place;
    place.country = country();
    place.size = static_cast<std::uint32_t>(count());
    place.first = static_cast<std::uint32_t>(store.words.size());
    read_words(store, place.size, word_of);
    store.places.push_back(place);
  }
  for (std::size_t n = count(); n > 0; --n) store.documents.push_back(document(store));
  for (std::size_t n = count(); n > 0; --n) attribute(store, word_of);
  for (std::size_t n = count(); n > 0; --n) {
    blocking::ParentValue parent;
    parent.role = in_.as<std::uint32_t>();
    const NameHead head = name();
    parent.name = {static_cast<std::uint32_t>(store.name_parts.size()), head.size, head.low_quality};
    for (std::size_t i = 0; i < head.size; ++i) {
      const StoredPart stored = part();
      store.name_parts.push_back({token_of(stored.token), stored.tags, stored.position});
    }
    store.parents.push_back(parent);
  }
}

}  // namespace ftf::index
