// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Records as linkage holds them in bulk: only what is blocked on or compared, in a few shared arrays.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/names/signature.hpp>

namespace ftf::blocking {

/// A record's number in its store. Not part of any result.
using RecordIndex = std::uint32_t;

/// Information of a value among the records of a run: -log2 of its share, in 1/1024 bit.
using Rarity = std::int32_t;

/// A name: parts in RecordStore::name_parts.
struct Name {
  std::uint32_t first = 0;
  std::uint8_t size = 0;
  bool low_quality = false;  ///< the source doubts it
  [[nodiscard]] bool operator==(const Name&) const = default;
};

/// A birth date as an interval of days since 1970, both ends included. year, month and day are zero where the interval spans
/// more than one.
struct Birth {
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;
  bool circa = false;
  [[nodiscard]] bool operator==(const Birth&) const = default;

  /// 1 January stands for "this year" in many registers.
  [[nodiscard]] bool is_placeholder() const noexcept { return month == 1 && day == 1; }
};

/// A country by its ISO code as a number.
struct CountryValue {
  std::uint32_t code = 0;
  Rarity rarity = 0;
  [[nodiscard]] bool operator==(const CountryValue&) const = default;
};

/// A word of a place or attribute, in the table of words. Skeleton and letters are the token's, at hand because looking them up there is
/// what comparing would spend its time on.
struct Word {
  names::TokenId id = 0;
  Rarity rarity = 0;
  std::uint32_t skeleton = 0;  ///< part of the hash of its consonant skeleton
  std::uint32_t letters = 0;   ///< a bit for each Latin letter in it
  [[nodiscard]] bool operator==(const Word&) const = default;
};

/// A birth place: words in RecordStore::words, and its country.
struct PlaceValue {
  std::uint32_t first = 0;
  std::uint32_t size = 0;
  CountryValue country;
};

/// A document: its number without punctuation, in RecordStore::characters.
struct DocumentValue {
  std::uint64_t hash = 0;  ///< of the number
  std::uint32_t first = 0;
  std::uint8_t size = 0;
  std::uint32_t type = 0;     ///< hash of its type, 0 if unknown
  std::uint32_t country = 0;  ///< 0 if unknown
  Rarity rarity = 0;
};

enum class AttributeType : std::uint8_t { text, code, number, date };

/// A generic attribute. Text lies in RecordStore::words; a code's letters and digits, or a number as written, in characters; a date in
/// dates.
struct AttributeValue {
  std::uint64_t hash = 0;   ///< of name and value
  names::TokenId name = 0;  ///< the attribute's name, as a token of the words
  std::uint32_t first = 0;
  std::uint16_t size = 0;
  AttributeType type = AttributeType::text;
  Rarity rarity = 0;
};

/// A relative's name.
struct ParentValue {
  std::uint32_t role = 0;  ///< hash of the role
  Name name;
};

enum class Sex : std::uint8_t { unknown, male, female, other };

/// One record of a store, valid as long as the store does not grow.
struct RecordView {
  std::string_view id;
  std::span<const Name> names;
  std::span<const Birth> births;
  std::span<const PlaceValue> places;
  std::span<const CountryValue> countries;
  std::span<const DocumentValue> documents;
  std::span<const AttributeValue> attributes;
  std::span<const ParentValue> parents;
  Sex sex = Sex::unknown;
};

/// Owner of the arrays. A record is added by pushing its values and then calling finish().
class RecordStore {
 public:
  // What the values of all records lie in, in record order.
  std::vector<names::NamePart> name_parts;
  std::vector<Word> words;
  std::string characters;
  std::vector<Birth> dates;
  std::vector<Name> names;
  std::vector<Birth> births;
  std::vector<PlaceValue> places;
  std::vector<CountryValue> countries;
  std::vector<DocumentValue> documents;
  std::vector<AttributeValue> attributes;
  std::vector<ParentValue> parents;

