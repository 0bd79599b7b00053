// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/lines.hpp"

#include <ftf/io/input_file.hpp>
#include <ftf/io/line_reader.hpp>

namespace ftf::cli {

void for_each_line(const std::string& name, const std::function<void(std::string_view line, const base::Location& where)>& visit,
                   base::Sha256* hash) {
  io::InputFile input(name, {.hash = hash});
  io::LineReader reader(input);
  base::Location where{.file = name};
  while (const auto line = reader.next()) {
    where.line = reader.line();
    visit(*line, where);
  }
}

}  // namespace ftf::cli
