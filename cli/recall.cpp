// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/recall.hpp"

#include <ftf/base/json.hpp>
#include <ftf/base/json_writer.hpp>

#include "cli/audit_trail.hpp"
#include "cli/lines.hpp"

namespace ftf::cli {

Recall::Recall(const std::string& log) {
  base::JsonDocument document;
  for_each_line(log, [&](std::string_view line, const base::Location& where) {
    const base::JsonValue entry = document.parse(line, where);
    const std::string run(entry["run"].text());
    if (entry["event"].text() == "outputs") appeared_[run] = true;
    if (entry["event"].text() != "disclosure") return;
    for (const base::JsonValue record : entry["records"]) {
      disclosures_.push_back({std::string(record["id"].text()), std::string(record["content"].text()),
                              std::string(entry["recipient"].text()), run, std::string(entry["time"].text())});
      today_.emplace(disclosures_.back().id, std::string());
    }
  });
}

void Recall::see(const profile::Profile& profile) {
  const auto found = today_.find(profile.id);
  if (found != today_.end()) found->second = content_hash(profile);
}

std::uint64_t Recall::write(io::OutputFile& out) const {
  std::uint64_t lines = 0;
  for (const Disclosure& disclosure : disclosures_) {
    const std::string& content = today_.find(disclosure.id)->second;
    if (content == disclosure.content) continue;
    ++lines;
    std::string line;
    base::JsonWriter json(line);
    json.begin_object()
        .member("id", disclosure.id)
        .member("recipient", disclosure.recipient)
        .member("time", disclosure.time)
        .member("run", disclosure.run);
    json.member("change", content.empty() ? "withdrawn" : "corrected")
        .key("appeared")
        .boolean(appeared_.contains(disclosure.run))
        .end_object();
    out.write(line += '\n');
  }
  return lines;
}

}  // namespace ftf::cli