  /// Makes a record of everything that was pushed since the last one. `source` is the input's number, `line` a place to find the profile
  /// again.
  RecordIndex finish(std::string_view id, Sex sex, std::uint32_t source, std::uint64_t line);

  /// Adds all records of another store behind the own ones.
  void append(const RecordStore& other);

  /// Empties the store but keeps its memory.
  void clear();

  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] RecordView operator[](RecordIndex index) const noexcept;

  /// Asks the memory for a record that will be read soon.
  void prefetch_row(RecordIndex index) const noexcept { __builtin_prefetch(&rows_[index]); }

  /// Asks the memory for the values of a record that will be read very soon.
  void prefetch_values(RecordIndex index) const noexcept;

  [[nodiscard]] std::string_view id(RecordIndex index) const noexcept;
  [[nodiscard]] std::uint32_t source(RecordIndex index) const noexcept { return rows_[index].source; }
  [[nodiscard]] std::uint64_t line(RecordIndex index) const noexcept { return rows_[index].line; }
  void set_line(RecordIndex index, std::uint64_t line) noexcept { rows_[index].line = line; }
  void set_id(RecordIndex index, std::string_view id);

  /// Parts of a name.
  [[nodiscard]] names::SignatureView parts(const Name& name) const noexcept { return {name_parts.data() + name.first, name.size}; }
  [[nodiscard]] std::span<const Word> words_of(const PlaceValue& place) const noexcept { return {words.data() + place.first, place.size}; }
  [[nodiscard]] std::span<const Word> words_of(const AttributeValue& value) const noexcept {
    return {words.data() + value.first, value.size};
  }
  [[nodiscard]] std::string_view text_of(const DocumentValue& value) const noexcept {
    return std::string_view(characters).substr(value.first, value.size);
  }
  [[nodiscard]] std::string_view text_of(const AttributeValue& value) const noexcept {
    return std::string_view(characters).substr(value.first, value.size);
  }

 private:
  // Ends of a record's values in the arrays.
  struct Ends {
    std::uint32_t names = 0, births = 0, places = 0, countries = 0, documents = 0, attributes = 0, parents = 0;
  };
  struct Row {
    std::uint64_t line = 0;
    std::uint64_t id_first = 0;
    std::uint32_t source = 0;
    std::uint16_t id_size = 0;
    Sex sex = Sex::unknown;
    Ends ends;
  };
  [[nodiscard]] Ends ends() const noexcept;

  std::string ids_;
  std::vector<Row> rows_;
};

// The three below run for every candidate pair, so they are in reach of the compiler.

inline std::string_view RecordStore::id(RecordIndex index) const noexcept {
  return {ids_.data() + rows_[index].id_first, rows_[index].id_size};
}

inline RecordView RecordStore::operator[](RecordIndex index) const noexcept {
  const Ends begin = index == 0 ? Ends{} : rows_[index - 1].ends;
  const Ends& end = rows_[index].ends;
  const auto slice = [](const auto& all, std::uint32_t first, std::uint32_t last) {
    return std::span(all.data() + first, all.data() + last);
  };
  return {id(index),
          slice(names, begin.names, end.names),
          slice(births, begin.births, end.births),
          slice(places, begin.places, end.places),
          slice(countries, begin.countries, end.countries),
          slice(documents, begin.documents, end.documents),
          slice(attributes, begin.attributes, end.attributes),
          slice(parents, begin.parents, end.parents),
          rows_[index].sex};
}

inline void RecordStore::prefetch_values(RecordIndex index) const noexcept {
  const Ends begin = index == 0 ? Ends{} : rows_[index - 1].ends;
  __builtin_prefetch(births.data() + begin.births);
  __builtin_prefetch(places.data() + begin.places);
  __builtin_prefetch(countries.data() + begin.countries);
  __builtin_prefetch(documents.data() + begin.documents);
  __builtin_prefetch(names.data() + begin.names);
}

}  // namespace ftf::blocking
