// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/row_reader.hpp"

#include <algorithm>

#include <ftf/profile/codec.hpp>

#include "formats/mapping/slots.hpp"
#include "formats/mapping/values.hpp"

namespace ftf::formats::mapping {

using base::Code;
using base::Error;
using base::ErrorKind;

namespace {

std::string_view cell_at(const Row& row, std::size_t index) { return index < row.cells.size() ? row.cells[index] : std::string_view(); }

/// A text with {COLUMN} in it.
std::string fill_pattern(const Rule& rule, std::span<const std::string> cells) {
  std::string out;
  for (std::size_t i = 0; i < rule.pattern.size();) {
    const std::size_t close = rule.pattern[i] == '{' ? rule.pattern.find('}', i) : std::string::npos;
    const auto column = close == std::string::npos
                            ? rule.columns.end()
                            : std::find(rule.columns.begin(), rule.columns.end(), rule.pattern.substr(i + 1, close - i - 1));
    if (column == rule.columns.end()) {
      out += rule.pattern[i++];
      continue;
    }
    out += cells[static_cast<std::size_t>(column - rule.columns.begin())];
    i = close + 1;
  }
  return out;
}

bool is_control(char c) { return (c >= '\0' && c < '\t') || (c > '\r' && c < ' ') || c == '\x7F'; }

}  // namespace

RowReader::RowReader(const Mapping& mapping, std::vector<std::string> columns, RowContext context)
    : mapping_(&mapping), context_(std::move(context)), notes_(*context_.notes), values_(notes_), columns_(std::move(columns)) {
  for (const auto& [target, text] : mapping.defaults)
    if (target->path == "source") context_.extras_group = text;
  bind_rules(mapping);
  find_unmapped(mapping);
  const base::Location header{context_.file, 0, 0, {}, {}};
  for (const auto& [column, texts] : mapping.filters) filters_.emplace_back(need_column(column, header), &texts);
  if (!mapping.group_by.empty()) key_ = need_column(mapping.group_by, header);
}

std::size_t RowReader::find_column(const std::string& name) const {
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  return found == columns_.end() ? missing : static_cast<std::size_t>(found - columns_.begin());
}

std::size_t RowReader::need_column(const std::string& name, const base::Location& where) const {
  const std::size_t index = find_column(name);
  if (index != missing) return index;
  throw Error(ErrorKind::input, Code::csv_column_missing, {context_.file, 0, 0, {}, name}, where.line == 0 ? std::string() : where.text());
}

void RowReader::bind_rules(const Mapping& mapping) {
  const std::vector<std::size_t> slots = slots_of(mapping.rules);
  for (std::size_t i = 0; i < mapping.rules.size(); ++i) {
    const Rule& rule = mapping.rules[i];
    Bound bound{&rule, {}, slots[i], rule.dates};
    bound.dates.as_of = context_.as_of;
    for (const std::string& column : rule.columns)
      bound.cells.push_back(rule.optional ? find_column(column) : need_column(column, rule.where));
    const bool absent = std::all_of(bound.cells.begin(), bound.cells.end(), [](std::size_t cell) { return cell == missing; });
    if (absent || rule.target == nullptr) continue;
    items_.resize(std::max(items_.size(), bound.slot + 1));
    if (std::find(lists_.begin(), lists_.end(), rule.target->list) == lists_.end()) lists_.push_back(rule.target->list);
    bound_.push_back(std::move(bound));
  }
  sizes_.resize(lists_.size());
}

void RowReader::find_unmapped(const Mapping& mapping) {
  if (mapping.unmapped == Unmapped::ignore) return;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool mapped = std::any_of(mapping.rules.begin(), mapping.rules.end(), [&](const Rule& rule) {
      return std::find(rule.columns.begin(), rule.columns.end(), columns_[i]) != rule.columns.end();
    });
    if (!mapped) unmapped_.push_back(i);
  }
}

bool RowReader::takes(const Row& row) const {
  return std::all_of(filters_.begin(), filters_.end(), [&](const auto& filter) {
    return std::find(filter.second->begin(), filter.second->end(), cell_at(row, filter.first)) != filter.second->end();
  });
}

