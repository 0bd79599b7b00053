// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ftm/statement_profile.hpp"

#include <algorithm>
#include <utility>

#include <ftf/merging/merge.hpp>

#include "formats/common/extras.hpp"
#include "formats/common/json_items.hpp"
#include "formats/common/to_write.hpp"
#include "formats/ftm/drafts.hpp"
#include "formats/ftm/vocabulary.hpp"

namespace ftf::formats::ftm {

namespace {

using base::JsonValue;
using profile::Profile;

constexpr std::size_t longest_record_id = 256;
constexpr std::string_view statement_prefix = "statement.";

/// What an extra says of the values of a property, under the property's own name; that of a part has its schema before it.
std::string statement_name(std::string_view schema, std::string_view property) {
  std::string name(statement_prefix);
  if (!schema.empty()) (name += schema) += '.';
  return name += property;
}

std::string holder_of(const JsonValue& link) {
  std::string holder;
  common::for_each_item(link["properties"][link_schema(link["schema"].text())->holder], [&](const JsonValue& end) {
    if (holder.empty()) holder = end.text();
  });
  return holder;
}

/// The language goes to the names that the value is; true if that is all the statement says.
bool take_language(const JsonValue& statement, Profile& to) {
  bool taken = false;
  for (auto& name : to.names)
    if (name.full == statement["value"].text() && name.lang.empty()) {
      name.lang = statement["lang"].text();
      taken = true;
    }
  return taken && statement.size() == 3;  // prop, value and lang
}

void leaves(const Profile& profile, std::vector<Profile>& to) {
  if (profile.sources.empty()) return to.push_back(profile);
  try {
    for (const Profile& member : merging::unmerge(profile)) leaves(member, to);
  } catch (const base::Fault&) {
    to.push_back(profile);  // the record says wrongly how it was made
  }
}

/// Fills statements of one record, whose entities share what is known of it.
class Stater {
 public:
  Stater(const Profile& record, std::vector<Statement>& to) : record_(record), to_(to) {
    const auto kept = [&](std::string_view name) { return std::string(common::extra_value(record_, extras_group, name)); };
    common_.dataset = record.source.empty() ? "ftf" : record.source;
    common_.first_seen = kept("entity.first_seen");
    common_.last_seen = kept("entity.last_seen");
    if (common_.last_seen.empty()) common_.last_seen = record.source_version;
  }

  void add(const Draft& draft, std::string_view canonical, std::string_view original, std::string_view part) {
    common_.canonical_id = canonical;
    common_.entity_id = draft.id;
    common_.schema = draft.schema;
    Statement& id = begin(part, id_property, draft.id, {});
    if (original != draft.id) id.original_value = original;
    for (const DraftValue& value : draft.values) begin(part, value.property, value.text, value.lang);
  }

 private:
  Statement& begin(std::string_view part, std::string_view property, std::string_view value, std::string_view lang) {
    Statement& statement = to_.emplace_back(common_);
    statement.prop = property;
    statement.value = value;
    if (lang.size() == 3) statement.lang = lang;
    const std::string name = statement_name(part, property);
    for (const auto& extra : record_.extras)
      if (extra.group == extras_group && extra.name == name)
        restore(extra.value, property == id_property ? std::string_view() : value, statement);
    return statement;
  }

  void restore(const std::string& json, std::string_view value, Statement& to) {
    try {
      const JsonValue said = document_.parse(json);
      if (said["value"].text() != value) return;
      for (const auto member : {"lang", "original_value", "external", "first_seen", "last_seen"})
        if (said.has(member)) to.*std::ranges::find(statement_columns, member, &StatementColumn::name)->member = said[member].text();
    } catch (const base::Fault&) {}  // not ours
  }

