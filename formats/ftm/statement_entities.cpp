// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ftm/statement_entities.hpp"

#include <algorithm>

#include <ftf/base/json_writer.hpp>

#include "formats/ftm/vocabulary.hpp"

namespace ftf::formats::ftm {

namespace {

using base::JsonWriter;
using Member = std::vector<const Statement*>;

/// Whether entities of a schema are parts of other records.
bool is_part_schema(std::string_view schema) noexcept { return schema == "Address" || link_schema(schema) != nullptr; }

std::vector<Member> members_of(std::span<const Statement> statements) {
  std::vector<Member> members;
  for (const Statement& statement : statements) {
    const auto found = std::ranges::find_if(members, [&](const Member& member) {
      return member.front()->entity_id == statement.entity_id && member.front()->dataset == statement.dataset;
    });
    if (found == members.end()) members.push_back({&statement});
    else found->push_back(&statement);
  }
  return members;
}

/// The first text that is earliest, or latest; empty ones do not count.
template <class Better>
std::string_view best(const Member& member, std::string Statement::* text, Better better) {
  std::string_view found;
  for (const Statement* statement : member)
    if (const std::string& each = statement->*text; !each.empty() && (found.empty() || better(std::string_view(each), found))) found = each;
  return found;
}

class Assembler {
 public:
  Assembler(const Member& member, const Canonical& canonical)
      : member_(member),
        canonical_(canonical),
        schema_(schema_of(member)),
        first_seen_(best(member, &Statement::first_seen, std::less<>())),
        last_seen_(best(member, &Statement::last_seen, std::greater<>())) {}

  std::string json() {
    std::string out;
    JsonWriter json(out);
    const Statement& first = *member_.front();
    json.begin_object().member("id", is_part_schema(schema_) ? first.canonical_id : first.entity_id);
    json.member("canonical", first.canonical_id).member("schema", schema_);
    json.key("properties").begin_object();
    append_properties(json);
    json.end_object().key("referents").begin_array();
    for (const Statement* statement : member_)
      if (statement->prop == id_property && !statement->original_value.empty()) json.string(statement->original_value);
    json.end_array().key("datasets").begin_array().string(first.dataset).end_array();
    if (!first_seen_.empty()) json.member("first_seen", first_seen_);
    if (!last_seen_.empty()) json.member("last_seen", last_seen_);
    json.key("statements").begin_array();
    append_more(json);
    json.end_array().end_object();
    return out;
  }

 private:
  /// Of the statement that the record is there, else of the first one.
  static std::string_view schema_of(const Member& member) {
    const auto found = std::ranges::find(member, id_property, &Statement::prop);
    return found == member.end() ? member.front()->schema : (*found)->schema;
  }

  void append_properties(JsonWriter& json) {
    std::vector<std::string_view> done{id_property};
    for (const Statement* statement : member_) {
      if (std::ranges::find(done, statement->prop) != done.end()) continue;
      done.push_back(statement->prop);
      json.key(statement->prop).begin_array();
      for (const Statement* other : member_)
        if (other->prop == statement->prop) json.string(is_reference(other->prop) ? canonical_(other->value) : other->value);
      json.end_array();
    }
  }

  [[nodiscard]] bool is_reference(std::string_view property) const {
    const LinkSchema* const link = link_schema(schema_);
    return property == "addressEntity" || (link != nullptr && property == link->other);
  }

  /// Language, text before cleaning and the like, where they are given or differ from those of the record.
  void append_more(JsonWriter& json) {
    for (const Statement* statement : member_) {
      const bool seen = statement->first_seen != first_seen_ || statement->last_seen != last_seen_;
      const bool is_id = statement->prop == id_property;
      if (statement->lang.empty() && (statement->original_value.empty() || is_id) && statement->external != "t" && !seen) continue;
      json.begin_object().member("prop", statement->prop).member("value", is_id ? std::string_view() : statement->value);
      if (!statement->lang.empty()) json.member("lang", statement->lang);
      if (!statement->original_value.empty() && !is_id) json.member("original_value", statement->original_value);
      if (statement->external == "t") json.member("external", "t");
      if (seen) json.member("first_seen", statement->first_seen).member("last_seen", statement->last_seen);
      json.end_object();
    }
  }

  const Member& member_;
  const Canonical& canonical_;
  std::string_view schema_, first_seen_, last_seen_;
};

}  // namespace

std::vector<std::string> entities_of(std::span<const Statement> statements, const Canonical& canonical) {
  std::vector<std::string> entities;
  for (const Member& member : members_of(statements)) entities.push_back(Assembler(member, canonical).json());
  return entities;
}

}  // namespace ftf::formats::ftm
