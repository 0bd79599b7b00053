// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The comparable form of document numbers.

#include <string>
#include <string_view>

namespace ftf::profile {

/// Letters and digits only, in upper case, with the digits of other scripts as ASCII: `P 0012-34` gives `P001234`. Letters
/// of other scripts stay as they are.
[[nodiscard]] std::string normalised_number(std::string_view number);

}  // namespace ftf::profile
