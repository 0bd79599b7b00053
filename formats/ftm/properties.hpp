// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads values of an entity's properties, which are lists of texts, and keeps those that nobody asked for.

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/base/json.hpp>

#include "formats/common/json_items.hpp"
#include "formats/common/part.hpp"
#include "formats/common/space.hpp"
#include "formats/common/values.hpp"

namespace ftf::formats::ftm {

class Properties {
 public:
  Properties(const base::JsonValue& entity, common::Notes& notes) : entity_(entity), list_(entity["properties"]), notes_(notes) {}

  /// Calls `use` with each text of a property; nested entities count by their id.
  template <class Use>
  void each(std::string_view property, Use&& use) {
    taken_.push_back(property);
    common::for_each_item(list_[property], [&](const base::JsonValue& value) {
      const std::string_view raw = value.is_object() ? value["id"].text() : value.text();
      if (std::string text = common::read_text(common::collapse_space(raw), property, notes_); !text.empty()) use(std::move(text));
    });
  }

  /// The first text of a property; others of it are not taken.
  [[nodiscard]] std::string first(std::string_view property) {
    std::string out;
    each(property, [&](std::string text) {
      if (out.empty()) out = std::move(text);
      else later_.push_back({std::string(property), std::move(text)});
    });
    return out;
  }

  [[nodiscard]] std::string all(std::string_view property) {
    std::string out;
    each(property, [&](const std::string& text) { common::join(out, text); });
    return out;
  }

  [[nodiscard]] std::optional<profile::PartialDate> date(std::string_view property) {
    return common::read_partial_date(first(property), property, notes_);
  }

  [[nodiscard]] profile::Country country(std::string_view property) { return common::read_country(first(property), property, notes_); }

  /// Says that a property is read elsewhere.
  void take(std::string_view property) { taken_.push_back(property); }

  /// Keeps the others under their names behind `path`, with a note for those that are not in `known`.
  template <class Known>
  void keep_rest(common::Keeper& keeper, const std::string& path, const Known& known) {
    for (const auto& [name, text] : later_) keeper.keep(path + name, text);
    for (const base::JsonValue property : list_) {
      if (std::ranges::find(taken_, property.key()) != taken_.end()) continue;
      const std::string name = path + std::string(property.key());
      if (std::ranges::find(known, property.key()) == known.end()) notes_.add(base::Code::unknown_element, name);
      common::for_each_item(property, [&](const base::JsonValue& value) {
        keeper.keep(name, value.is_object() || value.is_array() ? value.raw() : value.text());
      });
    }
  }

 private:
  base::JsonValue entity_, list_;
  common::Notes& notes_;
  std::vector<std::string_view> taken_;
  std::vector<std::pair<std::string, std::string>> later_;
};

}  // namespace ftf::formats::ftm
