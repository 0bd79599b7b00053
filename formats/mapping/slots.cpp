// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/slots.hpp"

#include <map>
#include <set>
#include <utility>

namespace ftf::formats::mapping {

namespace {

bool is_whole(const Rule& rule) { return rule.target->path.find('.') == std::string::npos; }

}  // namespace

bool makes_items(const Rule& rule) noexcept { return !rule.split.empty() && !rule.target->many; }

std::vector<std::size_t> slots_of(std::span<const Rule> rules) {
  std::set<const ItemList*> open;  // lists with members that no whole rule has joined yet
  for (const Rule& rule : rules)
    if (rule.target != nullptr && !is_whole(rule) && rule.item.empty()) open.insert(rule.target->list);

  std::map<std::pair<const ItemList*, std::string>, std::size_t> shared;
  std::vector<std::size_t> slots;
  std::size_t next = 0;
  for (const Rule& rule : rules) {
    const ItemList* list = rule.target == nullptr ? nullptr : rule.target->list;
    bool shares = list != nullptr && (list->single || !rule.item.empty() || !is_whole(rule));
    if (list != nullptr && !shares && rule.split.empty()) shares = open.erase(list) == 1;
    const auto slot = shares ? shared.emplace(std::pair(list, rule.item), next).first->second : next;
    if (slot == next) ++next;
    slots.push_back(slot);
  }
  return slots;
}

}  // namespace ftf::formats::mapping
