// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Profiles for people: one line each, in columns.

#include <string>
#include <string_view>

#include <ftf/io/output_file.hpp>
#include <ftf/io/profile_writer.hpp>

namespace ftf::cli {

/// Prints id, name, birth, sex, nationality, document and number of sources. Long cells end in an ellipsis; what could deceive at a
/// terminal is made visible.
class TableWriter : public io::ProfileWriter {
 public:
  explicit TableWriter(io::OutputFile& output) : output_(output) {}
  void write(const profile::Profile& profile) override;
  void close() override {}

 private:
  void write_header();

  io::OutputFile& output_;
  bool header_done_ = false;
};

/// `text` cut or padded to `width` columns of a terminal.
[[nodiscard]] std::string cell(std::string_view text, std::size_t width);

}  // namespace ftf::cli
