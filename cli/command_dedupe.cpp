// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/pipeline/outputs.hpp>

#include "cli/command.hpp"
#include "cli/linking.hpp"
#include "cli/profile_sink.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join(
      {input_options(),
       {{.name = "same-id",
         .kind = OptionKind::choice,
         .value = "refuse|newest|qualify",
         .fallback = "refuse",
         .help = "Records of several inputs with one id: end the run, keep the newest source version, or add the input's number to each id",
         .choices = [] { return pipeline::same_id_names(); }}},
       linking_options(),
       score_options(),
       judgement_options(),
       merge_policy_options(),
       {{.name = "clusters",
         .kind = OptionKind::path,
         .value = "FILE",
         .help = "Write the cluster of each record to FILE, one JSON line each"},
        {.name = "pairs",
         .kind = OptionKind::path,
         .value = "FILE",
         .help = "Write the scored pairs with their reasons to FILE, one JSON line each"}},
       output_options(),
       common_options()});
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const comparison::Model model = chosen_model(arguments);
  const merging::MergePolicy policy = chosen_merge_policy(arguments);
  pipeline::LinkOptions link = link_options(arguments, pipeline::Sides::within);
  io::OutputSet outputs;
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs);
  const pipeline::Collection collection = collect(arguments, source, pipeline::same_id_from(arguments.text("same-id")));
  const pipeline::Judged judged = chosen_constraints(arguments, source, collection, link.sides);
  link.constraints = judged.constraints;
  const pipeline::Pairs pairs = pipeline::score_pairs(collection, model, link);
  const clustering::Clusters clusters = pipeline::cluster(collection, pairs.list, model, link);

  if (arguments.given("clusters")) pipeline::write_clusters(collection, clusters, outputs.add(arguments.text("clusters")));
  if (arguments.given("pairs")) pipeline::write_pairs(collection, pairs, model, link, outputs.add(arguments.text("pairs")));
  ProfileSink sink(arguments, outputs, day_of(arguments, source));
  const auto name = [&](std::uint32_t cluster) { return std::string(collection.id(cluster)); };
  const auto write = [&](const profile::Profile& entity) { sink.write(entity); };
  const auto entities = pipeline::write_entities(collection, clusters, name, policy, link.threads, write);
  sink.close();

  Closing closing("dedupe", arguments, console, outputs, source);
  report(closing, collection);
  report(closing, pairs.keys);
  closing.figure("candidates", pairs.candidates);
  closing.figure("pairs", pairs.list.size());
  report(closing, judged, collection);
  report(closing, entities);
  closing.losses(sink.losses());
  return closing.finish();
}

}  // namespace

extern const Command dedupe_command;
const Command dedupe_command{
    .name = "dedupe",
    .title = "Merge the records that describe one person",
    .synopsis = "[INPUT...]",
    .details =
        "Finds the records of all inputs that describe one person and writes one profile for each person, sorted by id. What is no person "
        "passes through.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
