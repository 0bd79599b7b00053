// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the members of a notice mean: from a notice's JSON object to a profile and back.

#include <cstdint>
#include <string>
#include <string_view>

#include <ftf/base/json.hpp>
#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"

namespace ftf::formats::interpol_json {

/// Which notice an object is; each has members of its own.
enum class NoticeKind : std::uint8_t { red, yellow, un_person, un_entity };

/// One row for each kind: the value of `legal.notice`, and the folder of its address.
struct NoticeInfo {
  NoticeKind kind;
  std::string_view notice;
  std::string_view folder;
};

/// The row of a kind.
[[nodiscard]] const NoticeInfo& notice_info(NoticeKind kind) noexcept;

/// The kind that an address (`.../notices/v1/un/persons/2022-12175`) belongs to; null for another address.
[[nodiscard]] const NoticeInfo* notice_of_address(std::string_view href) noexcept;

/// `2022/12175` becomes `interpol:2022-12175`, the form that addresses have; any other entity_id is an id as it stands.
[[nodiscard]] std::string id_from_entity(std::string_view entity_id);

/// The way back.
[[nodiscard]] std::string entity_from_id(std::string_view id);

/// The part of an id that stands in addresses, `2022-12175`; empty unless the id is of that form.
[[nodiscard]] std::string_view address_number(std::string_view id) noexcept;

/// Fills `profile` from a notice. Placeholders (codes 914 and 922 for an unknown country, UNK, 0000/00/00) give no value and a note,
/// unknown members become extras under their own names. Throws Fault json_type.
void read_notice(const base::JsonValue& notice, common::Notes& notes, profile::Profile& profile);

/// Whether a member of this name is kept in extras.
[[nodiscard]] bool is_extra_name(std::string_view name);

/// The kind of notice that a profile is written as: organisations as UN entity, what has a red or yellow notice as that, everything
/// else as a UN notice on a person, which has most members.
[[nodiscard]] NoticeKind kind_for(const profile::Profile& profile);

/// Appends a profile as a notice of the kind that kind_for gives. What has no place in it is left out.
void append_notice(std::string& out, const profile::Profile& profile);

}  // namespace ftf::formats::interpol_json
