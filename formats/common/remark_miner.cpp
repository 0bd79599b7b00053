// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/remark_miner.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <fmt/format.h>

#include <ftf/data/remark_phrases.hpp>
#include <ftf/profile/normalised_number.hpp>
#include <ftf/text/countries.hpp>

#include "formats/common/name_words.hpp"
#include "formats/common/remark_text.hpp"
#include "formats/common/space.hpp"
#include "formats/common/values.hpp"

namespace ftf::formats::common {

namespace {

using Phrase = data::remark_phrases_row;

template <class T>
void add(profile::Values<T>& values, T value) {
  value.note = from_remarks;
  values.emplace_back(std::move(value));
}

/// From one remark after the other to a profile.
class Miner {
 public:
  Miner(profile::Profile& profile, std::string_view group)
      : profile_(profile), group_(group), birth_given_(!profile.births.empty()), place_given_(!profile.birth_places.empty()) {}

  void mine(std::string_view remark) {
    RemarkText text(remark);
    for (bool more = true; more; more = text.next_item()) {
      const Phrase* phrase = find(text);
      while (phrase != nullptr && read(*phrase, text)) phrase = text.next_behind() ? find(text) : nullptr;
    }
  }

 private:
  /// The longest phrase that begins here; the text stands behind it then.
  static const Phrase* find(RemarkText& text) {
    const Phrase* best = nullptr;
    for (const Phrase& phrase : data::remark_phrases)
      if (text.starts_with(phrase.words) && (best == nullptr || phrase.words.size() > best->words.size())) best = &phrase;
    if (best != nullptr) text.take(best->words);
    return best;
  }

  /// Whether what stands behind a phrase has its form; the text stands behind it then.
  bool read(const Phrase& phrase, RemarkText& text) {
    const bool linked = text.take_links();
    if (phrase.target == "alias") return alias(phrase.type, text.take_name());
    if (phrase.target == "birth") return birth(text.take_date());
    if (!linked) return false;
    if (phrase.target == "parent") return parent(phrase.type, text.take_name());
    if (phrase.target == "birth_place") return birth_place(text.take_place());
    return document(phrase.type, text);
  }

  bool alias(std::string_view kind, std::string full) {
    if (full.empty()) return false;
    const std::string lower = lower_ascii(full);
    if (std::ranges::any_of(profile_.names, [&](const auto& name) { return lower_ascii(name.full) == lower; })) return true;
    profile::PersonName name;
    name.kind = kind;
    name.script = script_of_name(full);
    name.full = std::move(full);
    add(profile_.names, std::move(name));
    return true;
  }

  bool birth(std::optional<profile::PartialDate> date) {
    if (!date) return false;
    if (!birth_given_) add(profile_.births, std::move(*date));
    return true;
  }

  bool birth_place(std::string text) {
    if (text.empty()) return false;
    if (!place_given_) add(profile_.birth_places, place_in_line(text));
    return true;
  }

  bool parent(std::string_view role, std::string name) {
    if (name.empty()) return false;
    const profile::Parent parent{std::string(role), std::move(name)};
    if (std::ranges::any_of(profile_.parents, [&](const auto& each) { return static_cast<const profile::Parent&>(each) == parent; }))
      return true;
    profile_.parents.emplace_back(parent);
    profile_.extras.push_back({std::string(group_), "derived", fmt::format("parents[{}] {}", profile_.parents.size(), from_remarks)});
    return true;
  }

  bool document(std::string_view type, RemarkText& text) {
    profile::Document document;
    document.type = type;
    document.number = text.take_number();
    if (document.number.empty()) return false;
    document.country = text::country_code(text.take_bracket()).value_or(std::string());
    document.issued = text.take_dated("issued");
    document.expires = text.take_dated("expires");
    const std::string key = profile::normalised_number(document.number);
    const auto same = [&](const auto& each) { return profile::normalised_number(each.number) == key; };
    if (std::ranges::none_of(profile_.documents, same)) add(profile_.documents, std::move(document));
    return true;
  }

  profile::Profile& profile_;
  std::string_view group_;
  bool birth_given_, place_given_;
};

template <class T>
void drop(profile::Values<T>& values) {
  std::erase_if(values, [](const auto& value) { return value.note == from_remarks; });
}

}  // namespace

void mine_remarks(profile::Profile& profile, std::string_view group) {
  if (!profile::is_person(profile)) return;
  Miner miner(profile, group);
  for (std::size_t i = 0; i < profile.remarks.size(); ++i) miner.mine(profile.remarks[i].text);
}

void drop_mined(profile::Profile& profile) {
  drop(profile.names);
  drop(profile.births);
  drop(profile.birth_places);
  drop(profile.documents);
}

}  // namespace ftf::formats::common
