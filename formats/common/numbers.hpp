// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Ids that have to be numbers in a list's own form.

#include <cstdint>
#include <string>
#include <string_view>

namespace ftf::formats::common {

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
