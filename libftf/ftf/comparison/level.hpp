// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a comparison of two values can find: features and their levels, once.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ftf::comparison {

/// What is compared.
// clang-format off
enum class Feature : std::uint8_t { names, birth, sex, nationality, birth_country, home_country, birth_place, document, text, code, number, date, parent, count_ };
// clang-format on

/// What was found. The order is that of the table below.
// clang-format off
enum class Level : std::uint8_t {
  birth_day, birth_swapped, birth_month, birth_day_differs, birth_month_differs, birth_year_differs, birth_year, birth_year_near,
  birth_overlap, birth_year_only, birth_month_day_only, birth_near, birth_conflict,
  sex_same, sex_different,
  nationality_same, nationality_different,
  birth_country_same, birth_country_different,
  home_country_same, home_country_different,
  birth_place_same, birth_place_near, birth_place_part, birth_place_different,
  document_same, document_same_other_type, document_near, document_different,
  text_same, text_near, text_part, text_different,
  code_same, code_near, code_area, code_different,
  number_same, number_near, number_different,
  date_same, date_near, date_different,
  count_
};
// clang-format on

inline constexpr std::size_t level_count = static_cast<std::size_t>(Level::count_);

/// A row of the table.
struct LevelInfo {
  Level level;
  Feature feature;
  std::string_view name;     ///< in the model and in reasons
  std::string_view meaning;  ///< for people
};

inline constexpr std::array<LevelInfo, level_count> level_table{{
    {Level::birth_day, Feature::birth, "same_day", "same day"},
    {Level::birth_swapped, Feature::birth, "swapped", "day and month are swapped"},
    {Level::birth_month, Feature::birth, "same_month", "same month, a day is not known"},
    {Level::birth_day_differs, Feature::birth, "day_differs", "same year and month, another day"},
    {Level::birth_month_differs, Feature::birth, "month_differs", "same year and day, another month"},
    {Level::birth_year_differs, Feature::birth, "year_differs", "same day and month, the year differs by one digit or by one year"},
    {Level::birth_year, Feature::birth, "same_year", "same year, a day is not known or stands for the year"},
    {Level::birth_year_near, Feature::birth, "next_year", "one year apart, a day is not known"},
    {Level::birth_overlap, Feature::birth, "overlap", "the ranges overlap"},
    {Level::birth_year_only, Feature::birth, "year_only", "same year, another day and month"},
    {Level::birth_month_day_only, Feature::birth, "birthday_only", "same day and month, another year"},
    {Level::birth_near, Feature::birth, "near", "another date at most two years away"},
    {Level::birth_conflict, Feature::birth, "conflict", "another date"},
    {Level::sex_same, Feature::sex, "same", "same"},
    {Level::sex_different, Feature::sex, "different", "different"},
    {Level::nationality_same, Feature::nationality, "same", "a country in common"},
    {Level::nationality_different, Feature::nationality, "different", "no country in common"},
    {Level::birth_country_same, Feature::birth_country, "same", "same"},
    {Level::birth_country_different, Feature::birth_country, "different", "different"},
    {Level::home_country_same, Feature::home_country, "same", "nationality of the one is the birth country of the other"},
    {Level::home_country_different, Feature::home_country, "different", "nationality of the one is not the birth country of the other"},
    {Level::birth_place_same, Feature::birth_place, "same", "same words"},
    {Level::birth_place_near, Feature::birth_place, "near", "same words in another spelling"},
    {Level::birth_place_part, Feature::birth_place, "part", "some words in common"},
    {Level::birth_place_different, Feature::birth_place, "different", "different"},
    {Level::document_same, Feature::document, "same", "same number"},
    {Level::document_same_other_type, Feature::document, "same_other_type", "same number on a document of another type or country"},
    {Level::document_near, Feature::document, "near", "numbers differ by one character"},
    {Level::document_different, Feature::document, "different", "different numbers of one type"},
    {Level::text_same, Feature::text, "same", "same words"},
    {Level::text_near, Feature::text, "near", "same words in another spelling"},
    {Level::text_part, Feature::text, "part", "some words in common"},
    {Level::text_different, Feature::text, "different", "different"},
    {Level::code_same, Feature::code, "same", "same"},
    {Level::code_near, Feature::code, "near", "differ by one character"},
    {Level::code_area, Feature::code, "area", "same beginning"},
    {Level::code_different, Feature::code, "different", "different"},
    {Level::number_same, Feature::number, "same", "same"},
    {Level::number_near, Feature::number, "near", "differ by one character"},
    {Level::number_different, Feature::number, "different", "different"},
    {Level::date_same, Feature::date, "same", "same day"},
    {Level::date_near, Feature::date, "near", "same but for one part"},
    {Level::date_different, Feature::date, "different", "different"},
}};

/// Names of the features, in the model and in reasons.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(Feature::count_)> feature_names{
    "names",    "birth", "sex",  "nationality", "birth_country", "home_country", "birth_place",
    "document", "text",  "code", "number",      "date",          "parent"};

[[nodiscard]] constexpr const LevelInfo& info(Level level) noexcept { return level_table[static_cast<std::size_t>(level)]; }
[[nodiscard]] constexpr std::string_view feature_name(Feature feature) noexcept { return feature_names[static_cast<std::size_t>(feature)]; }

namespace detail {
constexpr bool levels_are_in_order() {
  for (std::size_t i = 0; i < level_table.size(); ++i)
    if (level_table[i].level != static_cast<Level>(i)) return false;
  return true;
}
}  // namespace detail
static_assert(detail::levels_are_in_order(), "level_table has one row per Level, in its order");

}  // namespace ftf::comparison
