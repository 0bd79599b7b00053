// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/comparison/reasons.hpp>
#include <ftf/names/analyzer.hpp>
#include <ftf/text/visible.hpp>

#include "cli/closing.hpp"
#include "cli/command.hpp"
#include "cli/linking.hpp"
#include "cli/table_writer.hpp"

namespace ftf::cli {

namespace {

using base::Weight;
using comparison::Evidence;
using comparison::Reason;
using names::NameReason;

Options options() {
  return join({input_options(),
               linking_options(),
               judgement_options(),
               {{.name = "names", .help = "Explain two names, given in place of the ids, without any input"}},
               line_output_options(),
               common_options()});
}

/// Everything that is shown of a pair.
struct Explained {
  std::string_view a, b;       // ids
  std::string name_a, name_b;  // as given
  Weight prior = 0;
  Weight weight = 0;
  std::vector<Reason> reasons;
  std::vector<std::string_view> silent;
  names::NameExplanation names;  // of the pair of names that counts
  bool candidate = false;        // shared keys bring the two together
  bool contradiction = false;
  std::string_view verdict;
  std::string evidence_a, evidence_b;  // hashes
  std::optional<clustering::Judgement> judgement;
  clustering::JudgementState state = clustering::JudgementState::holds;
};

std::string signed_bits(Weight weight) { return fmt::format("{}{}", weight < 0 ? "" : "+", base::format_bits(weight)); }

std::string row(std::string_view what, std::string_view detail, Weight weight) {
  return fmt::format("{}  {}  {:>14}\n", cell(what, 16), cell(detail, 52), signed_bits(weight));
}

std::string name_detail(const NameReason& reason) {
  if (reason.a.empty() || reason.b.empty()) return fmt::format("{}: {}", reason.kind, reason.a.empty() ? reason.b : reason.a);
  return fmt::format("{}: {} ~ {}", reason.kind, reason.a, reason.b);
}

std::string text_of(const names::NameExplanation& names) {
  std::string out;
  for (const NameReason& reason : names.reasons) out += row("", name_detail(reason), reason.weight);
  return out + row("", "evidence of the names", names.weight);
}

std::string text_of(const clustering::Judgement& judgement, clustering::JudgementState state) {
  constexpr std::array meanings{"the judgement holds", "the judgement has expired",
                                "the judgement is open again: the evidence has changed"};
  std::string out = fmt::format("Judged {}", clustering::verdict_name(judgement.verdict));
  if (!judgement.who.empty()) out += fmt::format(" by {}", text::visible(judgement.who));
  if (!judgement.when.empty()) out += fmt::format(" on {}", text::visible(judgement.when));
  if (!judgement.reason.empty()) out += fmt::format(" ({})", text::visible(judgement.reason));
  return out + fmt::format(": {}.\n", meanings[static_cast<std::size_t>(state)]);
}

std::string text_of(const Explained& pair) {
  std::string out = fmt::format("a  {}  {}\nb  {}  {}\n\n", text::visible(pair.a), text::visible(pair.name_a), text::visible(pair.b),
                                text::visible(pair.name_b));
  out += row("prior", "two records drawn at random", pair.prior);
  for (const Reason& reason : pair.reasons) {
    const std::string what = reason.field.empty() ? std::string(reason.feature) : std::string(reason.field);
    out += row(what, reason.meaning, reason.weight);
  }
  for (const std::string_view feature : pair.silent) out += row(feature, "not known on both sides", 0);
  out += row("weight", fmt::format("score {}: {}", base::format_score(base::score_from_weight(pair.weight)), pair.verdict), pair.weight);
  if (!pair.names.reasons.empty())
    out += "\nHow the names were aligned (bits of the names stage, before they are set beside the other fields):\n" + text_of(pair.names);
  out += fmt::format("\nThe two {} brought together by shared keys.\n", pair.candidate ? "are" : "are not");
  if (pair.contradiction) out += "Sex and birth date contradict: clusters keep the two apart.\n";
  if (pair.judgement) out += text_of(*pair.judgement, pair.state);
  return out;
}

void append_names(base::JsonWriter& json, const names::NameExplanation& names) {
  json.begin_object().key("weight").raw(base::format_bits(names.weight)).key("reasons").begin_array();
  for (const NameReason& reason : names.reasons)
    json.begin_object()
        .member("kind", reason.kind)
        .member("a", reason.a)
        .member("b", reason.b)
        .key("weight")
        .raw(base::format_bits(reason.weight))
        .end_object();
  json.end_array().end_object();
}

std::string json_of(const Explained& pair) {
  std::string out;
  base::JsonWriter json(out);
  json.begin_object().member("a", pair.a).member("b", pair.b);
  json.key("score").raw(base::format_score(base::score_from_weight(pair.weight))).key("weight").raw(base::format_bits(pair.weight));
  json.member("verdict", pair.verdict).key("candidate").boolean(pair.candidate).key("contradiction").boolean(pair.contradiction);
  json.key("prior").raw(base::format_bits(pair.prior)).key("reasons").begin_array();
  for (const Reason& reason : pair.reasons) {
    json.begin_object().member("feature", reason.feature);
    if (!reason.field.empty()) json.member("field", reason.field);
    json.member("level", reason.level).key("weight").raw(base::format_bits(reason.weight)).end_object();
  }
  json.end_array().key("unknown").begin_array();
  for (const std::string_view feature : pair.silent) json.string(feature);
  json.end_array().key("names");
  append_names(json, pair.names);
  json.key("evidence").begin_array().string(pair.evidence_a).string(pair.evidence_b).end_array();
  if (pair.judgement) {
    json.key("judgement")
        .begin_object()
        .member("verdict", clustering::verdict_name(pair.judgement->verdict))
        .member("who", pair.judgement->who);
    json.member("when", pair.judgement->when)
        .member("reason", pair.judgement->reason)
        .member("state", clustering::state_name(pair.state))
        .end_object();
  }
  json.end_object();
  return out + '\n';
}

pipeline::Collection::Range find(const ProfileSource& source, const pipeline::Collection& collection, const std::string& id) {
  const auto found = collection.places_of(id);
  if (found.empty()) throw unknown_record(source, id);
  return found;
}

std::string_view verdict(const comparison::Model& model, Weight weight) {
  if (weight >= model.match) return "match";
  return weight >= model.review ? "review" : "different";
}

std::string best_name(const pipeline::Collection& collection, std::uint32_t place, std::size_t number) {
  const auto record = collection.store()[collection.order()[place]];
  if (record.names.empty()) return {};
  std::string text;
  for (const auto& part : collection.store().parts(record.names[number])) {
    if (!text.empty()) text += ' ';
    text += collection.vocabulary().names[part.id].text;
  }
  return text;
}

Explained explain(const pipeline::Collection& collection, const comparison::Model& model, std::uint32_t a, std::uint32_t b,
                  std::size_t threads) {
  const auto& order = collection.order();
  comparison::Scorer scorer(model, collection.store(), collection.vocabulary(), collection.statistics().records);
  const Evidence& evidence = scorer.evidence(order[a], order[b]);
  Explained pair;
  pair.a = collection.id(a);
  pair.b = collection.id(b);
  pair.name_a = best_name(collection, a, evidence.names.a);
  pair.name_b = best_name(collection, b, evidence.names.b);
  pair.prior = evidence.prior;
  pair.weight = evidence.weight;
  pair.reasons = comparison::reasons_of(evidence, collection.vocabulary());
  pair.silent = comparison::silent_features(evidence);
  if (evidence.names.compared) pair.names = scorer.explain_names(order[a], order[b], evidence.names);
  const blocking::KeyIndex index(model.blocking, collection.store(), collection.vocabulary(), order, threads);
  blocking::KeyIndex::Scratch scratch;
  const auto partners = index.candidates(std::min(a, b), scratch);
  pair.candidate = std::binary_search(partners.begin(), partners.end(), std::max(a, b));
  pair.contradiction = comparison::contradict(collection.store()[order[a]], collection.store()[order[b]]);
  pair.verdict = verdict(model, evidence.weight);
  return pair;
}

void add_judgement(Explained& pair, const Arguments& arguments, const ProfileSource& source, const pipeline::Collection& collection,
                   std::uint32_t a, std::uint32_t b) {
  base::Hash128 first = collection.evidence(a);
  base::Hash128 second = collection.evidence(b);
  pair.evidence_a = base::to_hex(first);
  pair.evidence_b = base::to_hex(second);
  const clustering::Judgements judgements = chosen_judgements(arguments);
  const clustering::Judgement* found = judgements.find(pair.a, pair.b);
  if (found == nullptr) return;
  if (pair.b < pair.a) std::swap(first, second);
  pair.judgement = *found;
  pair.state = clustering::state_of(*found, first, second, day_of(arguments, source));
}

std::string explain_names(const Arguments& arguments) {
  if (arguments.operands().size() != 2)
    throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "--names takes two names and no input");
  names::TokenTable table;
  names::Analyzer analyzer(table);
  names::Comparer comparer(table, names::NameModel::shipped());
  const auto a = analyzer.analyze(arguments.operands()[0]);
  const auto b = analyzer.analyze(arguments.operands()[1]);
  const auto explanation = comparer.explain(a, b);
  if (!arguments.flag("json")) return text_of(explanation);
  std::string out;
  base::JsonWriter json(out);
  append_names(json, explanation);
  return out + '\n';
}

ExitCode explain_records(const Arguments& arguments, const Console& console, io::OutputSet& outputs, io::OutputFile& output) {
  const auto& operands = arguments.operands();
  const comparison::Model model = chosen_model(arguments);
  std::vector<std::string> inputs(operands.begin() + 2, operands.end());
  if (inputs.empty()) inputs.emplace_back("-");
  ProfileSource source(arguments, std::move(inputs), console, outputs);
  const pipeline::Collection collection = collect(arguments, source, pipeline::SameId::keep);
  const std::uint32_t a = find(source, collection, operands[0]).begin;
  const std::uint32_t b = find(source, collection, operands[1]).end - 1;
  if (a == b) throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "two records are needed");
  Explained pair = explain(collection, model, a, b, arguments.number("threads"));
  add_judgement(pair, arguments, source, collection, a, b);
  output.write(arguments.flag("json") ? json_of(pair) : text_of(pair));
  return Closing("explain", arguments, console, outputs, source).finish();
}

ExitCode run(const Arguments& arguments, const Console& console) {
  io::OutputSet outputs;
  io::OutputFile& output = outputs.add(arguments.text("output"));
  if (!arguments.flag("names")) return explain_records(arguments, console, outputs, output);
  output.write(explain_names(arguments));
  outputs.commit();
  return ExitCode::done;
}

}  // namespace

extern const Command explain_command;
const Command explain_command{
    .name = "explain",
    .title = "Show why two records are linked or not",
    .synopsis = "ID ID [INPUT...]",
    .details =
        "Compares two records of the inputs, given by their ids, and shows prior and reasons, which add up to the weight. How rare a "
        "value is comes from all records of the inputs.",
    .operands = {.name = "ID", .least = 2, .is_path = false},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
