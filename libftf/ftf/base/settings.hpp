// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Settings files (YAML): nodes that know their place, so that a wrong key or value is reported with file, line and column.

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/error.hpp>

namespace ftf::base {

/// A node of a settings file. All functions throw Error(usage) with the node's place when the node is not what is asked for.
class Setting {
 public:
  /// Parses text; `name` stands in messages. Repeated keys are refused (settings_key), syntax errors are settings_syntax.
  static Setting parse(std::string_view text, const std::string& name);

  /// Reads and parses a file; a missing file is Error(io, file_open).
  static Setting load(const std::string& path);

  [[nodiscard]] bool is_map() const noexcept;
  [[nodiscard]] bool is_list() const noexcept;
  [[nodiscard]] bool is_scalar() const noexcept;
  [[nodiscard]] bool is_null() const noexcept;

  /// Place of the node, with the path of keys as field.
  [[nodiscard]] Location where() const;

  /// Refuses a map with a key that is not listed: a misspelt key must not be a setting without effect.
  void allow(std::initializer_list<std::string_view> keys) const;

  [[nodiscard]] bool has(std::string_view key) const;

  /// The node under a key of a map; throws when it is missing.
  [[nodiscard]] Setting at(std::string_view key) const;

  /// Keys of a map, in file order.
  [[nodiscard]] std::vector<std::string> keys() const;

  /// Nodes of a list; a scalar counts as a list of one, null as an empty one.
  [[nodiscard]] std::vector<Setting> items() const;

  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::int64_t integer() const;
  [[nodiscard]] bool boolean() const;

  /// The texts of a list (or of one scalar).
  [[nodiscard]] std::vector<std::string> texts() const;

  [[nodiscard]] std::string text_or(std::string_view key, std::string_view fallback) const;
  [[nodiscard]] std::int64_t integer_or(std::string_view key, std::int64_t fallback) const;
  [[nodiscard]] bool boolean_or(std::string_view key, bool fallback) const;

  /// An error at this node: `throw node.wrong("a number from 1 to 9")`.
  [[nodiscard]] Error wrong(std::string_view expected) const;

 private:
  struct Node;
  explicit Setting(std::shared_ptr<const Node> node) : node_(std::move(node)) {}
  std::shared_ptr<const Node> node_;
};

}  // namespace ftf::base
