// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ftm/entity_store.hpp"

#include <algorithm>
#include <array>

#include <ftf/base/hash.hpp>

#include "formats/common/json_items.hpp"
#include "formats/ftm/vocabulary.hpp"

namespace ftf::formats::ftm {

using base::JsonValue;

void EntityStore::add(const JsonValue& value, std::string_view json, std::uint64_t line, std::string_view key) {
  const std::string_view schema = value["schema"].text();
  const std::array<std::string_view, 1> cells{json};
  if (schema == "Address") {
    if (!spool_) spool_.emplace();
    addresses_.push_back({base::hash64(value["id"].text()), spool_->append(json)});
    return;
  }
  if (const LinkSchema* const row = link_schema(schema)) {
    std::string_view holder = key;
    common::for_each_item(value["properties"][row->holder], [&](const JsonValue& end) {
      if (holder.empty()) holder = end.is_object() ? end["id"].text() : end.text();
    });
    groups_.add(holder.empty() ? value["id"].text() : holder, cells, line, link);
    return;
  }
  common::for_each_item(value["properties"]["addressEntity"], [&](const JsonValue& id) {
    if (!id.is_object()) references_.push_back(base::hash64(id.text()));
  });
  groups_.add(key.empty() ? value["id"].text() : key, cells, line, entity);
}

void EntityStore::seal() {
  if (spool_) spool_->seal();
  std::ranges::sort(addresses_);
  std::ranges::sort(references_);
  std::string json;
  for (const Address& address : addresses_) {
    if (std::ranges::binary_search(references_, address.id)) continue;
    spool_->read(address.offset, json);
    groups_.add("address " + std::to_string(address.offset), std::array<std::string_view, 1>{json}, 0, entity);
  }
  groups_.seal();
}

std::optional<std::span<const common::RowGroups::Row>> EntityStore::next() { return groups_.next(); }

std::string_view EntityStore::find(std::string_view id) {
  const auto found = std::ranges::lower_bound(addresses_, Address{base::hash64(id), 0});
  if (found == addresses_.end() || found->id != base::hash64(id)) return {};
  spool_->read(found->offset, found_);
  return found_;
}

}  // namespace ftf::formats::ftm
