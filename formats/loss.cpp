// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/loss.hpp"

namespace ftf::formats {

void LossReport::add(std::string_view path, std::string_view id) {
  auto found = entries_.find(path);
  if (found == entries_.end()) found = entries_.emplace(std::string(path), Entry{0, std::string(id)}).first;
  ++found->second.count;
}

}  // namespace ftf::formats
