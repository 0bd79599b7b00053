// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/snapshot.hpp>

#include <algorithm>

#include <ftf/profile/packed.hpp>

namespace ftf::io {

using profile::Profile;

void Snapshot::add(const Profile& profile) {
  packed_.clear();
  profile::append_packed(packed_, profile);
  Entry& entry = entries_.emplace_back();
  entry.id = base::hash128(profile.id);
  entry.content = base::hash64(packed_);
  entry.offset = spool_.append(packed_) & ~(std::uint64_t{1} << 63);
}

void Snapshot::seal() {
  spool_.seal();
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
}

Snapshot::Finding Snapshot::meet(const Profile& now, Profile& before) {
  const base::Hash128 id = base::hash128(now.id);
  const auto entry =
      std::lower_bound(entries_.begin(), entries_.end(), id, [](const Entry& e, const base::Hash128& wanted) { return e.id < wanted; });
  if (entry == entries_.end() || entry->id != id) return Finding::missing;
  entry->met = 1;
  packed_.clear();
  profile::append_packed(packed_, now);
  if (entry->content == base::hash64(packed_)) return Finding::same;
  spool_.read(entry->offset, packed_);
  profile::read_packed(packed_, before);
  return Finding::other;
}

void Snapshot::each_unmet(const std::function<void(const Profile&)>& visit) {
  std::vector<std::uint64_t> offsets;
  for (const Entry& entry : entries_)
    if (entry.met == 0) offsets.push_back(entry.offset);
  std::sort(offsets.begin(), offsets.end());
  Profile profile;
  for (const std::uint64_t offset : offsets) {
    spool_.read(offset, packed_);
    profile::read_packed(packed_, profile);
    visit(profile);
  }
}

}  // namespace ftf::io
