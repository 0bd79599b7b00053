// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// Build tool: turns a reviewed table (TSV, first line = column names, '#' lines = comments) into a constexpr array, or a
// text file into a string constant. Usage: ftf_compile_table [--text] NAME INPUT OUTPUT

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == '\t') cells.emplace_back();
    else cells.back() += c;
  }
  return cells;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') (out += '\\') += c;
    else if (byte >= 0x20 && byte < 0x7F && c != '?') out += c;
    else {
      out += '\\';
      for (const unsigned shift : {6U, 3U, 0U}) out += static_cast<char>('0' + (byte >> shift & 7U));
    }
  }
  return out + '"';
}

void write_header(std::ostream& out, const std::string& input) {
  out << "// Generated from " << input << "; do not edit.\n#pragma once\n#include <array>\n#include <string_view>\n";
}

int compile_table(const std::string& name, std::istream& in, std::ostream& out) {
  std::string line;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    auto cells = split(line);
    if (columns.empty()) {
      columns = std::move(cells);
      continue;
    }
    if (cells.size() > columns.size()) {
      std::cerr << name << ".tsv:" << number << ": more cells than columns\n";
      return 1;
    }
    cells.resize(columns.size());
    rows.push_back(std::move(cells));
  }
  out << "namespace ftf::data {\n/// One row of " << name << ".tsv.\nstruct " << name << "_row {\n";
  for (const auto& column : columns) out << "  std::string_view " << column << ";\n";
  out << "};\ninline constexpr std::array<" << name << "_row, " << rows.size() << "> " << name << "{{\n";
  for (const auto& row : rows) {
    out << "  {";
    for (const auto& cell : row) out << quoted(cell) << ", ";
    out << "},\n";
  }
  out << "}};\n}  // namespace ftf::data\n";
  return 0;
}

// In pieces, because compilers bound the length of one literal.
int embed_text(const std::string& name, std::istream& in, std::ostream& out) {
  out << "namespace ftf::data {\ninline constexpr std::string_view " << name << " =\n";
  for (std::string line; std::getline(in, line);) out << "  " << quoted(line + '\n') << '\n';
  out << "  \"\";\n}  // namespace ftf::data\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> args(argv + 1, argv + argc);
  const bool text = !args.empty() && args[0] == "--text";
  if (text) args.erase(args.begin());
  if (args.size() != 3) return 2;
  std::ifstream in(args[1], std::ios::binary);
  if (!in) return 4;
  std::ostringstream out;
  write_header(out, args[1]);
  const int result = text ? embed_text(args[0], in, out) : compile_table(args[0], in, out);
  if (result != 0) return result;
  std::ofstream file(args[2], std::ios::binary);
  file << out.str();
  file.close();
  return file ? 0 : 4;
}
