// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/run_report.hpp"

#include <ftf/base/json_writer.hpp>

#include "cli/version.hpp"

namespace ftf::cli {

void RunReport::write(io::OutputSet& outputs) const {
  if (path_.empty()) return;
  std::string json;
  base::JsonWriter out(json);
  out.begin_object().member("command", command_).member("version", version);
  for (const auto& [name, json_of_member] : members_) out.key(name).raw(json_of_member);
  if (notes_ != nullptr) {
    out.key("notes").begin_array();
    for (const auto& [key, tally] : notes_->notes())
      out.begin_object()
          .member("code", base::info(key.first).name)
          .member("field", key.second)
          .member("count", static_cast<std::int64_t>(tally.count))
          .end_object();
    out.end_array();
  }
  if (losses_ != nullptr) {
    out.key("losses").begin_array();
    for (const auto& [path, entry] : losses_->entries())
      out.begin_object()
          .member("field", path)
          .member("count", static_cast<std::int64_t>(entry.count))
          .member("example", entry.example)
          .end_object();
    out.end_array();
  }
  out.end_object();
  outputs.add(path_).write(json += '\n');
}

}  // namespace ftf::cli
