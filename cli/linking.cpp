// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/linking.hpp"

#include <fmt/format.h>

namespace ftf::cli {

Options linking_options() {
  return join({{{.name = "model", .kind = OptionKind::path, .value = "FILE", .help = "Weights, keys and thresholds in place of those shipped"},
                {.name = "ignore", .kind = OptionKind::text, .value = "FIELDS", .help = "Keep these fields, comma-separated, out of blocking and comparison"}},
               thread_options()});
}

Options score_options() {
  return {{.name = "min-score", .kind = OptionKind::decimal, .value = "P", .help = "Keep pairs from this score on, in place of the model's review threshold; 0 keeps every candidate"}};
}

comparison::Model chosen_model(const Arguments& arguments) {
  const std::string& path = arguments.text("model");
  return path.empty() ? comparison::Model::shipped() : comparison::Model::load(path);
}

pipeline::LinkOptions link_options(const Arguments& arguments, pipeline::Sides sides) {
  pipeline::LinkOptions options;
  options.sides = sides;
  if (arguments.given("min-score")) options.min_score = arguments.millionths("min-score");
  options.threads = arguments.number("threads");
  return options;
}

pipeline::Collection collect(const Arguments& arguments, ProfileSource& source, pipeline::SameId same_id) {
  const auto arrivals = [&](pipeline::Arrival& reuse) {
    if (!source.next(reuse.profile)) return false;
    reuse.input = static_cast<std::uint32_t>(source.input());
    return true;
  };
  return {arrivals, blocking::ComparedFields::without(arguments.list("ignore")), same_id, arguments.number("threads")};
}

void add_figures(RunReport& report, const ProfileSource& source, const pipeline::Collection& collection, const pipeline::Pairs& pairs) {
  report.figure("records", source.records());
  report.figure("set_aside", source.set_aside());
  report.figure("not_linked", collection.others());
  report.figure("replaced", collection.replaced());
  report.figure("keys", pairs.keys.keys);
  report.figure("keys_refined", pairs.keys.refined);
  report.figure("keys_capped", pairs.keys.capped);
  report.figure("pairs_in_capped_keys", pairs.keys.capped_pairs);
  report.figure("records_without_key", pairs.keys.without_key);
  report.figure("candidates", pairs.candidates);
  report.figure("pairs", pairs.list.size());
}

void print_remarks(const Console& console, ProfileSource& source, const pipeline::Collection& collection, const pipeline::Pairs& pairs) {
  console.print(source.notes());
  if (collection.others() != 0) console.say(fmt::format("not linked, because they are no persons: {}", collection.others()));
  if (collection.replaced() != 0) console.say(fmt::format("{} records gave way to a newer one of the same id", collection.replaced()));
  if (pairs.keys.without_key != 0)
    console.say(fmt::format("{} records share all their keys with too many others: links to them may be missing [{}]", pairs.keys.without_key,
                            base::info(base::Code::blocks_capped).name));
}

}  // namespace ftf::cli