bool RowReader::continues(const Row& row) const {
  if (key_ == missing) return false;
  const std::string_view key = cell_at(row, key_);
  return key.empty() || key == key_text_;
}

void RowReader::begin(const Row& row, profile::Profile& profile) {
  profile::clear(profile);
  if (key_ != missing) key_text_ = cell_at(row, key_);
}

void RowReader::add(const Row& row, profile::Profile& profile) {
  notes_.begin_record({context_.file, row.line, 0, profile.id, {}});
  std::fill(items_.begin(), items_.end(), missing);
  for (std::size_t i = 0; i < lists_.size(); ++i) sizes_[i] = lists_[i]->size(profile);
  for (const Bound& bound : bound_) add_by(bound, row, profile);
  for (const std::size_t column : unmapped_) add_extra(columns_[column], cell_at(row, column), profile);
  if (key_ == missing) return;
  for (std::size_t i = 0; i < lists_.size(); ++i)
    if (sizes_[i] != 0) lists_[i]->drop_repeated(profile, sizes_[i]);
}

std::string_view RowReader::joined(const Bound& bound, const Row& row) {
  if (bound.cells.size() == 1 && bound.rule->pattern.empty()) return cell_at(row, bound.cells.front());
  std::vector<std::string> cells;
  for (const std::size_t cell : bound.cells) cells.emplace_back(tidy(cell_at(row, cell), tidied_));
  const bool empty = std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.empty(); });
  joined_.clear();
  if (empty) return joined_;
  if (!bound.rule->pattern.empty()) return joined_ = fill_pattern(*bound.rule, cells);
  for (const std::string& cell : cells) {
    const bool no_value = cell.empty() || common::is_placeholder(cell);
    if (no_value) continue;
    if (!joined_.empty()) joined_ += bound.rule->join;
    joined_ += cell;
  }
  return joined_;
}

void RowReader::add_by(const Bound& bound, const Row& row, profile::Profile& profile) {
  const Rule& rule = *bound.rule;
  const std::string_view cell = joined(bound, row);
  if (cell.empty()) {
    const bool is_id = rule.target->path == "id";
    if (rule.required && !row.further)
      fault(is_id ? Code::id_missing : Code::field_value, row, rule.columns.front(), is_id ? "" : "required by the mapping");
    return;
  }
  if (rule.split.empty()) return add_text(bound, cell, row, profile);
  split_cell(cell, rule.split, parts_);
  for (const std::string& part : parts_) add_text(bound, part, row, profile);
}

void RowReader::add_text(const Bound& bound, std::string_view text, const Row& row, profile::Profile& profile) {
  const Rule& rule = *bound.rule;
  if (rule.target->path != "id" && std::any_of(text.begin(), text.end(), is_control)) {
    notes_.add(Code::control_removed, rule.columns.front(), text);
    clean_ = text;
    std::erase_if(clean_, is_control);
    text = clean_;
  }
  if (rule.blanks == Blanks::tidy) text = tidy(text, tidied_);
  if (text.empty() || std::find(rule.nulls.begin(), rule.nulls.end(), text) != rule.nulls.end()) return;
  if (rule.lookup != nullptr) return add_looked_up(bound, text, row, profile);
  add_value(bound, text, row, profile);
}

void RowReader::add_looked_up(const Bound& bound, std::string_view text, const Row& row, profile::Profile& profile) {
  const Lookup& lookup = *bound.rule->lookup;
  const std::vector<std::string>* values = lookup.find(text);
  const std::string& column = bound.rule->columns.front();
  if (values == nullptr) {
    if (lookup.required()) fault(Code::field_value, row, column, "not in the lookup");
    // What is no known code either gets a note of its own.
    const bool plain = bound.rule->target->reads == Reads::text && !common::is_placeholder(text);
    if (plain) notes_.add(Code::lookup_missed, column, text);
    return add_value(bound, text, row, profile);
  }
  for (const std::string& value : *values) {
    add_value(bound, value, row, profile);
    if (values->size() > 1 && !bound.rule->target->many) items_[bound.slot] = missing;
  }
}

