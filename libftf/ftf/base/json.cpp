// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/json.hpp>

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include <simdjson.h>

namespace ftf::base {

using simdjson::ondemand::json_type;

constexpr std::uint32_t no_node = 0;  // node 0 is a shared null

struct JsonDocument::Node {
  JsonValue::Kind kind = JsonValue::Kind::null;
  std::string_view key;
  std::string_view text;
  std::string_view raw;
  std::uint32_t first = no_node;
  std::uint32_t next = no_node;
  std::uint32_t size = 0;
};

struct JsonDocument::State {
  simdjson::ondemand::parser parser;
  std::string padded;
  std::vector<Node> nodes;
  const char* base = nullptr;

  std::uint32_t add(simdjson::ondemand::value value, std::size_t depth_left);
  std::uint32_t add_scalar(simdjson::ondemand::document& document);
  void add_children(std::uint32_t parent, simdjson::ondemand::value& value, std::size_t depth_left);
  void append(std::uint32_t parent, std::uint32_t& last, std::uint32_t child);
  void fill_scalar(Node& node, json_type type, std::string_view token, std::string_view string);
  void refuse_duplicate_keys(std::uint32_t object) const;
  void refuse_text_after(std::string_view token, std::size_t size) const;
  void reset(std::string_view bytes);
  [[nodiscard]] Fault fault(Code code, std::string detail, const char* at, const Location& where, std::string_view bytes) const;
};

namespace {

/// Carries what is wrong out of the recursion; the public function adds the place.
struct JsonFault {
  Code code;
  std::string detail;
  const char* at;
};

std::string_view trimmed(std::string_view token) {
  while (!token.empty() && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
    token.remove_suffix(1);
  return token;
}

Code code_of(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR: return Code::utf8_invalid;
    case simdjson::DEPTH_ERROR: return Code::json_depth;
    case simdjson::UNESCAPED_CHARS: return Code::control_character;
    default: return Code::json_syntax;
  }
}

bool is_number(std::string_view token) {
  std::size_t i = token.starts_with('-') ? 1 : 0;
  const auto digits = [&] {
    const std::size_t start = i;
    while (i < token.size() && token[i] >= '0' && token[i] <= '9') ++i;
    return i - start;
  };
  const std::size_t whole_start = i;
  const std::size_t whole = digits();
  if (whole == 0 || (whole > 1 && token[whole_start] == '0')) return false;
  if (i < token.size() && token[i] == '.' && (++i, digits() == 0)) return false;
  if (i < token.size() && (token[i] == 'e' || token[i] == 'E')) {
    ++i;
    if (i < token.size() && (token[i] == '+' || token[i] == '-')) ++i;
    if (digits() == 0) return false;
  }
  return i == token.size();
}

}  // namespace

void JsonDocument::State::append(std::uint32_t parent, std::uint32_t& last, std::uint32_t child) {
  (last == no_node ? nodes[parent].first : nodes[last].next) = child;
  last = child;
  ++nodes[parent].size;
}

void JsonDocument::State::fill_scalar(Node& node, json_type type, std::string_view token, std::string_view string) {
  token = trimmed(token);
  node.raw = token;
  node.text = token;
  switch (type) {
    case json_type::string:
      node.kind = JsonValue::Kind::string;
      node.text = string;
      return;
    case json_type::number:
      node.kind = JsonValue::Kind::number;
      if (!is_number(token)) throw JsonFault{Code::json_syntax, "a number", token.data()};
      return;
    case json_type::boolean:
      node.kind = JsonValue::Kind::boolean;
      if (token != "true" && token != "false") throw JsonFault{Code::json_syntax, "a literal", token.data()};
      return;
    default:
      node.kind = JsonValue::Kind::null;
      if (token != "null") throw JsonFault{Code::json_syntax, "a literal", token.data()};
  }
}

void JsonDocument::State::refuse_duplicate_keys(std::uint32_t object) const {
  const Node& node = nodes[object];
  const auto refuse = [&](std::uint32_t child) { throw JsonFault{Code::json_duplicate_key, {}, nodes[child].raw.data()}; };
  if (node.size <= 24) {
    for (std::uint32_t a = node.first; a != no_node; a = nodes[a].next)
      for (std::uint32_t b = node.first; b != a; b = nodes[b].next)
        if (nodes[a].key == nodes[b].key) refuse(a);
    return;
  }
  std::unordered_set<std::string_view> seen;
  for (std::uint32_t a = node.first; a != no_node; a = nodes[a].next)
    if (!seen.insert(nodes[a].key).second) refuse(a);
}

void JsonDocument::State::add_children(std::uint32_t parent, simdjson::ondemand::value& value, std::size_t depth_left) {
  if (depth_left == 0) throw JsonFault{Code::json_depth, {}, nodes[parent].raw.data()};
  std::uint32_t last = no_node;
  if (nodes[parent].kind == JsonValue::Kind::array) {
    for (simdjson::ondemand::value child : value.get_array()) append(parent, last, add(child, depth_left - 1));
    return;
  }
  for (auto field : value.get_object()) {
    const std::string_view key = field.unescaped_key();
    const std::uint32_t child = add(field.value(), depth_left - 1);
    nodes[child].key = key;
    append(parent, last, child);
  }
  refuse_duplicate_keys(parent);
}

std::uint32_t JsonDocument::State::add(simdjson::ondemand::value value, std::size_t depth_left) {
  const auto index = static_cast<std::uint32_t>(nodes.size());
  nodes.emplace_back();
  const json_type type = value.type();
  const std::string_view token = value.raw_json_token();
  if (type == json_type::array || type == json_type::object) {
    nodes[index].kind = type == json_type::array ? JsonValue::Kind::array : JsonValue::Kind::object;
    nodes[index].raw = token;
    add_children(index, value, depth_left);
    return index;
  }
  const std::string_view string = type == json_type::string ? std::string_view(value.get_string()) : std::string_view();
  fill_scalar(nodes[index], type, token, string);
  return index;
}

std::uint32_t JsonDocument::State::add_scalar(simdjson::ondemand::document& document) {
  const auto index = static_cast<std::uint32_t>(nodes.size());
  nodes.emplace_back();
  const json_type type = document.type();
  const std::string_view token = document.raw_json_token();
  const std::string_view string = type == json_type::string ? std::string_view(document.get_string()) : std::string_view();
  fill_scalar(nodes[index], type, token, string);
  return index;
}

/// The library does not step over a scalar whose token was only looked at.
void JsonDocument::State::refuse_text_after(std::string_view token, std::size_t size) const {
  const std::size_t end = static_cast<std::size_t>(token.data() - base) + token.size();
  const std::string_view rest = end < size ? std::string_view(base + end, size - end) : std::string_view();
  const std::size_t text = rest.find_first_not_of(" \n\r\t");
  if (text != std::string_view::npos) throw JsonFault{Code::json_syntax, "text after the value", rest.data() + text};
}

JsonDocument::JsonDocument() : state_(std::make_unique<State>()) {}
JsonDocument::~JsonDocument() = default;
JsonDocument::JsonDocument(JsonDocument&&) noexcept = default;
JsonDocument& JsonDocument::operator=(JsonDocument&&) noexcept = default;

namespace {

/// The library accepts "\ud800" where nothing pairs with it; JSON text that Unicode can't hold is refused here.
const char* lone_surrogate(std::string_view bytes) {
  const auto unit = [&](std::size_t from) {
    unsigned value = 0;
    const std::string_view digits = bytes.substr(std::min(from, bytes.size()), 4);
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;  // what is no number is left to the parser
  };
  for (std::size_t i = bytes.find('\\'); i != std::string_view::npos && i + 1 < bytes.size(); i = bytes.find('\\', i)) {
    if (bytes[i + 1] != 'u') {
      i += 2;
      continue;
    }
    const char* const at = bytes.data() + i;
    const unsigned first = unit(i + 2);
    i += 6;
    if (first < 0xD800 || first > 0xDFFF) continue;
    const bool paired =
        first < 0xDC00 && bytes.substr(std::min(i, bytes.size()), 2) == "\\u" && unit(i + 2) >= 0xDC00 && unit(i + 2) <= 0xDFFF;
    if (!paired) return at;
    i += 6;
  }
  return nullptr;
}

}  // namespace

Fault JsonDocument::State::fault(Code code, std::string detail, const char* at, const Location& where, std::string_view bytes) const {
  const std::size_t offset = at == nullptr ? 0 : static_cast<std::size_t>(at - base);
  const std::string_view before = bytes.substr(0, std::min(offset, bytes.size()));
  const std::size_t newline = before.rfind('\n');
  const bool first_line = newline == std::string_view::npos;
  Location place = where;
  place.line = std::max<std::uint64_t>(where.line, 1) + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
  place.column = (first_line ? std::max<std::uint64_t>(where.column, 1) + before.size() : before.size() - newline);
  return Fault(code, std::move(place), std::move(detail), std::string(bytes));
}

void JsonDocument::State::reset(std::string_view bytes) {
  padded.assign(bytes);
  padded.resize(bytes.size() + simdjson::SIMDJSON_PADDING, ' ');
  base = padded.data();
  nodes.clear();
  nodes.emplace_back();
}

JsonValue JsonDocument::parse(std::string_view bytes, const Location& where, const JsonLimits& limits) {
  if (bytes.size() > limits.bytes) throw Error(ErrorKind::input, Code::limit, where, "bytes of a JSON document");
  State& s = *state_;
  s.reset(bytes);
  if (const char* at = lone_surrogate({s.base, bytes.size()})) throw s.fault(Code::json_surrogate, {}, at, where, bytes);
  try {
    simdjson::ondemand::document document = s.parser.iterate(s.padded.data(), bytes.size(), s.padded.size());
    const json_type type = document.type();
    std::uint32_t root = no_node;
    if (type == json_type::array || type == json_type::object) {
      simdjson::ondemand::value value = document.get_value();
      root = s.add(value, limits.depth);
      const char* rest = nullptr;
      if (document.current_location().get(rest) == simdjson::SUCCESS) throw JsonFault{Code::json_syntax, "text after the value", rest};
    } else {
      root = s.add_scalar(document);
      s.refuse_text_after(s.nodes[root].raw, bytes.size());
    }
    return JsonValue(this, root);
  } catch (const JsonFault& wrong) {
    throw s.fault(wrong.code, wrong.detail, wrong.at, where, bytes);
  } catch (const simdjson::simdjson_error& wrong) {
    throw s.fault(code_of(wrong.error()), {}, s.nodes.back().raw.data(), where, bytes);
  }
}

JsonValue::Kind JsonValue::kind() const noexcept { return document_->state_->nodes[node_].kind; }
std::string_view JsonValue::key() const noexcept { return document_->state_->nodes[node_].key; }
std::size_t JsonValue::size() const noexcept { return document_->state_->nodes[node_].size; }
JsonValue::Iterator JsonValue::begin() const noexcept { return Iterator(document_, document_->state_->nodes[node_].first); }
JsonValue::Iterator JsonValue::end() const noexcept { return Iterator(document_, no_node); }

std::string_view JsonValue::raw() const noexcept {
  const JsonDocument::Node& node = document_->state_->nodes[node_];
  if (node.kind != Kind::array && node.kind != Kind::object) return node.raw;
  std::size_t depth = 0;
  bool quoted = false;
  const char* at = node.raw.data();
  do {  // the document is well-formed: the bracket that closes this value is there
    if (quoted && *at == '\\') ++at;
    else if (*at == '"') quoted = !quoted;
    else if (!quoted && (*at == '{' || *at == '[')) ++depth;
    else if (!quoted && (*at == '}' || *at == ']')) --depth;
    ++at;
  } while (depth != 0);
  return {node.raw.data(), static_cast<std::size_t>(at - node.raw.data())};
}

std::string_view JsonValue::text() const noexcept {
  const JsonDocument::Node& node = document_->state_->nodes[node_];
  return node.kind == Kind::array || node.kind == Kind::object ? std::string_view() : node.text;
}

std::size_t JsonValue::offset() const noexcept {
  const char* at = document_->state_->nodes[node_].raw.data();
  return at == nullptr ? 0 : static_cast<std::size_t>(at - document_->state_->base);
}

JsonValue JsonValue::operator[](std::string_view key) const noexcept {
  if (is_object())
    for (const JsonValue child : *this)
      if (child.key() == key) return child;
  return JsonValue(document_, no_node);
}

bool JsonValue::has(std::string_view key) const noexcept { return !(*this)[key].is_null(); }

JsonValue::Iterator& JsonValue::Iterator::operator++() noexcept {
  node_ = document_->state_->nodes[node_].next;
  return *this;
}

}  // namespace ftf::base
