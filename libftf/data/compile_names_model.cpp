// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// Build tool: turns names_model.yml into constexpr arrays, so that no run has to parse it. Usage: ftf_compile_names_model INPUT OUTPUT

#include <fstream>
#include <iostream>
#include <string>

#include <ftf/base/error.hpp>
#include <ftf/base/settings.hpp>

namespace {

using ftf::base::Setting;

// Appends the numbers of a list and tells how many there are.
std::size_t write_numbers(std::ostream& out, const Setting& list) {
  const auto items = list.items();
  for (const auto& item : items) out << item.integer() << ",";
  out << "\n";
  return items.size();
}

void write(const Setting& model, std::ostream& out) {
  model.allow({"prior", "tables"});
  out << "// Generated from names_model.yml; do not edit.\n#pragma once\n#include <cstdint>\n#include <string_view>\nnamespace ftf::data "
         "{\n";
  out << "/// Prior of the shipped model.\ninline constexpr std::int32_t names_model_prior = " << model.at("prior").integer() << ";\n";
  out << "/// Edges of the first feature, edges of the second feature and weights of each table, one after another.\n";
  out << "inline constexpr std::int32_t names_model_numbers[] = {\n";
  std::string rows;
  for (const auto& table : model.at("tables").items()) {
    table.allow({"feature", "edges", "with", "with_edges", "weights"});
    const bool paired = table.has("with");
    const std::size_t edges = write_numbers(out, table.at("edges"));
    const std::size_t with_edges = paired ? write_numbers(out, table.at("with_edges")) : 0;
    const std::size_t weights = write_numbers(out, table.at("weights"));
    if (weights != (edges + 1) * (with_edges + 1)) throw table.at("weights").wrong("one weight for each bin");
    rows += "  {\"" + table.at("feature").text() + "\", \"" + (paired ? table.at("with").text() : "") + "\", ";
    rows += std::to_string(edges) + ", " + std::to_string(with_edges) + "},\n";
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
    write(Setting::load(argv[1]), out);
    out.close();
    return out ? 0 : 4;
  } catch (const ftf::base::Error& error) {
    std::cerr << argv[1] << ": " << error.what() << '\n';
    return 1;
  }
}
