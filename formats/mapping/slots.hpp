// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Tells which rules of a mapping fill one value together, as the number and the country of one document.

#include <cstddef>
#include <span>
#include <vector>

#include "formats/mapping/mapping.hpp"

namespace ftf::formats::mapping {

/// A number for each rule; equal numbers fill one item of one list. Rules for members (`documents.country`) belong together and with
/// the first rule for their list as a whole (`documents`); `item` tells several apart. Any other rule stands alone.
[[nodiscard]] std::vector<std::size_t> slots_of(std::span<const Rule> rules);

/// Whether each part of a cell makes an item of its own.
[[nodiscard]] bool makes_items(const Rule& rule) noexcept;

}  // namespace ftf::formats::mapping
