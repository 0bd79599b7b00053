// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads one JSON document strictly into a reusable tree: duplicate keys, lone surrogates and deep nesting are errors, numbers stay text.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>

namespace ftf::base {

/// Bounds of a document (SAFETY 4.1).
struct JsonLimits {
  std::size_t depth = 64;           ///< nested arrays and objects
  std::size_t bytes = 256U << 20U;  ///< of the document
};

class JsonDocument;

/// A value in a JsonDocument, cheap to copy, valid until the document parses again.
class JsonValue {
 public:
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

  [[nodiscard]] Kind kind() const noexcept;
  [[nodiscard]] bool is_null() const noexcept { return kind() == Kind::null; }
  [[nodiscard]] bool is_string() const noexcept { return kind() == Kind::string; }
  [[nodiscard]] bool is_array() const noexcept { return kind() == Kind::array; }
  [[nodiscard]] bool is_object() const noexcept { return kind() == Kind::object; }

  /// The key under which this value stands in its object; empty elsewhere.
  [[nodiscard]] std::string_view key() const noexcept;

  /// Text of a string; digits of a number as written; "true", "false" or "null"; empty for arrays and objects.
  [[nodiscard]] std::string_view text() const noexcept;

  /// Byte in the document where the value begins, for messages.
  [[nodiscard]] std::size_t offset() const noexcept;

  /// The bytes of the value as they stand in the document.
  [[nodiscard]] std::string_view raw() const noexcept;

  /// Children of an array or object, in their order.
  class Iterator;
  [[nodiscard]] Iterator begin() const noexcept;
  [[nodiscard]] Iterator end() const noexcept;
  [[nodiscard]] std::size_t size() const noexcept;

  /// Whether the object has this key with a value other than null.
  [[nodiscard]] bool has(std::string_view key) const noexcept;

  /// Value under this key; a null value when there is none or this is no object.
  [[nodiscard]] JsonValue operator[](std::string_view key) const noexcept;

 private:
  friend class JsonDocument;
  JsonValue(const JsonDocument* document, std::uint32_t node) noexcept : document_(document), node_(node) {}
  const JsonDocument* document_;
  std::uint32_t node_;
};

/// Owns the tree; its memory is reused from one parse to the next.
class JsonDocument {
 public:
  JsonDocument();
  ~JsonDocument();
  JsonDocument(JsonDocument&&) noexcept;
  JsonDocument& operator=(JsonDocument&&) noexcept;

  /// Parses one value with nothing but white space around it. `where` is the place of the first byte, for messages.
  /// Throws Fault (json_syntax, json_duplicate_key, json_depth, json_surrogate, utf8_invalid), or Error `limit`.
  JsonValue parse(std::string_view bytes, const Location& where = {}, const JsonLimits& limits = {});

 private:
  friend class JsonValue;
  struct Node;
  struct State;
  std::unique_ptr<State> state_;
};

/// Iterates over the children of a value.
class JsonValue::Iterator {
 public:
  using value_type = JsonValue;
  using difference_type = std::ptrdiff_t;
  JsonValue operator*() const noexcept { return JsonValue(document_, node_); }
  Iterator& operator++() noexcept;
  bool operator==(const Iterator& other) const noexcept { return node_ == other.node_; }

 private:
  friend class JsonValue;
  Iterator(const JsonDocument* document, std::uint32_t node) noexcept : document_(document), node_(node) {}
  const JsonDocument* document_;
  std::uint32_t node_;
};

}  // namespace ftf::base
