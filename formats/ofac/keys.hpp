// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the types of OFAC's items mean: idType of SDN.XML, the keys of Remarks, the features and documents of ENHANCED XML.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ftf::formats::ofac {

/// Where an item goes. `none` is for what is not known: under its own name to the extras, or, in Remarks, a remark.
// clang-format off
enum class Target : std::uint8_t { none, sex, contact, relation, measure, document, birth, birth_place, nationality, citizenship, weak_alias };
// clang-format on

struct Key {
  std::string_view words;  ///< as the lists write it
  Target target;
  std::string_view type;  ///< of the contact, or of the document
};

/// The row of an item's type; nothing for an unknown one. A row of a family ("Executive Order ...") matches all that begin so.
[[nodiscard]] std::optional<Key> find_key(std::string_view type);

/// A text of Remarks taken apart into its key and what is said.
struct KeyedText {
  Key key;
  std::string type;  ///< the key as written, with all of its family's words
  std::string rest;
};

/// The longest key that begins the text; nothing if there is none.
[[nodiscard]] std::optional<KeyedText> split_key(std::string_view text);

/// How the lists call this type of document; `Identification Number` for what they do not tell apart.
[[nodiscard]] std::string_view document_label(std::string_view type) noexcept;

/// How they call a contact of this type; empty for one that they do not have.
[[nodiscard]] std::string_view contact_label(std::string_view type) noexcept;

}  // namespace ftf::formats::ofac
