// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/row_writer.hpp"

#include <algorithm>
#include <charconv>

#include "formats/mapping/slots.hpp"
#include "formats/mapping/values.hpp"

namespace ftf::formats::mapping {

namespace {

std::vector<Value> values(const Target& target, const profile::Profile& profile, std::size_t item) {
  std::vector<Value> out;
  if (item < target.list->size(profile)) target.get(profile, item, out);
  return out;
}

/// Places of structured sources have parts and no text: one line then stands for them.
std::string place_line(const profile::Profile& profile, const ItemList& list, std::size_t item) {
  std::string line;
  for (const char* part : {"street", "city", "region", "postcode", "country_text", "country"}) {
    const Target* target = find_target(list.name + "." + part);
    if (target == nullptr) return {};
    for (const Value& value : values(*target, profile, item)) line += (line.empty() ? "" : ", ") + value.text;
    if (!line.empty() && std::string_view(part) == "country_text" && !values(*target, profile, item).empty()) break;
  }
  return line;
}

std::string date_text(const profile::PartialDate& date, const Rule& rule) {
  if (!date.text.empty()) return date.text;
  const bool day = date.from && date.from == date.to && !date.circa;
  if (day && !rule.dates.formats.empty() && rule.dates.calendar == profile::Calendar::gregorian)
    if (auto text = write_day(*date.from, rule.dates.formats.front())) return *text;
  return profile::short_form(date);
}

/// Numbers in their order, other names as they are.
bool by_number(const std::string& a, const std::string& b) {
  const auto number = [](const std::string& text) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  };
  return number(a) < number(b);
}

}  // namespace

RowWriter::RowWriter(const Mapping& mapping) : mapping_(&mapping) {
  find_columns(mapping);
  find_slots(mapping);
}

void RowWriter::find_columns(const Mapping& mapping) {
  const auto add = [&](const std::string& column) {
    if (std::find(columns_.begin(), columns_.end(), column) == columns_.end()) columns_.push_back(column);
  };
  for (const Rule& rule : mapping.rules)
    for (const std::string& column : rule.columns) add(column);
  if (!mapping.group_by.empty()) add(mapping.group_by);
  for (const auto& [column, texts] : mapping.filters) add(column);
  if (!mapping.layout.header) std::sort(columns_.begin(), columns_.end(), by_number);
}

void RowWriter::find_slots(const Mapping& mapping) {
  const std::vector<std::size_t> numbers = slots_of(mapping.rules);
  for (std::size_t i = 0; i < mapping.rules.size(); ++i) {
    const Rule& rule = mapping.rules[i];
    slots_.resize(std::max(slots_.size(), numbers[i] + 1));
    if (rule.target == nullptr) continue;
    Slot& slot = slots_[numbers[i]];
    slot.list = rule.target->list;
    slot.rules.push_back(&rule);
    slot.constants += rule.constants.size();
    slot.takes_all = slot.takes_all || makes_items(rule) || !mapping.group_by.empty();
  }
  std::erase_if(slots_, [](const Slot& slot) { return slot.list == nullptr; });
  items_.resize(slots_.size());
}

const std::vector<std::vector<std::string>>& RowWriter::rows(const profile::Profile& profile) {
  rows_.assign(1, std::vector<std::string>(columns_.size()));
  for (Items& items : items_) items.clear();
  std::vector<const ItemList*> done;
  for (const Slot& slot : slots_) {
    if (std::find(done.begin(), done.end(), slot.list) != done.end()) continue;
    done.push_back(slot.list);
    share_out(profile, *slot.list);
  }
  for (std::size_t i = 0; i < slots_.size(); ++i) write_slot(profile, slots_[i], items_[i]);
  for (const auto& [column, texts] : mapping_->filters)
    for (std::size_t row = 0; row < rows_.size(); ++row) put(column, row, texts.empty() ? std::string() : texts.front());
  if (!mapping_->group_by.empty())
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const auto key = static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), mapping_->group_by) - columns_.begin());
      rows_[row][key] = rows_[0][key];
    }
  return rows_;
}

void RowWriter::share_out(const profile::Profile& profile, const ItemList& list) {
  for (std::size_t item = 0; item < list.size(profile); ++item) {
    std::size_t best = slots_.size();
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      const bool free = slots_[i].takes_all || items_[i].empty();
      if (slots_[i].list != &list || !free || !fits(profile, slots_[i], item)) continue;
      if (best == slots_.size() || slots_[i].constants > slots_[best].constants) best = i;
      if (list.single) items_[i].push_back(item);
    }
    if (!list.single && best != slots_.size()) items_[best].push_back(item);
  }
}

bool RowWriter::fits(const profile::Profile& profile, const Slot& slot, std::size_t item) const {
  for (const Rule* rule : slot.rules)
    for (const auto& [field, constant] : rule->constants) {
      const std::vector<Value> given = values(*field, profile, item);
      if (std::none_of(given.begin(), given.end(), [&](const Value& value) { return value.text == constant; })) return false;
    }
  return true;
}

void RowWriter::write_slot(const profile::Profile& profile, const Slot& slot, const Items& items) {
  for (const Rule* rule : slot.rules) {
    if (rule->columns.size() == 1 && rule->pattern.empty()) write_rule(profile, *rule, items);
    else if (!rule->roles.empty()) write_roles(profile, *rule, items);
  }
}

void RowWriter::write_rule(const profile::Profile& profile, const Rule& rule, const Items& items) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::vector<std::string> found = texts(profile, rule, items[i]);
    if (makes_items(rule)) {
      if (!found.empty()) parts.push_back(found.front());
      continue;
    }
    if (found.empty()) continue;
    put(rule.columns.front(), i, rule.split.empty() ? found.front() : join_cell(found, rule.split.front()));
  }
  if (!parts.empty()) put(rule.columns.front(), 0, join_cell(parts, rule.split.front()));
}

void RowWriter::write_roles(const profile::Profile& profile, const Rule& rule, const Items& items) {
  for (std::size_t i = 0; i < items.size(); ++i)
    for (const profile::NamePart& part : profile.names[items[i]].parts) {
      const auto role = std::find(rule.roles.begin(), rule.roles.end(), part.role);
      if (role != rule.roles.end()) put(rule.columns[static_cast<std::size_t>(role - rule.roles.begin())], i, part.text);
    }
}

std::vector<std::string> RowWriter::texts(const profile::Profile& profile, const Rule& rule, std::size_t item) const {
  const Target& target = *rule.target;
  std::vector<std::string> out;
  std::vector<Value> found = target.words == nullptr ? std::vector<Value>() : values(*target.words, profile, item);
  if (found.empty()) found = values(target, profile, item);
  for (const Value& value : found) {
    if (!rule.role.empty() && value.role != rule.role) continue;
    std::string text = value.date ? date_text(*value.date, rule) : value.text;
    if (rule.lookup != nullptr) text = rule.lookup->text_for(text);
    if (!rule.prefix.empty() && text.starts_with(rule.prefix)) text.erase(0, rule.prefix.size());
    if (!text.empty()) out.push_back(std::move(text));
  }
  if (out.empty() && target.member == "text" && !target.list->single) {
    std::string line = place_line(profile, *target.list, item);
    if (!line.empty()) out.push_back(std::move(line));
  }
  return out;
}

void RowWriter::put(const std::string& column, std::size_t row, std::string text) {
  const auto index = static_cast<std::size_t>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin());
  while (rows_.size() <= row) rows_.emplace_back(columns_.size());
  std::string& cell = rows_[row][index];
  if (cell.empty()) cell = std::move(text);
}

}  // namespace ftf::formats::mapping
