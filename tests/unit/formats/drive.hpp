// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Drives a format in memory, as the unit tests of the lists do.

#include <string>
#include <string_view>
#include <vector>

#include "formats/format.hpp"

namespace ftf::drive {

struct Result {
  std::vector<profile::Profile> profiles;
  base::Diagnostics notes;
};

/// All records of a text.
inline Result read(const formats::FormatDriver& driver, std::string text) {
  Result result;
  io::InputFile input = io::InputFile::from_memory(std::move(text), "list");
  formats::ReadContext context;
  context.notes = &result.notes;
  const auto reader = driver.open(input, context);
  profile::Profile profile;
  while (reader->next(profile)) result.profiles.push_back(profile);
  return result;
}

struct Written {
  std::string text;
  formats::LossReport losses;

  /// Paths of the losses, each with a space behind it.
  [[nodiscard]] std::string lost() const {
    std::string out;
    for (const auto& [path, entry] : losses.entries()) out += path + " ";
    return out;
  }
};

inline Written write(const formats::FormatDriver& driver, const std::vector<profile::Profile>& profiles, std::string_view as_of = {}) {
  Written written;
  io::OutputFile output = io::OutputFile::to_memory(written.text);
  formats::WriteContext context;
  context.as_of = text::parse_iso_day(as_of);
  context.losses = &written.losses;
  const auto writer = driver.create(output, context);
  for (const profile::Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
  return written;
}

/// A file of the source tree.
inline std::string file(const std::string& path) {
  io::InputFile input(std::string(FTF_SOURCE "/") + path);
  return io::read_all(input, 1U << 20U);
}

/// `full/kind/quality/script/lang {note} | ` of each name.
inline std::string names(const profile::Profile& profile) {
  std::string out;
  for (const auto& name : profile.names) {
    out += name.full + "/" + name.kind + "/" + name.quality + "/" + name.script + "/" + name.lang;
    out += name.note.empty() ? " | " : " {" + name.note + "} | ";
  }
  return out;
}

/// Values of the extras called `name`, separated by bars.
inline std::string extra(const profile::Profile& profile, std::string_view name) {
  std::string out;
  for (const auto& each : profile.extras)
    if (each.name == name) out += (out.empty() ? "" : "|") + each.value;
  return out;
}

/// Short forms of dates, separated by semicolons; `~` before a text that is no date.
template <class Dates>
std::string dates(const Dates& list) {
  std::string out;
  for (const profile::PartialDate& date : list)
    out += (out.empty() ? "" : "; ") + std::string(date.from || date.to ? "" : "~") + profile::short_form(date);
  return out;
}

}  // namespace ftf::drive
