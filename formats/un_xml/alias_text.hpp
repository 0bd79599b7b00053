// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the UN list writes into one ALIAS_NAME: several names, comments in brackets, the same name in another script.

#include <string>
#include <string_view>
#include <vector>

namespace ftf::formats::un_xml {

/// One name out of such a text, and the comment that stood behind it in brackets.
struct AliasName {
  std::string full, note;
  friend bool operator==(const AliasName&, const AliasName&) = default;
};

/// Splits at semicolons outside of brackets, at brackets that end a name (a comment, or the name in another script) and where the
/// script changes once. `Family, Given` and brackets inside a name stay. Empty for an empty text.
[[nodiscard]] std::vector<AliasName> split_alias(std::string_view text);

/// Takes a name in another script than `name` has out of a comment that introduces it ("previously listed as, in Arabic: ...");
/// empty if there is none.
[[nodiscard]] std::string take_other_script(std::string& comment, std::string_view name);

}  // namespace ftf::formats::un_xml
