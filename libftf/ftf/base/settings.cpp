// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/settings.hpp>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

namespace ftf::base {

struct Setting::Node {
  enum class Kind : std::uint8_t { null, scalar, list, map };
  Kind kind = Kind::null;
  std::string scalar;
  std::vector<std::pair<std::string, std::shared_ptr<const Node>>> children;  // the key is empty in lists
  Location where;

  static std::shared_ptr<const Node> build(const YAML::Node& yaml, const Location& parent, const std::string& key, int depth);
};

namespace {

constexpr int depth_limit = 64;

Location place(const YAML::Mark& mark, const Location& parent, const std::string& key) {
  Location where{parent.file, parent.line, parent.column, {}, parent.field};
  if (mark.line >= 0) {
    where.line = static_cast<std::uint64_t>(mark.line) + 1;
    where.column = static_cast<std::uint64_t>(mark.column) + 1;
  }
  if (!key.empty()) where.field += (where.field.empty() ? "" : ".") + key;
  return where;
}

}  // namespace

std::shared_ptr<const Setting::Node> Setting::Node::build(const YAML::Node& yaml, const Location& parent, const std::string& key,
                                                          int depth) {
  auto node = std::make_shared<Node>();
  node->where = place(yaml.Mark(), parent, key);
  if (depth > depth_limit) throw Error(ErrorKind::usage, Code::settings_syntax, node->where, "nested too deeply");
  if (yaml.IsScalar()) {
    node->kind = Kind::scalar;
    node->scalar = yaml.Scalar();
  } else if (yaml.IsSequence()) {
    node->kind = Kind::list;
    for (const auto& item : yaml) node->children.emplace_back(std::string(), build(item, node->where, {}, depth + 1));
  } else if (yaml.IsMap()) {
    node->kind = Kind::map;
    for (const auto& pair : yaml) {
      const Location where = place(pair.first.Mark(), node->where, {});
      const bool is_null = pair.first.IsNull();  // the word null, which is a usual key of mappings
      if (!pair.first.IsScalar() && !is_null) throw Error(ErrorKind::usage, Code::settings_key, where, "a key must be text");
      const std::string name = is_null ? "null" : pair.first.Scalar();
      const bool repeated = std::any_of(node->children.begin(), node->children.end(), [&](const auto& c) { return c.first == name; });
      if (repeated) throw Error(ErrorKind::usage, Code::settings_key, where, fmt::format("'{}' stands twice", name));
      node->children.emplace_back(name, build(pair.second, node->where, name, depth + 1));
    }
  }
  return node;
}

Setting Setting::parse(std::string_view text, const std::string& name) {
  const Location file{name, 0, 0, {}, {}};
  try {
    return Setting(Node::build(YAML::Load(std::string(text)), file, {}, 0));
  } catch (const YAML::Exception& wrong) {
    throw Error(ErrorKind::usage, Code::settings_syntax, place(wrong.mark, file, {}), wrong.msg);
  }
}

Setting Setting::load(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) throw Error(ErrorKind::io, Code::file_open, {path, 0, 0, {}, {}});
  return parse(text.str(), path);
}

bool Setting::is_map() const noexcept { return node_->kind == Node::Kind::map; }
bool Setting::is_list() const noexcept { return node_->kind == Node::Kind::list; }
bool Setting::is_scalar() const noexcept { return node_->kind == Node::Kind::scalar; }
bool Setting::is_null() const noexcept { return node_->kind == Node::Kind::null; }

Location Setting::where() const { return node_->where; }

Error Setting::wrong(std::string_view expected) const {
  return Error(ErrorKind::usage, Code::settings_value, node_->where, fmt::format("expected {}", expected));
}

void Setting::allow(std::initializer_list<std::string_view> allowed) const {
  if (is_null()) return;
  if (!is_map()) throw wrong("a map");
  for (const auto& [key, child] : node_->children)
    if (std::find(allowed.begin(), allowed.end(), key) == allowed.end())
      throw Error(ErrorKind::usage, Code::settings_key, child->where, fmt::format("known here: {}", fmt::join(allowed, ", ")));
}

bool Setting::has(std::string_view key) const {
  return std::any_of(node_->children.begin(), node_->children.end(), [&](const auto& c) { return is_map() && c.first == key; });
}

Setting Setting::at(std::string_view key) const {
  if (is_map())
    for (const auto& [name, child] : node_->children)
      if (name == key) return Setting(child);
  throw wrong(fmt::format("a key '{}'", key));
}

std::vector<std::string> Setting::keys() const {
  if (is_null()) return {};
  if (!is_map()) throw wrong("a map");
  std::vector<std::string> names;
  for (const auto& child : node_->children) names.push_back(child.first);
  return names;
}

std::vector<Setting> Setting::items() const {
  if (is_null()) return {};
  if (is_scalar()) return {*this};
  if (!is_list()) throw wrong("a list");
  std::vector<Setting> nodes;
  for (const auto& child : node_->children) nodes.push_back(Setting(child.second));
  return nodes;
}

std::string Setting::text() const {
  if (!is_scalar()) throw wrong("text");
  return node_->scalar;
}

std::int64_t Setting::integer() const {
  std::int64_t value = 0;
  const std::string& s = node_->scalar;
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (!is_scalar() || error != std::errc() || end != s.data() + s.size()) throw wrong("a whole number");
  return value;
}

bool Setting::boolean() const {
  if (is_scalar() && node_->scalar == "true") return true;
  if (is_scalar() && node_->scalar == "false") return false;
  throw wrong("true or false");
}

std::vector<std::string> Setting::texts() const {
  std::vector<std::string> out;
  for (const Setting& item : items()) out.push_back(item.text());
  return out;
}

std::string Setting::text_or(std::string_view key, std::string_view fallback) const {
  return has(key) ? at(key).text() : std::string(fallback);
}

std::int64_t Setting::integer_or(std::string_view key, std::int64_t fallback) const { return has(key) ? at(key).integer() : fallback; }

bool Setting::boolean_or(std::string_view key, bool fallback) const { return has(key) ? at(key).boolean() : fallback; }

}  // namespace ftf::base