  const Profile& record_;
  std::vector<Statement>& to_;
  Statement common_;
  base::JsonDocument document_;
};

}  // namespace

void StatedProfileMaker::make(std::span<const StatedEntity> entities, Profile& to) {
  const auto first_link = std::ranges::find(entities, true, &StatedEntity::is_link);
  const std::span mains(entities.begin(), first_link);
  const std::span links(first_link, entities.end());
  if (mains.empty()) return make_member(nullptr, links, to);
  if (mains.size() == 1) return make_single(mains.front(), links, to);
  std::vector<std::vector<StatedEntity>> links_of(mains.size());
  std::vector<std::string> ids;
  for (const StatedEntity& main : mains) ids.emplace_back(document_.parse(main.json, main.where)["id"].text());
  for (const StatedEntity& link : links) {
    const auto at = std::ranges::find(ids, holder_of(document_.parse(link.json, link.where)));
    links_of[at == ids.end() ? 0 : static_cast<std::size_t>(at - ids.begin())].push_back(link);
  }
  std::string canonical(document_.parse(mains.front().json, mains.front().where)["canonical"].text());
  std::vector<Profile> members(mains.size());
  for (std::size_t i = 0; i < mains.size(); ++i) make_member(&mains[i], links_of[i], members[i]);
  const auto same = std::ranges::find(ids, canonical);  // that record knows how the id was written before it became one of these
  if (same != ids.end()) canonical = members[static_cast<std::size_t>(same - ids.begin())].id;
  to = merging::merge(members, merging::default_merge_policy(), canonical);
}

/// A record under another canonical id has that one, and keeps its own.
void StatedProfileMaker::make_single(const StatedEntity& main, std::span<const StatedEntity> links, Profile& to) {
  make_member(&main, links, to);
  const JsonValue json = document_.parse(main.json, main.where);
  if (json["canonical"].text() == json["id"].text()) return;
  keeper_.keep("entity.id", to.id);
  to.id = json["canonical"].text();
}

void StatedProfileMaker::make_member(const StatedEntity* main, std::span<const StatedEntity> links, Profile& to) {
  maker_.begin(to);
  keeper_.begin(to);
  if (main != nullptr) maker_.add_entity(main->json, main->where);
  for (const StatedEntity& link : links) maker_.add_link(link.json, link.where);
  if (main == nullptr && !links.empty()) {
    const JsonValue link = document_.parse(links.front().json, links.front().where);
    to.id = holder_of(link);
    if (to.id.empty()) to.id = link["id"].text();
    to.kind = "other";
    notes_.name_record(to.id);
  }
  if (to.id.size() > longest_record_id) throw base::Fault(base::Code::id_invalid, (main != nullptr ? *main : links.front()).where, {}, {});
  maker_.end();
  if (main != nullptr) keep_statements(*main, to);
  for (const StatedEntity& link : links) keep_statements(link, to);
}

void StatedProfileMaker::keep_statements(const StatedEntity& entity, Profile& to) {
  const JsonValue json = document_.parse(entity.json, entity.where);
  for (const JsonValue statement : json["statements"]) {
    if (!entity.is_link && statement.has("lang") && take_language(statement, to)) continue;
    const std::string_view part = entity.is_link ? json["schema"].text() : std::string_view();
    keeper_.keep(statement_name(part, statement["prop"].text()), statement.raw());
  }
}

std::vector<Statement> make_statements(const Profile& profile) {
  std::vector<Profile> records;
  leaves(profile, records);
  std::vector<Statement> statements;
  for (Profile& record : records) {
    const std::string_view own = profile.sources.empty() ? common::extra_value(profile, extras_group, "entity.id") : record.id;
    record.id = own.empty() ? profile.id : std::string(own);
    const Profile written = common::to_write(record);
    const std::vector<Draft> drafts = make_drafts(written);
    Stater stater(written, statements);
    for (const Draft& draft : drafts) {
      if (&draft == drafts.data()) stater.add(draft, entity_id(profile.id), record.id, {});
      else stater.add(draft, draft.id, draft.id, draft.schema);
    }
  }
  return statements;
}

}  // namespace ftf::formats::ftm
