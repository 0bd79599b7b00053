// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/output_file.hpp>

#include <utility>

#include <ftf/io/output_state.hpp>

namespace ftf::io {

OutputFile::OutputFile(std::string name) : OutputFile(std::make_unique<State>(std::move(name))) {}
OutputFile::OutputFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
OutputFile::~OutputFile() = default;
OutputFile::OutputFile(OutputFile&&) noexcept = default;
OutputFile& OutputFile::operator=(OutputFile&&) noexcept = default;

OutputFile OutputFile::to_memory(std::string& sink, std::string name) { return OutputFile(std::make_unique<State>(sink, std::move(name))); }

void OutputFile::write(std::string_view bytes) { state_->write(bytes); }

void OutputFile::flush() { state_->flush(); }

void OutputFile::close() {
  state_->prepare();
  state_->place();
}

const std::string& OutputFile::name() const noexcept { return state_->name(); }

}  // namespace ftf::io
