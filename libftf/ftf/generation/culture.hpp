// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The naming customs that invented people come from: libftf/data/generation_cultures.tsv and generation_names.tsv.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include <ftf/generation/spelling.hpp>

namespace ftf::generation {

/// What may stand in a full name.
enum class Part : std::uint8_t { given, father, grandfather, patronymic, nisba, family };

struct NamePlace {
  Part part = Part::given;
  bool optional = false;
};

/// A town with its country.
struct Town {
  std::string_view name, country;
};

struct Culture {
  std::string_view name;
  std::uint32_t share = 0;  ///< households in a hundred
  bool by_sounds = false;   ///< names are sounds to be spelled, else Latin letters
  bool has_native = false;
  Scheme native = Scheme::english;
  std::uint32_t kunya = 0;  ///< men in a hundred
  std::vector<NamePlace> parts;
  std::vector<std::string_view> men, women, families;   ///< the frequent ones
  std::vector<std::string_view> starts, middles, ends;  ///< of made-up family names
  std::vector<Town> towns;
};

/// All of them, in the order of the table.
[[nodiscard]] std::span<const Culture> cultures();

}  // namespace ftf::generation
