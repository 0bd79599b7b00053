// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// ICU's transliteration to Latin letters: the fallback for scripts that our own tables do not read.

#include <string>
#include <string_view>

namespace ftf::text {

/// Any script to lower-case ASCII letters (Han by pinyin without tones). Slow: for each distinct token once. What ICU
/// cannot read is left out.
[[nodiscard]] std::string to_ascii_letters(std::string_view text);

}  // namespace ftf::text
