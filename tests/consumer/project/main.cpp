// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <cstdio>

#include <ftf/io/input_file.hpp>
#include <ftf/io/line_reader.hpp>
#include <ftf/profile/codec.hpp>
#include <ftf/text/countries.hpp>

/// Reads one canonical line and shows its name, by what is installed.
int main() {
  ftf::io::InputFile input = ftf::io::InputFile::from_memory("{\"ftf\":1,\"id\":\"a:1\",\"names\":[{\"full\":\"Omar Testi\"}]}\n");
  ftf::io::LineReader lines(input);
  ftf::profile::ProfileParser parser;
  ftf::profile::Profile profile;
  parser.parse(*lines.next(), profile);
  const auto country = ftf::text::country_code("Sudan");
  std::printf("%s %s\n", profile.names[0].full.c_str(), country ? country->c_str() : "?");
  return country == "SD" ? 0 : 1;
}
