// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// Build tool: completes a manual page. Usage: ftf_docgen TEMPLATE OUTPUT | ftf_docgen --schema OUTPUT
// A line of TEMPLATE that is nothing but @MARK@ is replaced by text made from the program's own tables (cli/manual.hpp lists the marks).

#include <fstream>
#include <iostream>
#include <sstream>
#include <string>

#include <ftf/profile/schema.hpp>

#include "cli/manual.hpp"

namespace {

using ftf::cli::manual_block;
using ftf::cli::manual_topic;

std::string completed(std::istream& in, const std::string& topic) {
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const bool mark = line.size() > 2 && line.front() == '@' && line.back() == '@';
    out += mark ? manual_block(line.substr(1, line.size() - 2), topic) : line + '\n';
  }
  return out;
}

int write(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  return file ? 0 : 4;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string input = argv[1];
  if (input == "--schema") return write(argv[2], ftf::profile::json_schema());
  std::ifstream in(input, std::ios::binary);
  if (!in) return 4;
  try {
    return write(argv[2], completed(in, manual_topic(input)));
  } catch (const std::exception& wrong) {
    std::cerr << input << ": " << wrong.what() << '\n';
    return 3;
  }
}
