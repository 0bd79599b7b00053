// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The mistakes that hands and machines make with a name or number.

#include <string>
#include <string_view>

#include <ftf/generation/random.hpp>

namespace ftf::generation {

/// One slip of the keyboard: a letter left out, doubled, changed for its neighbour or for another letter of the word. Texts of fewer than
/// four letters stay. Works on letters of any script.
[[nodiscard]] std::string mistyped(std::string_view text, Random& random);

/// One misreading by optical character recognition, of those that the text has a place for: rn as m, l as I, O as 0.
[[nodiscard]] std::string misread(std::string_view text, Random& random);

}  // namespace ftf::generation
