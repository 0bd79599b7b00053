// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes one part of a name by the rules of a romanisation standard.

#include <string>
#include <string_view>

#include <ftf/names/romanization_rules.hpp>

namespace ftf::names {

/// Where a standard writes capitals and what it keeps beside letters.
enum class RomanizedForm {
  capitals,  ///< A to Z, blanks and commas only
  name,      ///< as written; where the script has no capitals each part of the name begins with one
  letters,   ///< as written
};

/// Lower case of a letter if that is one letter, else the letter.
[[nodiscard]] char32_t lower_letter(char32_t letter);

/// One part, from its letters to Latin ones.
class PartRomanizer {
 public:
  /// The rules and texts outlive the object. part is in NFKC, shadda before the vowel of its letter.
  PartRomanizer(const RomanizationRules& rules, RomanizedForm form, std::string_view language, std::u32string_view part);

  /// The Latin letters; once.
  [[nodiscard]] std::string run();

 private:
  std::string_view take(const RomanizationRule& rule, std::size_t next);
  [[nodiscard]] std::string_view repeated() const;
  [[nodiscard]] std::string cased(std::string_view latin, char32_t letter);
  [[nodiscard]] std::string unlisted(std::u32string_view letters);

  const RomanizationRules& rules_;
  RomanizedForm form_;
  std::string_view language_;
  std::u32string_view written_;
  std::u32string letters_;  // lower case, variants unified
  std::string last_;        // what the last rule wrote
  bool after_article_ = false;
  bool all_upper_ = false;
  bool capital_due_ = false;
};

}  // namespace ftf::names
