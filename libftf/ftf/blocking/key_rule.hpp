// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which keys records are brought together by: rows of the model's `blocking` section.

#include <cstdint>
#include <string_view>
#include <vector>

#include <ftf/base/score.hpp>
#include <ftf/base/settings.hpp>

namespace ftf::blocking {

/// What a key is made of. Names, dates and places have several values in one record; each gives a key.
enum class Atom : std::uint8_t {
  token,      ///< sound code of a name word, the same over nearly all spellings and scripts
  spelling,   ///< consonant skeleton of a name word
  prefix,     ///< first consonants of a name word
  date,       ///< a whole birth date, day and month in either order
  year,       ///< birth year
  month_day,  ///< birthday without its year; not 1 January
  place,      ///< a word of a birth place
  country,    ///< nationality or citizenship
  document,   ///< a document's number
  attribute,  ///< an attribute's value
  area,       ///< the first half of a code, such as that of a postcode
  count_
};

/// One kind of key: the values of all its atoms together. A key that is over the cap is replaced by its combinations with each atom
/// in `refine`.
struct KeyRule {
  std::vector<Atom> of;
  std::vector<Atom> refine;
  std::uint64_t seed = 0;  ///< keeps the keys of different rules apart; made of the atoms alone
};

/// The `blocking` section of a model.
struct BlockingModel {
  /// Most records that one key may bring together. A key of this size weighs one bit, and one bit more each time it is halved.
  std::uint32_t cap = 0;
  base::Weight threshold = 0;  ///< a pair is a candidate when its shared keys weigh at least this much together
  std::vector<KeyRule> rules;

  /// Throws Error(usage) with the place of what is wrong.
  static BlockingModel from(const base::Setting& setting);
};

/// Name of an atom, as in a model.
[[nodiscard]] std::string_view atom_name(Atom atom) noexcept;

/// A decimal number of bits, such as "-3.25", in 1/1024 bit, rounded. Throws Error(usage) at the setting's place.
[[nodiscard]] base::Weight bits(const base::Setting& setting);

}  // namespace ftf::blocking
