// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One distinct name token with everything that is derived from it once: readings, codes, rarity, roles.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <ftf/names/sounds.hpp>

namespace ftf::names {

/// Number of a token inside one TokenTable. Meaningless outside of it and never part of a result.
using TokenId = std::uint32_t;

/// What a token may be in a name; bits. Evidence, not truth.
enum class Role : std::uint16_t {
  article = 1,           ///< carried a definite article (al-, sun letters included)
  kunya = 2,             ///< follows abu or umm, or is that word
  nasab = 4,             ///< follows ibn, bin, bint, ould, oglu: a father's name
  title = 8,             ///< sheikh, haji, mullah, dr: optional
  initial = 16,          ///< a single letter, or a letter with a full stop
  patronymic = 32,       ///< -ovich, -ovna, -uulu, -kyzy
  nisba = 64,            ///< -i after an article: origin or tribe
  abd = 128,             ///< abd + divine name as one unit
  compound = 256,        ///< -allah or -din compound as one unit
  particle = 512,        ///< von, de, la, izafa: optional
  family = 1024,         ///< before the comma, or written in capitals
  number = 2048,         ///< digits
  split = 8192,          ///< the rest of a name written in one piece: the word before it may belong to it
  optional_name = 4096,  ///< a name that is often a title or left out (Sayyid, Khan, Muhammad before another given name)
};

/// The bit of a role.
[[nodiscard]] constexpr std::uint16_t bits(Role role) noexcept { return static_cast<std::uint16_t>(role); }

/// A role by its name in output.
struct RoleName {
  Role role;
  std::string_view name;
};

/// All roles, in the order in which they are shown.
// clang-format off
inline constexpr std::array role_names{
    RoleName{Role::article, "article"},       RoleName{Role::kunya, "kunya"},           RoleName{Role::nasab, "nasab"},
    RoleName{Role::title, "title"},           RoleName{Role::initial, "initial"},       RoleName{Role::patronymic, "patronymic"},
    RoleName{Role::nisba, "nisba"},           RoleName{Role::abd, "abd"},               RoleName{Role::compound, "compound"},
    RoleName{Role::particle, "particle"},     RoleName{Role::family, "family"},         RoleName{Role::number, "number"},
    RoleName{Role::optional_name, "optional"}, RoleName{Role::split, "split"}};
// clang-format on

/// A distinct cleaned token. Immutable once it is in the table. What comparison reads lies in the first cache line.
struct alignas(64) Token {
  SoundSequence sounds;                     ///< sound symbols of the main reading
  SoundSystem system = SoundSystem::latin;  ///< how its letters relate to sound
  char initial = 0;                         ///< first letter of latin, 0 if none
  bool several_readings = false;            ///< one of alternates is another token
  std::uint8_t servant = 0;                 ///< sounds of abd (servant) before the divine name, 0 if the token is no such compound
  std::array<std::int16_t, sound_system_count> best{};  ///< best possible alignment score against each sound system
  std::uint16_t roles = 0;                              ///< Role bits the token has by itself
  std::uint16_t variant = 0;     ///< row of name_variants.tsv, from 1: forms of one name in several languages; 0 = none
  std::int32_t rarity = 0;       ///< information of this token in 1/1024 bit: -log2 of its share among name tokens
  std::uint32_t consonants = 0;  ///< set of the letters of skeleton, bit 0 for A
  std::uint64_t symbols = 0;     ///< set of the sounds
  std::uint64_t pairs = 0;       ///< a bit for each pair of neighbouring letters of sound_code, the ends included
  std::uint8_t pair_count = 0;   ///< bits in pairs

  std::array<TokenId, 2>
      alternates{};                 ///< other readings, 0 = none: article stripped; or Cantonese and Korean reading of Chinese characters
  std::uint8_t word_class = 0;      ///< WordClass of the particle and title table
  std::string text;                 ///< as cleaned
  std::string latin;                ///< main Latin reading ("match" romanisation, a to z)
  std::string skeleton;             ///< consonant skeleton, one letter a class
  std::string sound_code;           ///< coarser code, one letter a class
  std::uint64_t text_hash = 0;      ///< hash of text
  std::uint64_t skeleton_hash = 0;  ///< hash of the consonant skeleton: equal over most spellings and scripts
  std::uint64_t sound_hash = 0;     ///< hash of the coarser sound code: equal over nearly all spellings
  std::uint64_t prefix_hash = 0;    ///< hash of the first two consonant classes (and whether it starts with a vowel)

  [[nodiscard]] bool has(Role role) const noexcept { return (roles & static_cast<std::uint16_t>(role)) != 0; }
};

}  // namespace ftf::names
