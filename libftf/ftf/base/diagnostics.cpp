// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/diagnostics.hpp>

namespace ftf::base {

void Diagnostics::note(Code code, const Location& where, std::string_view value, std::string_view detail) {
  Tally& tally = notes_[{code, where.field}];
  if (tally.count++ != 0) return;
  tally.first = where;
  tally.value = value;
  tally.detail = detail;
}

void Diagnostics::merge(const Diagnostics& later) {
  for (const auto& [key, tally] : later.notes_) {
    const auto [mine, inserted] = notes_.try_emplace(key, tally);
    if (!inserted) mine->second.count += tally.count;
  }
}

std::uint64_t Diagnostics::count(Code code) const {
  std::uint64_t sum = 0;
  for (const auto& [key, tally] : notes_)
    if (key.first == code) sum += tally.count;
  return sum;
}

}  // namespace ftf::base
