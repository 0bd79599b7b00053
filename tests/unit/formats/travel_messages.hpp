// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Reads passenger messages for the tests of their formats.

#include <string>
#include <vector>

#include "formats/format.hpp"

namespace ftf::unit {

struct MessagesRead {
  std::vector<profile::Profile> profiles;
  base::Diagnostics notes;
  std::vector<base::Code> faults;
};

enum class Totals { note, fault };

inline MessagesRead read_messages(const formats::FormatDriver& driver, std::string bytes, Totals totals = Totals::note) {
  MessagesRead result;
  io::InputFile input = io::InputFile::from_memory(std::move(bytes), "in");
  formats::ReadContext context;
  context.strict = totals == Totals::fault;
  context.notes = &result.notes;
  const auto reader = driver.open(input, context);
  profile::Profile profile;
  for (bool more = true; more;) {
    try {
      more = reader->next(profile);
      if (more) result.profiles.push_back(profile);
    } catch (const base::Fault& fault) {
      result.faults.push_back(fault.code());
    }
  }
  return result;
}

inline std::string sample_of(const std::string& format) {
  io::InputFile input(FTF_SOURCE "/formats/" + format + "/sample.edi");
  return io::read_all(input, 1U << 20U);
}

}  // namespace ftf::unit
