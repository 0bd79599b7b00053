// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Ids of lists: from a list's own one to a profile's, and the numbers that a list wants in its place.

#include <cstdint>
#include <string>
#include <string_view>

#include <ftf/base/error.hpp>

namespace ftf::formats::common {

/// The id of a profile, `scheme` + the list's own id; empty for an empty one. Throws Fault id_invalid, with the record `raw`, for one
/// that makes it longer than 256 bytes.
[[nodiscard]] std::string scheme_id(std::string_view scheme, std::string_view own, const base::Location& where, std::string_view raw);

/// Whether the text is one to eighteen digits.
[[nodiscard]] bool is_number(std::string_view text) noexcept;

/// The number of an id of the form `scheme` + number; for any other id sixteen digits from its hash, which begin with 1 (the lists'
/// own numbers have seven).
[[nodiscard]] std::string number_of_id(std::string_view id, std::string_view scheme);

/// A number for the `count`th thing without one: sixteen digits, which begin with 2.
[[nodiscard]] std::string made_number(std::uint64_t count);

/// Whether made_number gave it: it says nothing then.
[[nodiscard]] bool is_made_number(std::string_view text) noexcept;

}  // namespace ftf::formats::common
