// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/hit_lines.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/blocking/compared_part.hpp>
#include <ftf/io/output_file.hpp>

#include "cli/table_writer.hpp"
#include "formats/syntax/csv_writer.hpp"

namespace ftf::cli {

namespace {

using base::JsonWriter;
using index::Hit;
using profile::Profile;
using profile::Travel;

struct TravelMember {
  std::string_view name;
  std::string Travel::* value;
};
constexpr std::array<TravelMember, 7> travel_members{{{"carrier", &Travel::carrier},
                                                      {"number", &Travel::number},
                                                      {"date", &Travel::date},
                                                      {"from", &Travel::from},
                                                      {"to", &Travel::to},
                                                      {"locator", &Travel::locator},
                                                      {"seat", &Travel::seat}}};

/// Evidence for and against; with the prior they add up to the weight.
struct Sums {
  base::Weight in_favour = 0, against = 0;
};

Sums sums_of(const Hit& hit) {
  Sums sums;
  for (const comparison::Reason& reason : hit.reasons) (reason.weight > 0 ? sums.in_favour : sums.against) += reason.weight;
  return sums;
}

std::string codes_of(const Hit& hit) { return fmt::format("{}", fmt::join(hit.codes, " ")); }

std::string score_of(const Hit& hit) { return base::format_score(base::score_from_weight(hit.weight)); }

void add_travel(JsonWriter& json, const Profile& query) {
  if (query.travel.empty()) return;
  json.key("travel").begin_array();
  for (const Travel& travel : query.travel) {
    json.begin_object();
    for (const TravelMember& member : travel_members)
      if (!(travel.*member.value).empty()) json.member(member.name, travel.*member.value);
    json.end_object();
  }
  json.end_array();
}

void add_companions(JsonWriter& json, const Profile& query) {
  if (query.relations.empty()) return;
  json.key("with").begin_array();
  for (const profile::Relation& relation : query.relations) json.string(relation.id.empty() ? relation.name : relation.id);
  json.end_array();
}

std::string companions_of(const Profile& query) {
  std::string all;
  for (const profile::Relation& relation : query.relations)
    (all += all.empty() ? "" : " ") += relation.id.empty() ? relation.name : relation.id;
  return all;
}

void add_reasons(JsonWriter& json, const Hit& hit) {
  json.key("reasons").begin_array();
  for (const comparison::Reason& reason : hit.reasons) {
    json.begin_object().member("feature", reason.feature);
    if (!reason.field.empty()) json.member("field", reason.field);
    json.member("level", reason.level).key("weight").raw(base::format_bits(reason.weight)).end_object();
  }
  json.end_array();
}

std::string json_line(const Profile& query, const Hit& hit, std::size_t rank, std::string_view judgement) {
  std::string out;
  JsonWriter json(out);
  const Sums sums = sums_of(hit);
  json.begin_object()
      .member("query", query.id)
      .member("match", hit.match)
      .key("score")
      .raw(score_of(hit))
      .member("rank", static_cast<std::int64_t>(rank));
  json.member("verdict", index::verdict_name(hit.verdict)).member("by", hit.by_document ? "document" : "name");
  json.member("matched_name", hit.matched_name).member("query_name", hit.query_name).key("name_rarity").raw(base::format_bits(hit.rarity));
  json.key("weight").raw(base::format_bits(hit.weight)).key("prior").raw(base::format_bits(hit.prior));
  json.key("for").raw(base::format_bits(sums.in_favour)).key("against").raw(base::format_bits(sums.against)).key("unknown").begin_array();
  for (const std::string_view feature : hit.unknown) json.string(feature);
  json.end_array();
  add_reasons(json, hit);
  if (!hit.codes.empty()) {
    json.key("codes").begin_array();
    for (const std::string& code : hit.codes) json.string(code);
    json.end_array();
  }
  const base::Hash128 own = blocking::evidence_hash(blocking::compared_part(query));
  json.key("evidence").begin_array().string(base::to_hex(own)).string(base::to_hex(hit.evidence)).end_array();
  add_travel(json, query);
  add_companions(json, query);
  if (!judgement.empty()) json.member("judgement", judgement);
  json.end_object();
  return out += '\n';
}

constexpr std::array<std::string_view, 20> csv_columns{
    "query",   "match",   "score",   "rank",   "verdict", "by",   "matched_name", "query_name", "name_rarity", "for",
    "against", "unknown", "carrier", "number", "date",    "from", "to",           "codes",      "locator",     "with"};

std::string csv_line(std::span<const std::string> cells) {
  std::string line;
  io::OutputFile out = io::OutputFile::to_memory(line);
  formats::syntax::CsvWriter(out, {}, formats::syntax::Formulas::neutralise).write(cells);
  out.close();
  return line;
}

std::string csv_line(const Profile& query, const Hit& hit, std::size_t rank) {
  const Sums sums = sums_of(hit);
  const Travel travel = query.travel.empty() ? Travel{} : Travel(query.travel.front());
  const std::array<std::string, csv_columns.size()> cells{query.id,
                                                          hit.match,
                                                          score_of(hit),
                                                          std::to_string(rank),
                                                          std::string(index::verdict_name(hit.verdict)),
                                                          hit.by_document ? "document" : "name",
                                                          hit.matched_name,
                                                          hit.query_name,
                                                          base::format_bits(hit.rarity),
                                                          base::format_bits(sums.in_favour),
                                                          base::format_bits(sums.against),
                                                          fmt::format("{}", fmt::join(hit.unknown, " ")),
                                                          travel.carrier,
                                                          travel.number,
                                                          travel.date,
                                                          travel.from,
                                                          travel.to,
                                                          codes_of(hit),
                                                          travel.locator,
                                                          companions_of(query)};
  return csv_line(cells);
}

struct TableColumn {
  std::string_view title;
  std::size_t width;
};
constexpr std::array<TableColumn, 8> table_columns{
    {{"VERDICT", 8}, {"SCORE", 8}, {"QUERY", 20}, {"NAME", 28}, {"MATCH", 20}, {"MATCHED NAME", 28}, {"CODES", 8}, {"REASONS", 60}}};

std::string table_line(const std::array<std::string, table_columns.size()>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) out += cell(cells[i], table_columns[i].width) + "  ";
  out.erase(out.find_last_not_of(' ') + 1);
  return out + '\n';
}

// The strongest reasons first, in words.
std::string table_line(const Profile& query, const Hit& hit) {
  std::vector<const comparison::Reason*> reasons;
  for (const comparison::Reason& reason : hit.reasons)
    if (reason.weight != 0) reasons.push_back(&reason);
  std::stable_sort(reasons.begin(), reasons.end(), [](const auto* a, const auto* b) { return std::abs(a->weight) > std::abs(b->weight); });
  std::string words;
  for (const auto* reason : reasons)
    words += fmt::format("{}{}{} {}", words.empty() ? "" : ", ", reason->weight < 0 ? "-" : "+", reason->feature, reason->level);
  return table_line({std::string(index::verdict_name(hit.verdict)), score_of(hit), query.id, hit.query_name, hit.match, hit.matched_name,
                     codes_of(hit), words});
}

}  // namespace

std::vector<std::string> hit_forms() { return {"jsonl", "csv", "table"}; }

HitForm hit_form_from(std::string_view name) { return name == "csv" ? HitForm::csv : name == "table" ? HitForm::table : HitForm::jsonl; }

std::string hit_header(HitForm form) {
  if (form == HitForm::csv) return csv_line(std::vector<std::string>(csv_columns.begin(), csv_columns.end()));
  if (form == HitForm::jsonl) return {};
  std::array<std::string, table_columns.size()> titles;
  for (std::size_t i = 0; i < titles.size(); ++i) titles[i] = table_columns[i].title;
  return table_line(titles);
}

std::string hit_line(HitForm form, const Profile& query, const Hit& hit, std::size_t rank, std::string_view judgement) {
  if (form == HitForm::csv) return csv_line(query, hit, rank);
  return form == HitForm::table ? table_line(query, hit) : json_line(query, hit, rank, judgement);
}

}  // namespace ftf::cli