void RowReader::add_value(const Bound& bound, std::string_view text, const Row& row, profile::Profile& profile) {
  const Rule& rule = *bound.rule;
  const Target& target = *rule.target;
  if (target.path != "id" && common::is_placeholder(text)) {
    notes_.add(Code::placeholder, rule.columns.front(), text);
    return;
  }
  const Value value = values_.read(text, rule, bound.dates, rule.columns.front());
  if (target.reads == Reads::sex && value.text.empty()) {
    notes_.add(Code::lookup_missed, rule.columns.front(), text);
    return add_extra(rule.columns.front(), text, profile);
  }
  const std::size_t item = item_of(bound, profile);
  if (!value.text.empty() || value.date) put(bound, target, item, value, profile);
  if (!value.words.empty()) put(bound, *target.words, item, {.text = value.words}, profile);
  for (const auto& [field, constant] : rule.constants) static_cast<void>(field->put(profile, item, {.text = constant}));
  if (target.path == "extras" && profile.extras[item].group.empty()) profile.extras[item].group = context_.extras_group;
  if (!rule.roles.empty()) add_roles(bound, row, profile.names[item]);
  if (target.path == "id") notes_.name_record(profile.id);
}

void RowReader::put(const Bound& bound, const Target& target, std::size_t item, const Value& value, profile::Profile& profile) {
  if (target.put(profile, item, value)) return;
  add_extra(bound.rule->columns.front(), value.date ? profile::short_form(*value.date) : value.text, profile);
}

std::size_t RowReader::item_of(const Bound& bound, profile::Profile& profile) {
  const ItemList& list = *bound.rule->target->list;
  if (list.single) {
    if (list.size(profile) == 0) list.add(profile);
    return 0;
  }
  std::size_t& item = items_[bound.slot];
  if (item == missing || makes_items(*bound.rule)) {
    list.add(profile);
    item = list.size(profile) - 1;
  }
  return item;
}

void RowReader::add_roles(const Bound& bound, const Row& row, profile::PersonName& name) {
  for (std::size_t i = 0; i < bound.cells.size(); ++i) {
    const std::string_view text = tidy(cell_at(row, bound.cells[i]), tidied_);
    const bool no_value = text.empty() || common::is_placeholder(text) || bound.rule->roles[i].empty();
    if (!no_value) name.parts.push_back({bound.rule->roles[i], std::string(text)});
  }
}

void RowReader::add_extra(std::string_view name, std::string_view text, profile::Profile& profile) const {
  if (text.empty()) return;
  profile::Extra extra{context_.extras_group, std::string(name), std::string(text)};
  if (std::find(profile.extras.begin(), profile.extras.end(), extra) == profile.extras.end()) profile.extras.push_back(std::move(extra));
}

void RowReader::end(const Row& row, profile::Profile& profile) {
  const bool has_primary = std::any_of(profile.names.begin(), profile.names.end(), [](const auto& name) { return name.kind == "primary"; });
  bool first = !has_primary;
  for (auto& name : profile.names) {
    if (name.full.empty())
      for (const profile::NamePart& part : name.parts) name.full += (name.full.empty() ? "" : " ") + part.text;
    if (name.kind.empty()) name.kind = first ? "primary" : "alias";
    first = false;
  }
  for (const auto& [target, text] : mapping_->defaults) add_default(*target, text, profile);
  if (profile.id.empty()) return;
  try {
    profile::check_id(profile.id, {context_.file, row.line, 0, {}, {}});
  } catch (const base::Fault& wrong) {
    throw base::Fault(wrong.code(), wrong.where(), wrong.detail(), std::string(row.raw));
  }
}

void RowReader::add_default(const Target& target, const std::string& text, profile::Profile& profile) const {
  const ItemList& list = *target.list;
  const std::size_t size = list.size(profile);
  if (!list.single && size != 0) return;
  if (size == 0) list.add(profile);
  std::vector<Value> given;
  target.get(profile, 0, given);
  if (given.empty() || target.many) static_cast<void>(target.put(profile, 0, {.text = text}));
}

void RowReader::fault(Code code, const Row& row, std::string_view column, std::string_view detail) const {
  throw base::Fault(code, {context_.file, row.line, 0, {}, std::string(column)}, std::string(detail), std::string(row.raw));
}

}  // namespace ftf::formats::mapping
