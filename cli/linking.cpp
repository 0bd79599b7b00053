// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/linking.hpp"

#include <fmt/format.h>

#include "cli/lines.hpp"

namespace ftf::cli {

Options linking_options() {
  return join(
      {{{.name = "model", .kind = OptionKind::path, .value = "FILE", .help = "Weights, keys and thresholds in place of those shipped"},
        {.name = "ignore",
         .kind = OptionKind::text,
         .value = "FIELDS",
         .help = "Keep these fields, comma-separated, out of blocking and comparison"}},
       thread_options()});
}

Options score_options() {
  return {{.name = "min-score",
           .kind = OptionKind::decimal,
           .value = "P",
           .help = "Keep pairs from this score on, in place of the model's review threshold; 0 keeps every candidate"}};
}

Options judgement_options() {
  return {{.name = "judgements",
           .kind = OptionKind::path,
           .value = "FILE",
           .help = "Decisions of analysts, one JSON line each: they come before scores"}};
}

Options statistics_options() {
  return {{.name = "stats-file", .kind = OptionKind::path, .value = "FILE", .help = "Statistics of the whole set, made by ftf stats"}};
}

Options merge_policy_options() {
  return {{.name = "merge-policy", .kind = OptionKind::path, .value = "FILE", .help = "What a merged profile shows first"}};
}

comparison::Model chosen_model(const Arguments& arguments) {
  const std::string& path = arguments.text("model");
  return path.empty() ? comparison::Model::shipped() : comparison::Model::load(path);
}

merging::MergePolicy chosen_merge_policy(const Arguments& arguments) {
  const std::string& path = arguments.text("merge-policy");
  return path.empty() ? merging::default_merge_policy() : merging::read_merge_policy(base::Setting::load(path));
}

blocking::ComparedFields compared_fields(const Arguments& arguments) { return blocking::ComparedFields::without(arguments.list("ignore")); }

blocking::StatisticsFile chosen_statistics(const Arguments& arguments, const comparison::Model& model) {
  const std::string& path = arguments.text("stats-file");
  if (path.empty()) throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "--stats-file is needed");
  auto statistics = blocking::StatisticsFile::load(path);
  statistics.check(model.blocking, path);
  if (arguments.given("ignore")) statistics.check(compared_fields(arguments), path);
  return statistics;
}

pipeline::LinkOptions link_options(const Arguments& arguments, pipeline::Sides sides) {
  pipeline::LinkOptions options;
  options.sides = sides;
  if (arguments.given("min-score")) options.min_score = arguments.millionths("min-score");
  options.threads = arguments.number("threads");
  return options;
}

pipeline::Arrivals arrivals_of(ProfileSource& source) {
  return [&source](pipeline::Arrival& reuse) {
    if (!source.next(reuse.profile)) return false;
    reuse.input = static_cast<std::uint32_t>(source.input());
    return true;
  };
}

pipeline::Collection collect(const Arguments& arguments, ProfileSource& source, pipeline::SameId same_id) {
  return {arrivals_of(source), compared_fields(arguments), same_id, arguments.number("threads")};
}

pipeline::Absent absent_records(const ProfileSource& source) {
  return source.gatekeeper().refused() + source.set_aside() == 0 ? pipeline::Absent::fault : pipeline::Absent::passed_over;
}

clustering::Judgements chosen_judgements(const Arguments& arguments) {
  clustering::Judgements judgements;
  if (!arguments.given("judgements")) return judgements;
  for_each_line(arguments.text("judgements"), [&](std::string_view line, const base::Location& where) { judgements.add(line, where); });
  return judgements;
}

pipeline::Judged chosen_constraints(const Arguments& arguments, const ProfileSource& source, const pipeline::Collection& collection,
                                    pipeline::Sides sides) {
  return pipeline::judge(collection, chosen_judgements(arguments), sides, day_of(arguments, source));
}

void report(Closing& closing, const pipeline::Collection& collection) {
  closing.figure("not_linked", collection.others());
  closing.figure("replaced", collection.replaced());
  if (collection.others() != 0) closing.remark(fmt::format("not linked, because they are no persons: {}", collection.others()));
  if (collection.replaced() != 0) closing.remark(fmt::format("{} records gave way to a newer one of the same id", collection.replaced()));
}

void report(Closing& closing, const blocking::KeyReport& keys) {
  closing.figure("keys", keys.keys);
  closing.figure("keys_refined", keys.refined);
  closing.figure("keys_capped", keys.capped);
  closing.figure("pairs_in_capped_keys", keys.capped_pairs);
  closing.figure("records_without_key", keys.without_key);
  if (keys.without_key != 0)
    closing.remark(fmt::format("{} records share all their keys with too many others: links to them may be missing [{}]", keys.without_key,
                               base::info(base::Code::blocks_capped).name));
}

void report(Closing& closing, const pipeline::Judged& judged, const pipeline::Collection& collection) {
  if (judged.pairs == 0) return;
  const auto& constraints = judged.constraints;
  closing.figure("judgements", judged.pairs);
  closing.figure("judgements_absent", judged.absent);
  closing.figure("judgements_expired", judged.expired);
  closing.figure("judgements_reopened", judged.reopened);
  closing.figure("judgements_contradicted", constraints.contradicted().size());
  if (judged.expired + judged.reopened != 0)
    closing.remark(
        fmt::format("{} judgements have expired, {} are open again, because the evidence has changed", judged.expired, judged.reopened));
  for (const auto& pair : constraints.contradicted()) {
    base::Location where;
    where.record = collection.id(pair.a);
    closing.notes().note(base::Code::judgement_contradiction, where, {},
                         "judged the same as a record that a chain of judgements leads away from");
  }
}

void report(Closing& closing, const pipeline::EntityReport& entities) {
  closing.figure("entities", entities.entities);
  closing.figure("merged_entities", entities.merged);
  closing.figure("largest_entity", entities.largest);
}

}  // namespace ftf::cli
