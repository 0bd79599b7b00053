// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/handling_guard.hpp"

#include <ftf/base/json_writer.hpp>
#include <ftf/handling/gate.hpp>
#include <ftf/profile/codec.hpp>
#include <ftf/profile/fields.hpp>

#include "cli/gatekeeper.hpp"

namespace ftf::cli {

namespace {

using namespace ftf::profile;

/// The record's rules in canonical form, and which values have one of their own:
/// {"record":...,"values":[{"field":...,"place":...,"hnd":...}]}.
std::string sidecar_line(const Profile& profile) {
  static const FieldSelection kept(handling::handling_fields());
  Profile rules = profile;
  kept.keep(rules);
  std::string record;
  append_json(record, rules);
  std::string line;
  base::JsonWriter out(line);
  out.begin_object().key("record").raw(record).key("values").begin_array();
  for_each_field<Profile>([&](const auto& field) {
    using T = typename std::remove_cvref_t<decltype(field)>::Type;
    if constexpr (is_list<T>)
      if constexpr (is_valued<typename T::value_type>) {
        const auto& list = profile.*field.member;
        for (std::size_t i = 0; i < list.size(); ++i)
          if (list[i].hnd >= 0)
            out.begin_object()
                .member("field", field.name)
                .member("place", static_cast<std::int64_t>(i))
                .member("hnd", list[i].hnd)
                .end_object();
      }
  });
  out.end_array().end_object();
  return line += '\n';
}

}  // namespace

HandlingGuard::HandlingGuard(const Arguments& arguments, io::OutputSet& outputs, const formats::FormatDriver* driver,
                             std::optional<text::Day> day)
    : arguments_(arguments),
      driver_(driver),
      day_(day),
      carries_all_(driver != nullptr && driver->carries.empty() && !driver->takes_mapping) {
  if (arguments.has("policy")) policy_ = chosen_policy(arguments);
  if (arguments.has("sidecar") && !arguments.text("sidecar").empty()) sidecar_ = &outputs.add(arguments.text("sidecar"));
}

void HandlingGuard::see(const Profile& profile) {
  if (sidecar_ != nullptr) {
    if (profile.handling || !profile.handlings.empty()) sidecar_->write(sidecar_line(profile));
    return;
  }
  if (policy_ && !carries_all_ && handling::binds(*policy_, profile)) require_carried(profile);
}

void HandlingGuard::require_carried(const Profile& profile) const {
  const auto lost = [&](std::string field) {
    return base::Error(base::ErrorKind::refused, base::Code::handling_lost, {.record = profile.id, .field = std::move(field)},
                       arguments_.text("to"));
  };
  if (driver_ == nullptr) throw lost("handling");
  std::string trial;
  formats::LossReport losses;
  io::OutputFile memory = io::OutputFile::to_memory(trial);
  const auto writer = driver_->create(memory, {.mapping = arguments_.text("mapping"), .as_of = day_, .losses = &losses});
  writer->write(profile);
  writer->close();
  for (const auto& [path, entry] : losses.entries())
    if (path.starts_with("handling")) throw lost(path);
}

}  // namespace ftf::cli
