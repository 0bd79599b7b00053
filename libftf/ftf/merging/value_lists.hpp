// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Walks over the lists of a profile whose values carry an origin.

#include <type_traits>

#include <ftf/profile/fields.hpp>

namespace ftf::merging {

template <class List>
inline constexpr bool is_value_list = false;
template <class T>
inline constexpr bool is_value_list<profile::Values<T>> = true;

/// Calls `visit(row)` for each field of a profile that is a Values<T>, in the order of the field list.
template <class Visit>
void for_each_value_list(Visit&& visit) {
  profile::for_each_field<profile::Profile>([&](const auto& field) {
    if constexpr (is_value_list<typename std::remove_cvref_t<decltype(field)>::Type>) visit(field);
  });
}

}  // namespace ftf::merging
