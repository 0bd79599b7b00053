// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/ids.hpp>

#include <ftf/profile/codec.hpp>

namespace ftf::profile {

IdRegister::Slot& IdRegister::slot(std::uint64_t low, std::uint32_t high) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = low & mask;
  while (slots_[at].count != 0 && (slots_[at].low != low || slots_[at].high != high)) at = (at + 1) & mask;
  return slots_[at];
}

void IdRegister::grow() {
  std::vector<Slot> old(slots_.empty() ? 1024 : slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& full : old)
    if (full.count != 0) slot(full.low, full.high) = full;
}

/// How often the hash was met, this time included.
std::uint32_t IdRegister::count(const base::Hash128& hash) {
  if (used_ * 8 >= slots_.size() * 7) grow();
  const auto high = static_cast<std::uint32_t>(hash.high);
  Slot& found = slot(hash.low, high);
  if (found.count == 0) {
    ++used_;
    found.low = hash.low;
    found.high = high;
  }
  return ++found.count;
}

void IdRegister::assign(Profile& profile, const base::Location& where) {
  if (profile.id.empty()) {
    std::string line;
    append_json(line, profile);
    const base::Hash128 hash = base::hash128(line);
    profile.id = "x:" + base::to_hex(hash) + "-" + std::to_string(count(hash));
    return;
  }
  if (count(base::hash128(profile.id)) == 1) return;
  base::Location place = where;
  place.record = profile.id;
  std::string line;
  append_json(line, profile);
  throw base::Fault(base::Code::id_duplicate, place, {}, std::move(line));
}

}  // namespace ftf::profile
