// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What one row of the field list says, and how to walk over the rows of a struct.

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::profile {

/// Which kind of personal data a field holds; redaction and data minimisation go by it.
enum class Personal : std::uint8_t {
  none,        ///< tells nothing about a person
  identity,    ///< names, birth, nationality
  document,    ///< numbers given by an authority
  contact,     ///< where and how a person is reached, or was
  body,        ///< appearance and biometrics
  conduct,     ///< suspicion, offences, activity, travel
  assessment,  ///< words of an analyst, not facts
};

/// The name of a class, as in ftf-profile(5).
[[nodiscard]] std::string_view personal_name(Personal personal) noexcept;

/// One row: a field of `Owner`. `vocabulary` holds the usual values, separated by spaces; empty means free text.
template <class Owner, class T>
struct Field {
  std::string_view name;
  T Owner::* member;
  Personal personal;
  std::string_view meaning;
  std::string_view example;
  std::string_view vocabulary = {};
  using Type = T;
};

/// The rows of a struct, in canonical order: a tuple of Field. Specialised in fields.hpp.
template <class Owner>
inline constexpr std::tuple<> fields{};

/// Whether a type has rows, that is, is written as a JSON object.
template <class T>
inline constexpr bool is_record = std::tuple_size_v<std::remove_cvref_t<decltype(fields<T>)>> != 0;

/// Calls `visit(row)` for each row of `Owner`.
template <class Owner, class Visit>
constexpr void for_each_field(Visit&& visit) {
  std::apply([&](const auto&... row) { (visit(row), ...); }, fields<Owner>);
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_valued = false;
template <class T>
inline constexpr bool is_valued<Valued<T>> = true;

/// The struct behind lists, optionals and origins: Values<Place> -> Place.
template <class T>
struct Bare {
  using Type = T;
};
template <class T>
struct Bare<std::optional<T>> : Bare<T> {};
template <class T>
struct Bare<std::vector<T>> : Bare<T> {};
template <class T>
struct Bare<Valued<T>> : Bare<T> {};
template <class T>
using bare = typename Bare<T>::Type;

}  // namespace ftf::profile
