// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/pair_line.hpp>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>

namespace ftf::clustering {
namespace {

base::Fault wrong(const base::JsonValue& line, const base::Location& where, const std::string& what) {
  return {base::Code::line_form, where, what, std::string(line.raw())};
}

std::string id(const base::JsonValue& line, std::string_view member, const base::Location& where) {
  const base::JsonValue value = line[member];
  if (!value.is_string() || value.text().empty()) throw wrong(line, where, fmt::format("an id `{}` is expected", member));
  return std::string(value.text());
}

}  // namespace

PairLine LineParser::pair(std::string_view line, const base::Location& where) {
  const base::JsonValue value = document_.parse(line, where);
  const auto weight = base::parse_bits(value["weight"].text());
  if (!weight) throw wrong(value, where, "`weight` is no number of 1/1024 bits");
  return {id(value, "a", where), id(value, "b", where), *weight};
}

ClusterLine LineParser::cluster(std::string_view line, const base::Location& where) {
  const base::JsonValue value = document_.parse(line, where);
  return {id(value, "record", where), id(value, "cluster", where)};
}

std::string LineParser::with_judgement(std::string_view line, std::string_view verdict, const base::Location& where) {
  const base::JsonValue value = document_.parse(line, where);
  if (verdict.empty() && !value.has("judgement")) return std::string(line);
  std::string out;
  base::JsonWriter json(out);
  json.begin_object();
  for (const base::JsonValue member : value)
    if (member.key() != "judgement") json.key(member.key()).raw(member.raw());
  if (!verdict.empty()) json.member("judgement", verdict);
  json.end_object();
  return out;
}

}  // namespace ftf::clustering
