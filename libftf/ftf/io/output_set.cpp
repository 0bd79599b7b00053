// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/output_set.hpp>

#include <utility>

#include <ftf/io/output_state.hpp>

namespace ftf::io {

OutputFile& OutputSet::add(std::string name) {
  OutputFile& file = files_.emplace_back(std::move(name));
  if (announce_) file.state_->watch(leaving_);
  return file;
}

void OutputSet::announce(std::function<void(const std::vector<OutputDigest>&)> step, std::function<void()> leaving) {
  announce_ = std::move(step);
  leaving_ = std::move(leaving);
  for (OutputFile& file : files_) file.state_->watch(leaving_);
}

void OutputSet::commit() {
  for (OutputFile& file : files_) file.state_->prepare();
  if (announce_) {
    std::vector<OutputDigest> digests;
    for (const OutputFile& file : files_) digests.push_back(file.state_->digest());
    announce_(digests);
  }
  const SignalHold hold;
  std::size_t placed = 0;
  try {
    for (; placed < files_.size(); ++placed) files_[placed].state_->exchange();
  } catch (...) {
    while (placed-- > 0) files_[placed].state_->undo();
    throw;
  }
  for (OutputFile& file : files_) file.state_->finish();
}

}  // namespace ftf::io
