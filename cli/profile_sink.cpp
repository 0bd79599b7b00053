// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/profile_sink.hpp"

#include <ftf/merging/fold.hpp>

#include "cli/table_writer.hpp"

namespace ftf::cli {

ProfileSink::ProfileSink(const Arguments& arguments, io::OutputSet& outputs, std::optional<text::Day> day) {
  const std::string& format = arguments.text("to");
  io::OutputFile& file = outputs.add(arguments.text("output"));
  const formats::FormatDriver* driver = formats::find(format);
  guard_.emplace(arguments, outputs, driver, day);
  if (format == "table") {
    writer_ = std::make_unique<TableWriter>(file);
    return;
  }
  tells_members_ = driver != nullptr && driver->carries.empty() && !driver->takes_mapping;
  writer_ = formats::create_writer(format, file, {.mapping = arguments.text("mapping"), .as_of = day, .losses = &losses_});
}

void ProfileSink::write(const profile::Profile& profile) {
  guard_->see(profile);
  if (tells_members_ || profile.sources.empty()) writer_->write(profile);
  else writer_->write(merging::fold_equal(profile));
}

void ProfileSink::close() { writer_->close(); }

}  // namespace ftf::cli
