// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Drives a format's reader over arbitrary bytes, as the fuzz targets of all formats do.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "formats/format.hpp"

namespace ftf::fuzz {

/// All records that a driver finds in the bytes; bad records are left out, and an error ends the input.
inline std::vector<profile::Profile> read_all(const formats::FormatDriver& driver, const std::uint8_t* data, std::size_t size,
                                              const std::string& mapping = {}) {
  std::vector<profile::Profile> profiles;
  base::Diagnostics notes;
  formats::ReadContext context;
  context.mapping = mapping;
  context.max_record_bytes = 1U << 20U;
  context.notes = &notes;
  try {
    io::InputFile input = io::InputFile::from_memory(std::string(reinterpret_cast<const char*>(data), size), "fuzz", {.charset = "utf-8"});
    const auto reader = driver.open(input, context);
    profile::Profile profile;
    for (int records = 0; records < 10000; ++records) {
      try {
        if (!reader->next(profile)) break;
        profiles.push_back(profile);
      } catch (const base::Fault&) {}
    }
  } catch (const base::Error& error) {
    if (error.kind() == base::ErrorKind::internal) std::abort();
  }
  return profiles;
}

/// What a driver writes for profiles.
inline std::string write_all(const formats::FormatDriver& driver, const std::vector<profile::Profile>& profiles) {
  std::string out;
  formats::LossReport losses;
  formats::WriteContext context;
  context.losses = &losses;
  context.as_of = text::parse_iso_day("2026-01-28");
  io::OutputFile output = io::OutputFile::to_memory(out);
  const auto writer = driver.create(output, context);
  for (const profile::Profile& profile : profiles) writer->write(profile);
  writer->close();
  output.close();
  return out;
}

/// Whether what is read from the bytes comes back, as to the number of records, when it is written and read again.
inline bool comes_back(const formats::FormatDriver& driver, const std::uint8_t* data, std::size_t size) {
  const auto first = read_all(driver, data, size);
  const std::string once = write_all(driver, first);
  return read_all(driver, reinterpret_cast<const std::uint8_t*>(once.data()), once.size()).size() == first.size();
}

}  // namespace ftf::fuzz
