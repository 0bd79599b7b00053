// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Readings of scripts that have no table of their own.

#include <string>
#include <string_view>

namespace ftf::names {

/// Latin letters and digits of a token, code point by code point as ICU's Any-Latin gives them (asked at build time); a vowel sign or
/// virama stands for the a of the consonant before it. What ICU cannot read is left out.
[[nodiscard]] std::string fallback_letters(std::u32string_view token);

}  // namespace ftf::names
