// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/interpol_json/notice.hpp"

#include <algorithm>
#include <array>

#include "formats/interpol_json/members.hpp"

namespace ftf::formats::interpol_json {

namespace {

/// In the order of NoticeKind. Folders as below https://ws-public.interpol.int/notices/v1/.
constexpr std::array notices{
    NoticeInfo{NoticeKind::red, "red", "red"},
    NoticeInfo{NoticeKind::yellow, "yellow", "yellow"},
    NoticeInfo{NoticeKind::un_person, "un", "un/persons"},
    NoticeInfo{NoticeKind::un_entity, "un", "un/entities"},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// YEAR and NUMBER with this character between them.
bool is_number(std::string_view text, char between) {
  return text.size() > 5 && std::all_of(text.begin(), text.begin() + 4, is_digit) && text[4] == between &&
         std::all_of(text.begin() + 5, text.end(), is_digit);
}

}  // namespace

const NoticeInfo& notice_info(NoticeKind kind) noexcept { return notices[static_cast<std::size_t>(kind)]; }

const NoticeInfo* notice_of_address(std::string_view href) noexcept {
  const std::size_t number = href.rfind('/');
  if (number == std::string_view::npos) return nullptr;
  const std::string_view folder = href.substr(0, number);
  const auto found = std::find_if(notices.begin(), notices.end(), [&](const NoticeInfo& info) {
    return folder.ends_with(info.folder) && folder.substr(0, folder.size() - info.folder.size()).ends_with("/notices/v1/");
  });
  return found == notices.end() ? nullptr : &*found;
}

std::string id_from_entity(std::string_view entity_id) {
  std::string id(entity_id);
  if (!is_number(entity_id, '/')) return id;
  id[4] = '-';
  return std::string(source_name) + ':' + id;
}

std::string entity_from_id(std::string_view id) {
  std::string number(address_number(id));
  if (number.empty()) return std::string(id);
  number[4] = '/';
  return number;
}

std::string_view address_number(std::string_view id) noexcept {
  const std::size_t scheme = source_name.size() + 1;
  if (!id.starts_with(source_name) || id.size() <= scheme || id[scheme - 1] != ':') return {};
  return is_number(id.substr(scheme), '-') ? id.substr(scheme) : std::string_view();
}

}  // namespace ftf::formats::interpol_json
