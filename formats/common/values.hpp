// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Single values as most sources write them (countries, dates, kinds of document), read alike by all formats.

#include <optional>
#include <string>
#include <string_view>

#include <ftf/base/diagnostics.hpp>
#include <ftf/profile/profile.hpp>
#include <ftf/text/dates.hpp>

namespace ftf::formats::common {

/// The authority of the UN's listings, to which other lists refer by number.
inline constexpr std::string_view un_authority = "UN Security Council";

/// Takes the notes on the values of one record after the other.
class Notes {
 public:
  explicit Notes(base::Diagnostics& diagnostics) noexcept : diagnostics_(diagnostics) {}

  /// The notes that follow are about the record at this place.
  void begin_record(base::Location where) { where_ = std::move(where); }

  /// Notes may name the record once its id is known.
  void name_record(std::string_view id) { where_.record = id; }

  [[nodiscard]] const base::Location& where() const noexcept { return where_; }

  /// `field` as in the field list.
  void add(base::Code code, std::string_view field, std::string_view value = {}, std::string_view detail = {});

 private:
  base::Diagnostics& diagnostics_;
  base::Location where_;
};

/// Whether a text stands for "nothing": `-`, `--`, `na`, `n/a`, `-0-`, `00`, `unknown` (NOTES 0). Not `NA`, which is Namibia and a surname.
[[nodiscard]] bool is_placeholder(std::string_view text) noexcept;

/// The text; empty, with a note, for a placeholder.
[[nodiscard]] std::string read_text(std::string_view text, std::string_view field, Notes& notes);

/// `true` or `1`, as XML Schema writes it.
[[nodiscard]] bool is_true(std::string_view text) noexcept;

/// A country with its code; the words are kept where they say more than the code, or are not known (note country_as_text).
[[nodiscard]] profile::Country read_country(std::string_view text, std::string_view field, Notes& notes);

/// Whether neither code nor words are there.
[[nodiscard]] inline bool is_empty(const profile::Country& country) noexcept { return country.country.empty() && country.text.empty(); }

/// What to write for a country: the words, else the English name, else the code.
[[nodiscard]] std::string country_words(std::string_view code, std::string_view words);

/// The parts of a place in one line, without its country; its text where there is one.
[[nodiscard]] std::string line_of(const profile::Place& place);

/// A place in one line, with its country where the last part of the line names one.
[[nodiscard]] profile::Place place_in_line(std::string_view text);

/// A date; the words are kept unless they are a plain Gregorian day or the short form. What is no date becomes a text (note
/// date_as_text); nothing for an empty text or a placeholder.
[[nodiscard]] std::optional<profile::PartialDate> read_partial_date(std::string_view text, std::string_view field, Notes& notes,
                                                                    const text::DateOptions& options = {});

/// Kind of document that a text names: `type` is empty if it is not known; `words` are kept where they say more than the type.
struct DocumentKind {
  std::string type, words;
};

/// By libftf/data/document_types.tsv: whole text first, then the words in it.
[[nodiscard]] DocumentKind document_type(std::string_view text);

/// How a kind of document is called; document_type gives the type back, without words. Empty for an unknown type.
[[nodiscard]] std::string_view document_type_label(std::string_view type) noexcept;

}  // namespace ftf::formats::common
