// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/ids.hpp>

#include <ftf/profile/codec.hpp>

namespace ftf::profile {

void IdRegister::assign(Profile& profile, const base::Location& where) {
  if (profile.id.empty()) {
    std::string line;
    append_json(line, profile);
    const base::Hash128 hash = base::hash128(line);
    profile.id = "x:" + base::to_hex(hash) + "-" + std::to_string(++seen_[hash]);
    return;
  }
  if (seen_[base::hash128(profile.id)]++ == 0) return;
  base::Location place = where;
  place.record = profile.id;
  std::string line;
  append_json(line, profile);
  throw base::Fault(base::Code::id_duplicate, place, {}, std::move(line));
}

}  // namespace ftf::profile
