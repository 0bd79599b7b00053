// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/profile_sink.hpp"

#include "cli/table_writer.hpp"

namespace ftf::cli {

ProfileSink::ProfileSink(const Arguments& arguments, io::OutputSet& outputs, std::optional<text::Day> day) {
  const std::string& format = arguments.text("to");
  io::OutputFile& file = outputs.add(arguments.text("output"));
  if (format == "table") {
    writer_ = std::make_unique<TableWriter>(file);
    return;
  }
  writer_ = formats::create_writer(format, file, {.mapping = arguments.text("mapping"), .as_of = day, .losses = &losses_});
}

void ProfileSink::write(const profile::Profile& profile) {
  writer_->write(profile);
}

void ProfileSink::close() { writer_->close(); }

}  // namespace ftf::cli
