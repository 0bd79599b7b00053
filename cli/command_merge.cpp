// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/merging/merge.hpp>
#include <ftf/pipeline/line_readers.hpp>

#include "cli/command.hpp"
#include "cli/lines.hpp"
#include "cli/linking.hpp"
#include "cli/profile_sink.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join(
      {{{.name = "clusters", .kind = OptionKind::path, .value = "FILE", .help = "The cluster of each record, as ftf cluster writes it"},
        {.name = "undo",
         .kind = OptionKind::text,
         .value = "CLUSTER",
         .help = "Read merged profiles, and write the members of this one as they came"}},
       input_options(),
       merge_policy_options(),
       thread_options(),
       output_options(),
       common_options()});
}

ExitCode undo(const Arguments& arguments, const Console& console) {
  const std::string& cluster = arguments.text("undo");
  io::OutputSet outputs;
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs);
  std::vector<profile::Profile> members;
  bool found = false;
  for (profile::Profile profile; source.next(profile);) {
    if (profile.id != cluster) continue;
    found = true;
    members = merging::unmerge(profile);
    if (members.empty()) members.push_back(std::move(profile));
  }
  if (!found) throw unknown_record(source, cluster);
  ProfileSink sink(arguments, outputs, day_of(arguments, source));
  for (const profile::Profile& member : members) sink.write(member);
  sink.close();

  Closing closing("merge", arguments, console, outputs, source);
  closing.figure("members", members.size());
  closing.losses(sink.losses());
  return closing.finish();
}

ExitCode run(const Arguments& arguments, const Console& console) {
  if (arguments.given("undo") == arguments.given("clusters"))
    throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "either --clusters or --undo is needed");
  if (arguments.given("undo")) return undo(arguments, console);
  const merging::MergePolicy policy = chosen_merge_policy(arguments);
  const std::size_t threads = arguments.number("threads");
  io::OutputSet outputs;
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs);
  const pipeline::Collection collection(arrivals_of(source), blocking::ComparedFields::none(), pipeline::SameId::refuse, threads);
  pipeline::ClusterReader reader(collection, absent_records(source));
  const std::string& lines = arguments.text("clusters");
  for_each_line(lines, [&](std::string_view line, const base::Location& where) { reader.add(line, where); }, source.hash_of(lines));
  const clustering::Clusters clusters = reader.finish();
  ProfileSink sink(arguments, outputs, day_of(arguments, source));
  const auto name = [&](std::uint32_t cluster) { return reader.name(cluster); };
  const auto write = [&](const profile::Profile& entity) { sink.write(entity); };
  const auto entities = pipeline::write_entities(collection, clusters, name, policy, threads, write);
  sink.close();

  Closing closing("merge", arguments, console, outputs, source);
  report(closing, entities);
  closing.losses(sink.losses());
  return closing.finish();
}

}  // namespace

extern const Command merge_command;
const Command merge_command{
    .name = "merge",
    .title = "Merge the records of each cluster, or take a merged profile apart",
    .synopsis = "--clusters FILE|--undo CLUSTER [INPUT...]",
    .details =
        "Writes one profile for each cluster, sorted by cluster; every value stays, with the record that it came from. A record alone "
        "stays as it came. With --undo the inputs are merged profiles, and the members of one are written as they were.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
