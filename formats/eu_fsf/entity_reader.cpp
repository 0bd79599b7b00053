// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/eu_fsf/entity_reader.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "formats/common/dates.hpp"
#include "formats/common/numbers.hpp"
#include "formats/common/remark_miner.hpp"
#include "formats/common/space.hpp"

namespace ftf::formats::eu_fsf {

namespace {

using base::Code;
using common::Part;

/// The attributes of a regulation as one text; trailing empty ones left out.
std::string one_text(const std::array<std::string, 7>& values) {
  std::string text;
  for (const std::string& value : values) text += value + "|";
  text.resize(text.find_last_not_of('|') + 1);
  return text;
}

/// Whether a detail's regulation says nothing that the entity's does not.
bool says_the_same(const std::array<std::string, 7>& summary, const std::array<std::string, 7>& regulation) {
  return std::ranges::equal(summary, regulation, [](const std::string& a, const std::string& b) { return a.empty() || a == b; });
}

}  // namespace

void add_contact(std::string_view key, std::string_view value, Part& part) {
  if (value.empty()) return;
  if (key.empty()) return part.add("contactInfo", value);
  part.add("contactInfo@key", key);
  part.add("contactInfo@value", value);
}

struct EntityReader::Row {
  std::string_view element;
  void (EntityReader::*read)(Part&);
};

const EntityReader::Row EntityReader::rows[] = {{"nameAlias", &EntityReader::name},
                                                {"citizenship", &EntityReader::citizenship},
                                                {"birthdate", &EntityReader::birthdate},
                                                {"address", &EntityReader::address},
                                                {"identification", &EntityReader::identification}};

void EntityReader::begin(profile::Profile& profile, const base::Location& where, std::string_view raw) {
  profile_ = &profile;
  raw_ = raw;
  legal_ = {};
  regulation_ = {};
  regulations_ = 0;
  for (common::ItemNames& names : ids_) names.clear();
  notes_.begin_record(where);
  keeper_.begin(profile);
}

void EntityReader::entity(Part& part) {
  const std::string_view id = part.take("logicalId");
  profile_->id = common::scheme_id(id_scheme, id, notes_.where(), raw_);
  notes_.name_record(profile_->id);
  legal_.reference = part.take("euReferenceNumber");
  legal_.reason = part.take("designationDetails");
  legal_.listed = day(part.take("designationDate"), "legal.listed");
  legal_.delisted = day(part.take("delistingDate"), "legal.delisted");
  for (std::string_view remark = part.take("remark"); !remark.empty(); remark = part.take("remark"))
    profile_->remarks.emplace_back(profile::Text{std::string(remark)});
  if (const std::string_view reference = part.take("unitedNationId"); !reference.empty()) {
    profile::Legal un;
    un.reference = reference;
    un.authority = common::un_authority;
    profile_->legal.emplace_back(std::move(un));
  }
  keeper_.keep_rest(part, {});
}

/// The CSV calls the two the other way round, so each is told by its value.
void EntityReader::subject(Part& part) {
  for (const std::string_view attribute : {"code", "classificationCode"}) {
    const std::string value = common::lower_ascii(part.take(attribute));
    if (value == "p" || value == "person") profile_->kind = "person";
    else if (value == "e" || value == "enterprise") profile_->kind = "organisation";
    else keeper_.keep("subjectType/" + std::string(attribute), value);
  }
  if (profile_->kind.empty()) profile_->kind = "other";
  keeper_.keep_rest(part, "subjectType");
}

void EntityReader::regulation(Part& part) {
  const std::string path = ++regulations_ == 1 ? "regulation" : fmt::format("regulation[{}]", regulations_);
  std::array<std::string, 7> values;
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = part.take(summary_attributes[i]);
  profile::Legal further;
  profile::Legal& legal = regulations_ == 1 ? legal_ : further;
  legal.programme = values[6];
  if (auto published = day(values[1], "legal.updated")) legal.updated.push_back(std::move(*published));
  const std::string_view id = part.take("logicalId");
  constexpr std::array<std::size_t, 5> kept{0, 2, 3, 4, 5};
  const bool made = common::is_made_number(id);
  if (!made || std::ranges::any_of(kept, [&](std::size_t i) { return values[i] != no_regulation[i]; })) {
    for (const std::size_t i : kept)
      if (values[i] != no_date) keeper_.keep(path + "/" + std::string(summary_attributes[i]), values[i]);
  }
  if (!made) keeper_.keep(path + "/logicalId", id);
  keeper_.keep(path + "/remark", part.take_all("remark", "; "));
  if (regulations_ == 1) regulation_ = std::move(values);
  else if (further != profile::Legal{}) {
    further.authority = authority;
    profile_->legal.emplace_back(std::move(further));
  }
  keeper_.keep_rest(part, path);
}

void EntityReader::detail(std::string_view element, Part& part) {
  const auto* row = std::ranges::find_if(rows, [&](const Row& each) { return each.element == element; });
  if (row == std::end(rows)) return keeper_.keep_rest(part, element);
  row_ = static_cast<std::size_t>(row - rows);
  index_ = 0;
  (this->*row->read)(part);
  finish_detail(part);
}

/// What every detail has: id, language, regulation; and what nobody took.
void EntityReader::finish_detail(Part& part) {
  std::string_view id = part.take("logicalId");
  if (common::is_made_number(id)) id = {};
  if (index_ != 0) ids_[row_].add(id);
  else keep_indexed("logicalId", id);
  part.drop("regulationLanguage", usual_language);
  keep_indexed("regulationLanguage", part.take("regulationLanguage"));
  std::array<std::string, 7> summary;
  for (std::size_t i = 0; i < summary.size(); ++i) summary[i] = part.take("regulationSummary@" + std::string(summary_attributes[i]));
  if (!says_the_same(summary, regulation_)) keep_indexed("regulationSummary", one_text(summary));
  keeper_.keep_rest(part, fmt::format("{}[{}]", rows[row_].element, index_));
}

void EntityReader::keep_indexed(std::string_view attribute, std::string_view value) {
  if (!value.empty()) keeper_.keep(fmt::format("{}[{}]/{}", rows[row_].element, index_, attribute), value);
}

void EntityReader::end() {
  for (std::size_t i = 0; i < ids_.size(); ++i) keeper_.keep(std::string(rows[i].element) + "/logicalId", ids_[i].text());
  if (profile_->names.empty()) notes_.add(Code::name_missing, "names");
  if (legal_ != profile::Legal{}) {
    legal_.authority = authority;
    profile_->legal.insert(profile_->legal.begin(), std::move(legal_));
  }
  common::mine_remarks(*profile_, extras_group);
}

std::optional<profile::PartialDate> EntityReader::day(std::string_view text, std::string_view field) {
  if (text == no_date) return std::nullopt;
  if (const auto read = common::read_xs_date(text)) return profile::exact_date(*read);
  return common::read_partial_date(text, field, notes_);
}

}  // namespace ftf::formats::eu_fsf
