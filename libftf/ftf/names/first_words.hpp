// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// How two names begin: brothers have all names in common but the first.

#include <ftf/names/alignment.hpp>

namespace ftf::names {

/// What became of the first words of two names in an alignment. Titles and particles do not count, nor do names that are often left out and
/// have no partner.
enum class Beginning : std::uint8_t {
  fits,       ///< they stand for each other, both have their partners elsewhere, or a name is empty
  one_alone,  ///< one has its partner elsewhere, the other has none: a father's name may stand beside his son's
  apart,      ///< neither has a partner
};

/// First words of two names.
struct FirstWords {
  Beginning beginning = Beginning::fits;
  int similarity = 0;  ///< of words that are apart, 0 to similarity_one
  bool chain = false;  ///< they are apart, and all other words of one name, two or more, have partners
};

[[nodiscard]] FirstWords first_words(const NameWords& a, const NameWords& b, const Alignment& alignment, TokenSimilarity& similarity);

}  // namespace ftf::names
