// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Days and dates in the fixed forms of lists: XML Schema, `dd/mm/yyyy`, and the words that a text element takes.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ftf/base/error.hpp>
#include <ftf/profile/partial_date.hpp>

namespace ftf::formats::common {

/// A day in one of the forms of xs:date (`2015-07-01`, with Z or an offset) or xs:dateTime: the day as written, in its own zone.
[[nodiscard]] std::optional<text::Day> read_xs_date(std::string_view text) noexcept;

/// What comes first in a day that is written with slashes.
enum class SlashOrder : std::uint8_t { day_first, month_first };

/// Only `dd/mm/yyyy` (`mm/dd/yyyy`) with a day that exists.
[[nodiscard]] std::optional<text::Day> read_slash_date(std::string_view text, SlashOrder order) noexcept;

/// A day in that form.
[[nodiscard]] std::string slash_date(text::Day day, SlashOrder order);

/// The day that a list has to carry: the one that was asked for, else that of the first record's source. Throws Error date_missing at
/// `where` if there is neither.
[[nodiscard]] text::Day list_day(std::optional<text::Day> as_of, std::string_view source_version, const base::Location& where);

/// `YYYY-MM-DD` of a date that is a single day; empty for any other.
[[nodiscard]] std::string iso_day(const std::optional<profile::PartialDate>& date);

/// The shortest prefix of `YYYY-MM-DD` that says a day, month or year; empty for what a prefix can't say: ranges, decades, words.
[[nodiscard]] std::string iso_prefix(const profile::PartialDate& date);

/// The words of a date in an element that is text: the source's own if they are read back as this date, its note aside, else `otherwise`,
/// else the source's own.
[[nodiscard]] std::string date_words(const profile::PartialDate& date, std::string_view otherwise, const text::DateOptions& options = {});

}  // namespace ftf::formats::common
