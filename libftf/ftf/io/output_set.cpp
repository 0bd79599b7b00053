// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/output_set.hpp>

#include <utility>

#include <ftf/io/output_state.hpp>

namespace ftf::io {

OutputFile& OutputSet::add(std::string name) { return files_.emplace_back(std::move(name)); }

void OutputSet::commit() {
  for (OutputFile& file : files_) file.state_->prepare();
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
