// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/keyed_record.hpp>

#include <algorithm>
#include <charconv>

#include <ftf/base/hash.hpp>
#include <ftf/profile/codec.hpp>

namespace ftf::blocking {
namespace {

constexpr std::size_t key_digits = 16;

base::Fault wrong_form(std::string_view line, const base::Location& where, const char* what) {
  return {base::Code::line_form, where, what, std::string(line)};
}

Key read_key(std::string_view digits, std::string_view line, const base::Location& where) {
  Key key = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), key, 16);
  const bool lower = std::ranges::none_of(digits, [](char c) { return c >= 'A' && c <= 'F'; });
  if (digits.size() != key_digits || error != std::errc() || end != digits.data() + digits.size() || !lower)
    throw wrong_form(line, where, "a key is 16 hexadecimal digits");
  return key;
}

}  // namespace

void append_keyed_lines(std::string& out, std::string_view id, const std::vector<Key>& keys, const profile::Profile& compared) {
  std::string rest = "\t";
  rest += id;
  rest += "\t{\"keys\":\"";
  for (const Key key : keys) {
    if (key != keys.front()) rest += ' ';
    rest += base::to_hex(key);
  }
  rest += "\",\"record\":";
  profile::append_json(rest, compared);
  rest += "}\n";
  for (const Key key : keys) {
    out += base::to_hex(key);
    out += rest;
  }
}

KeyedLine split_keyed_line(std::string_view line, const base::Location& where) {
  const std::size_t first = line.find('\t');
  const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
  if (second == std::string_view::npos) throw wrong_form(line, where, "KEY, ID and a record are expected, with tabs between them");
  return {read_key(line.substr(0, first), line, where), line.substr(first + 1, second - first - 1), line.substr(second + 1), line.substr(first + 1)};
}

void KeyedRecordParser::parse(std::string_view json, const base::Location& where) {
  const base::JsonValue record = document_.parse(json, where);
  if (!record["keys"].is_string() || !record["record"].is_object()) throw wrong_form(json, where, "`keys` and `record` are expected");
  keys_.clear();
  for (std::string_view rest = record["keys"].text(); !rest.empty();) {
    keys_.push_back(read_key(rest.substr(0, key_digits), json, where));
    rest.remove_prefix(std::min(key_digits + 1, rest.size()));
  }
  if (!std::ranges::is_sorted(keys_)) throw wrong_form(json, where, "`keys` are not in order");
  profile::read_profile(record["record"], compared_, where);
}

}  // namespace ftf::blocking
