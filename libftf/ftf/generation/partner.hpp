// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The partners whose files are imitated, each with its habits.

#include <array>
#include <cstdint>
#include <string_view>

#include <ftf/generation/spelling.hpp>

namespace ftf::generation {

/// By which calendar a partner counts.
enum class CountedBy : std::uint8_t { gregorian, islamic, persian };

/// Shares in a thousand.
struct Partner {
  std::string_view code;
  Scheme scheme;         ///< of names that are spelled
  Letters letters;       ///< of names that come in Latin letters
  std::uint32_t native;  ///< names kept in the native script
  CountedBy calendar;
  std::uint32_t foreign;                                       ///< dates that come by that calendar
  std::uint32_t documents, parents, birth_places, full_dates;  ///< what it knows of a person
};

inline constexpr std::array<Partner, 8> partners{{
    {"partner-en", Scheme::english, Letters::plain, 20, CountedBy::gregorian, 0, 550, 100, 600, 800},
    {"partner-fr", Scheme::french, Letters::full, 20, CountedBy::gregorian, 0, 500, 250, 700, 850},
    {"partner-de", Scheme::german, Letters::travel, 20, CountedBy::gregorian, 0, 600, 50, 750, 900},
    {"partner-tr", Scheme::turkish, Letters::full, 50, CountedBy::gregorian, 0, 500, 400, 700, 700},
    {"partner-ru", Scheme::russian, Letters::plain, 450, CountedBy::gregorian, 0, 450, 100, 600, 850},
    {"partner-ar", Scheme::english, Letters::plain, 550, CountedBy::islamic, 300, 350, 300, 500, 550},
    {"partner-ir", Scheme::english, Letters::plain, 400, CountedBy::persian, 700, 350, 450, 450, 600},
    {"partner-so", Scheme::somali, Letters::plain, 50, CountedBy::gregorian, 0, 200, 200, 500, 350},
}};

}  // namespace ftf::generation
