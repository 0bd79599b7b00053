// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// From a profile to the record that is linked: everything is derived anew from what the source wrote.

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <ftf/blocking/compared_fields.hpp>
#include <ftf/blocking/record.hpp>
#include <ftf/blocking/vocabulary.hpp>
#include <ftf/names/analyzer.hpp>
#include <ftf/profile/profile.hpp>

namespace ftf::blocking {

/// Makes records. One per thread: it keeps caches; results do not depend on them.
class Extractor {
 public:
  /// The vocabulary outlives the extractor.
  Extractor(Vocabulary& vocabulary, const ComparedFields& fields);

  /// From now on a birth date is left out where another of the same record is that date known more exactly (1984 beside 1984-03-07): it
  /// would agree with dates that the exact one contradicts.
  void take_exact_births() noexcept { exact_births_ = true; }

  /// Adds a record of this profile to the store. `source` and `line` are kept with it.
  RecordIndex add(const profile::Profile& profile, RecordStore& store, std::uint32_t source, std::uint64_t line);

 private:
  // A place in one line, taken apart.
  struct PlaceReading {
    std::vector<Word> words;
    std::uint32_t country = 0;
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept;
  };
  template <class T>
  using Cache = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

  void add_names(const profile::Profile& profile, RecordStore& store);
  void add_births(const profile::Profile& profile, RecordStore& store) const;
  void add_places(const profile::Profile& profile, RecordStore& store);
  void add_place(const profile::Place& place, RecordStore& store);
  void add_countries(const profile::Profile& profile, RecordStore& store);
  void add_documents(const profile::Profile& profile, RecordStore& store);
  void add_addresses(const profile::Profile& profile, RecordStore& store);
  void add_attributes(const profile::Profile& profile, RecordStore& store);
  void add_parents(const profile::Profile& profile, RecordStore& store);
  void add_text(std::string_view name, std::string_view text, RecordStore& store);
  void add_code(std::string_view name, std::string_view text, AttributeType type, RecordStore& store);

  [[nodiscard]] Word word(std::string_view text);
  [[nodiscard]] Name name(std::string_view full, RecordStore& store);
  [[nodiscard]] const PlaceReading& read_place(std::string_view text);
  [[nodiscard]] const std::vector<Word>& read_words(std::string_view text);
  [[nodiscard]] std::uint32_t country(std::string_view text);

  Vocabulary* vocabulary_;
  ComparedFields fields_;
  bool exact_births_ = false;
  names::Analyzer analyzer_;
  Cache<PlaceReading> places_;
  Cache<std::vector<Word>> texts_;
  Cache<std::uint32_t> countries_;
  std::string buffer_;
  names::CleanBuffer cleaned_;
};

/// A birth date as it is compared; nothing for a date that is known by its words only.
[[nodiscard]] std::vector<Birth> birth_of(const profile::PartialDate& date);

/// Number by which a country's code is compared; 0 for an empty one.
[[nodiscard]] std::uint32_t country_number(std::string_view code) noexcept;

/// A country's code from its number.
[[nodiscard]] std::string country_code_of(std::uint32_t number);

}  // namespace ftf::blocking
