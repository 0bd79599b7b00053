// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What lists write beside a name in English, and what the letters of a name tell.

#include <string>
#include <string_view>

namespace ftf::formats::common {

/// ISO 15924 code of the letters; empty without letters or for a script that is not told apart.
[[nodiscard]] std::string script_of_name(std::string_view name);

/// Whether the name has letters, and most of them belong to a known script other than the Latin one.
[[nodiscard]] bool is_original_script(std::string_view name);

/// The kind that a note on an alias means ("formerly listed as": former), taken off the note when it says nothing else; "alias"
/// when it means none.
[[nodiscard]] std::string take_kind(std::string& note);

/// The note that means this kind; nothing else is to be written for "alias". Empty if no note means it.
[[nodiscard]] std::string_view kind_note(std::string_view kind) noexcept;

/// The note to write for a name of this kind, so that take_kind gives both back: `note`, with the kind's own words before it where
/// it does not say the kind by itself.
[[nodiscard]] std::string note_with_kind(std::string_view kind, std::string_view note);

/// `good` or `low` where a note on an alias judges it ("low quality alias", with its misspellings); empty for any other text.
[[nodiscard]] std::string_view quality_in_note(std::string_view note);

/// Kind of a name for the abbreviations of lists (`a.k.a.`, `AKA`, `f.k.a.`, `n.k.a.`, letters in either case): alias, former,
/// current; empty for any other text.
[[nodiscard]] std::string_view kind_of_abbreviation(std::string_view text);

/// The abbreviation with dots for a kind: `f.k.a.`, `n.k.a.`, else `a.k.a.`.
[[nodiscard]] std::string_view abbreviation_of_kind(std::string_view kind) noexcept;

}  // namespace ftf::formats::common
