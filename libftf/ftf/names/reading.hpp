// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads one cleaned token of any script: its Latin letters and its sound symbols.

#include <string>
#include <string_view>

#include <ftf/names/sounds.hpp>

namespace ftf::names {

/// How a token is read.
struct Reading {
  std::string latin;  ///< a to z and digits
  SoundSequence sounds;
  SoundSystem system = SoundSystem::latin;
};

/// Reads a cleaned token by libftf/data/letters.tsv, longest match first; scripts without a table as ICU reads their letters.
[[nodiscard]] Reading read_token(std::string_view cleaned);

}  // namespace ftf::names
