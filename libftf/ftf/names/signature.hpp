// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A name as compared: a few token ids with tags, without pointers, so that it can lie in an arena.

#include <array>
#include <cstdint>
#include <span>

#include <ftf/names/token.hpp>

namespace ftf::names {

/// One token of a name with the roles it has there.
struct NamePart {
  TokenId id = 0;
  std::uint16_t tags = 0;      ///< Role bits: the token's own and those from its place in the name
  std::uint16_t position = 0;  ///< place among the words as written, 0 first; joined words count once
  [[nodiscard]] bool has(Role role) const noexcept { return (tags & bits(role)) != 0; }
  friend bool operator==(const NamePart&, const NamePart&) = default;
};

/// Whether a name is complete without this part.
[[nodiscard]] inline bool is_optional(const NamePart& part) noexcept { return part.has(Role::title) || part.has(Role::particle); }

/// What comparison takes: parts anywhere in memory (8 bytes each).
using SignatureView = std::span<const NamePart>;

/// A name of at most capacity parts; later words of longer names are left out.
struct Signature {
  static constexpr std::size_t capacity = 12;
  std::array<NamePart, capacity> parts{};
  std::uint8_t size = 0;
  std::uint16_t flags = 0;  ///< CleanFlag bits
  /// Valid as long as the signature: not for one that ends with the expression.
  [[nodiscard]] SignatureView view() const& noexcept { return {parts.data(), size}; }
  SignatureView view() const&& = delete;
  operator SignatureView() const noexcept { return {parts.data(), size}; }  // NOLINT(google-explicit-constructor): as from vector to span
};

}  // namespace ftf::names
