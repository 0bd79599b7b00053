// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/keyed_record.hpp>

#include <algorithm>
#include <charconv>

#include <fmt/compile.h>

#include <ftf/profile/codec.hpp>

namespace ftf::blocking {
namespace {

constexpr std::size_t size_digits = 5;
constexpr std::size_t number_digits = 8;

base::Fault wrong_form(std::string_view line, const base::Location& where, const char* what) {
  return {base::Code::line_form, where, what, std::string(line)};
}

std::uint32_t read_number(std::string_view digits, std::string_view line, const base::Location& where) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
  if (error != std::errc() || end != digits.data() + digits.size()) throw wrong_form(line, where, "a key is no hexadecimal number");
  return number;
}

}  // namespace

void append_keyed_lines(std::string& out, std::string_view id, std::span<const SharedKey> keys, std::size_t lines,
                        const profile::Profile& compared) {
  std::string rest = fmt::format("\t{}\t{{\"keys\":\"", id);
  for (const SharedKey& key : keys) fmt::format_to(std::back_inserter(rest), FMT_COMPILE("{:x} "), key.number);
  rest.back() = '"';
  rest += ",\"record\":";
  profile::append_json(rest, compared);
  rest += "}\n";
  for (const SharedKey& key : keys.first(lines)) {
    fmt::format_to(std::back_inserter(out), FMT_COMPILE("{:013x}"), key.rank());
    out += rest;
  }
}

KeyedLine split_keyed_line(std::string_view line, const base::Location& where) {
  const std::size_t first = line.find('\t');
  const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
  if (second == std::string_view::npos) throw wrong_form(line, where, "KEY, ID and a record are expected, with tabs between them");
  if (first != size_digits + number_digits) throw wrong_form(line, where, "a key has 13 digits");
  const SharedKey key{read_number(line.substr(0, size_digits), line, where),
                      read_number(line.substr(size_digits, number_digits), line, where)};
  return {key, line.substr(first + 1, second - first - 1), line.substr(second + 1), line.substr(first + 1)};
}

void KeyedRecordParser::parse(std::string_view json, const base::Location& where) {
  const base::JsonValue record = document_.parse(json, where);
  if (!record["keys"].is_string() || !record["record"].is_object()) throw wrong_form(json, where, "`keys` and `record` are expected");
  numbers_.clear();
  for (std::string_view rest = record["keys"].text(); !rest.empty();) {
    const std::size_t size = std::min(rest.find(' '), rest.size());
    numbers_.push_back(read_number(rest.substr(0, size), json, where));
    rest.remove_prefix(std::min(size + 1, rest.size()));
  }
  profile::read_profile(record["record"], compared_, where);
}

}  // namespace ftf::blocking
