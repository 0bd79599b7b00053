// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// Build tool: turns names_model.yml into constexpr arrays, so that no run has to parse it. Usage: ftf_compile_names_model INPUT OUTPUT

#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <yaml-cpp/yaml.h>

namespace {

// Appends the numbers of a list and tells how many there are.
std::size_t write_numbers(std::ostream& out, const YAML::Node& list) {
  for (const auto& item : list) out << item.as<int>() << ",";
  out << "\n";
  return list.size();
}

void allow(const YAML::Node& node, const std::set<std::string>& keys) {
  for (const auto& member : node) {
    if (!keys.contains(member.first.as<std::string>())) throw YAML::Exception(member.first.Mark(), "key that a model does not have");
  }
}

void write(const YAML::Node& model, std::ostream& out) {
  allow(model, {"prior", "tables"});
  out << "// Generated from names_model.yml; do not edit.\n#pragma once\n#include <cstdint>\n#include <string_view>\nnamespace ftf::data {\n";
  out << "/// Prior of the shipped model.\ninline constexpr std::int32_t names_model_prior = " << model["prior"].as<int>() << ";\n";
  out << "/// Edges of the first feature, edges of the second feature and weights of each table, one after another.\n";
  out << "inline constexpr std::int32_t names_model_numbers[] = {\n";
  std::string rows;
  for (const auto& table : model["tables"]) {
    allow(table, {"feature", "edges", "with", "with_edges", "weights"});
    const std::string with = table["with"] ? table["with"].as<std::string>() : "";
    const std::size_t edges = write_numbers(out, table["edges"]);
    const std::size_t with_edges = with.empty() ? 0 : write_numbers(out, table["with_edges"]);
    const std::size_t weights = write_numbers(out, table["weights"]);
    if (weights != (edges + 1) * (with_edges + 1)) throw YAML::Exception(table.Mark(), "not one weight for each bin");
    rows += "  {\"" + table["feature"].as<std::string>() + "\", \"" + with + "\", " + std::to_string(edges) + ", " + std::to_string(with_edges) + "},\n";
  }
  out << "};\n/// One table of the shipped model: its features (with may be empty) and how many edges each has.\n";
  out << "struct names_model_row { std::string_view feature; std::string_view with; std::size_t edges; std::size_t with_edges; };\n";
  out << "inline constexpr names_model_row names_model[] = {\n" << rows << "};\n}  // namespace ftf::data\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  try {
    std::ofstream out(argv[2], std::ios::binary);
    write(YAML::LoadFile(argv[1]), out);
    out.close();
    return out ? 0 : 4;
  } catch (const YAML::Exception& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
}
