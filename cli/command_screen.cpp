// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>
#include <atomic>

#include <fmt/format.h>

#include <ftf/base/parallel.hpp>
#include <ftf/index/keys.hpp>

#include "cli/as_of.hpp"
#include "cli/closing.hpp"
#include "cli/command.hpp"
#include "cli/follow.hpp"
#include "cli/followed_records.hpp"
#include "cli/linking.hpp"
#include "cli/screening.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join(
      {input_options(),
       {{.name = "index", .kind = OptionKind::path, .value = "FILE", .help = "Index of the profiles, made by ftf index"},
        {.name = "name", .kind = OptionKind::text, .value = "NAME", .help = "Screen one person of this name in place of an input"},
        {.name = "born", .kind = OptionKind::text, .value = "DATE", .help = "Birth date of that person, as people write it"},
        {.name = "doc", .kind = OptionKind::text, .value = "NUMBER", .help = "Document number of that person"},
        {.name = "to",
         .letter = 't',
         .kind = OptionKind::choice,
         .value = "FORM",
         .fallback = "jsonl",
         .help = "Form of the hits; table prints for people",
         .choices = hit_forms},
        {.name = "top", .kind = OptionKind::number, .value = "N", .fallback = "10", .help = "Most hits of one query; 0 means all"},
        {.name = "threshold",
         .kind = OptionKind::decimal,
         .value = "P",
         .fallback = "0.8",
         .help = "Give hits from this score on, for review; a document that agrees is always given"},
        {.name = "match-threshold",
         .kind = OptionKind::decimal,
         .value = "P",
         .help = "Score from which an exact document is a match, in place of the model's"},
        {.name = "max-alerts",
         .kind = OptionKind::number,
         .value = "N",
         .fallback = "0",
         .help = "Give N hits of all queries, those by a document first, then by evidence, and report how many were cut; 0 means all"},
        {.name = "follow",
         .help = "Read profiles from a pipe or a growing file for ever, as JSON lines, or by --from rows of a table or machine "
                 "readable zones; answer each at once and take up changes of the index. SIGTERM ends it after the line in hand"},
        {.name = "changed",
         .kind = OptionKind::path,
         .value = "OLD",
         .help = "Find only records that the index OLD does not have, or has otherwise, and those of OLD that are hit no longer"},
        {.name = "model", .kind = OptionKind::path, .value = "FILE", .help = "Weights and thresholds in place of those shipped"}},
       judgement_options(),
       thread_options(),
       {{.name = "exit-code", .help = "Exit with 1 when there is no hit"}},
       line_output_options(),
       common_options()});
}

std::optional<profile::Profile> person(const Arguments& arguments) {
  if (!arguments.given("name") && !arguments.given("doc")) {
    if (arguments.given("born")) throw wrong_call("--born needs --name or --doc");
    return std::nullopt;
  }
  profile::Profile made;
  made.id = "query";
  made.kind = "person";
  if (arguments.given("name")) made.names.emplace_back().full = arguments.text("name");
  if (arguments.given("doc")) made.documents.emplace_back().number = arguments.text("doc");
  if (!arguments.given("born")) return made;
  const std::string& born = arguments.text("born");
  const auto reading = text::read_date(born, {.as_of = as_of(arguments)});
  if (!reading) throw wrong_call("--born takes a birth date");
  made.births.emplace_back(profile::partial_date(*reading, born));
  return made;
}

/// Writes hits as they come, or, where there is a limit, the best of all at the end.
class HitOutput {
 public:
  HitOutput(ProfileSource& source, io::OutputFile& output, HitForm form, std::size_t limit)
      : source_(source), output_(output), limit_(limit) {
    output_.write(hit_header(form));
  }

  void write(std::vector<HitText>& hits) {
    for (HitText& hit : hits) {
      if (limit_ == 0) write(hit);
      else best_.push_back(std::move(hit));
    }
    if (limit_ != 0 && best_.size() > 2 * limit_ + 1000) cut();
  }

  /// Returns the number of hits that were cut.
  std::uint64_t finish() {
    cut();
    for (HitText& hit : best_) write(hit);
    return cut_;
  }

  void flush() { output_.flush(); }

 private:
  void write(HitText& hit) {
    source_.disclose(hit.match, std::move(hit.content));
    output_.write(hit.line);
  }

  void cut() {
    std::stable_sort(best_.begin(), best_.end(), [](const HitText& a, const HitText& b) {
      return a.by_document != b.by_document ? a.by_document : a.weight > b.weight;
    });
    if (best_.size() <= limit_) return;
    cut_ += best_.size() - limit_;
    best_.resize(limit_);
  }

  ProfileSource& source_;
  io::OutputFile& output_;
  std::size_t limit_;
  std::vector<HitText> best_;
  std::uint64_t cut_ = 0;
};

/// Some queries with their hits.
struct QueryBatch {
  static constexpr std::size_t capacity = 128;
  std::vector<profile::Profile> queries;
  std::size_t size = 0;
  std::vector<HitText> hits;
};

void screen_all(ProfileSource& source, Screening& screening, HitOutput& output, std::size_t threads) {
  const auto produce = [&](QueryBatch& batch) {
    batch.queries.resize(QueryBatch::capacity);
    for (batch.size = 0; batch.size < QueryBatch::capacity && source.next(batch.queries[batch.size]);) ++batch.size;
    return batch.size != 0;
  };
  const auto work = [&](QueryBatch& batch) {
    batch.hits.clear();
    for (std::size_t i = 0; i < batch.size; ++i) {
      auto hits = screening.screen(batch.queries[i]);
      std::move(hits.begin(), hits.end(), std::back_inserter(batch.hits));
    }
  };
  base::ordered_pipeline<QueryBatch>(threads, produce, work, [&](QueryBatch& batch) { output.write(batch.hits); });
}

/// What --follow keeps from line to line.
class Follower {
 public:
  Follower(const Arguments& arguments, const Console& console, ProfileSource& source, Screening& screening, HitOutput& output,
           std::shared_ptr<const index::Index> index)
      : arguments_(arguments),
        console_(console),
        source_(source),
        screening_(screening),
        output_(output),
        watch_(arguments.text("index")),
        index_(std::move(index)),
        records_(arguments, source.notes()) {
    (void)watch_.changed();
    take_up();  // what changed between the opening and now
  }

  /// Answers one line; a bad one is said and counted.
  void answer(std::string_view line, const base::Location& where) {
    where_ = where;
    if (watch_.changed()) take_up();
    if (arguments_.text("as-of") == "today") screening_.set_day(as_of(arguments_));
    try {
      if (!records_.take(line, where, query_)) return;
      if (query_.id.empty()) query_.id = fmt::format("line:{}", where.line);
      if (!source_.admits(query_, where, as_of(arguments_))) return;
    } catch (const base::Fault& fault) {
      console_.print(fault);
      ++set_aside_;
      return;
    }
    auto hits = screening_.screen(query_);
    output_.write(hits);
    output_.flush();
  }

  /// A record that the input ends in is a bad one.
  void finish() {
    try {
      records_.finish(where_);
    } catch (const base::Fault& fault) {
      console_.print(fault);
      ++set_aside_;
    }
  }

  [[nodiscard]] std::uint64_t set_aside() const noexcept { return set_aside_; }

 private:
  // A new index that can't be used must not stop the stream: the old one stays, and it is said.
  void take_up() {
    try {
      index_ = index::Index::open(arguments_.text("index"), index_.get());
      screening_.use(index_);
    } catch (const base::Error& error) {
      console_.print(error);
    }
  }

  const Arguments& arguments_;
  const Console& console_;
  ProfileSource& source_;
  Screening& screening_;
  HitOutput& output_;
  index::Watch watch_;
  std::shared_ptr<const index::Index> index_;
  FollowedRecords records_;
  base::Location where_;
  profile::Profile query_;
  std::uint64_t set_aside_ = 0;
};

/// The input of --follow; refuses what does not go with it.
std::string followed(const Arguments& arguments) {
  for (const std::string_view option : {"max-alerts", "refused", "changed", "name", "doc"})
    if (arguments.given(option))
      throw wrong_call("--follow answers line by line, so that --max-alerts, --refused, --changed, --name and --doc do not go with it");
  if (arguments.text("output") != "-") throw wrong_call("--follow writes to standard output");
  if (arguments.operands().size() > 1) throw wrong_call("--follow reads one input");
  return arguments.operands().empty() ? "-" : arguments.operands().front();
}

/// Figures of the report.
struct FigureRow {
  std::string_view name;
  std::atomic<std::uint64_t> ScreeningFigures::* value;
};
constexpr std::array figure_rows{FigureRow{"queries", &ScreeningFigures::queries},
                                 FigureRow{"queries_with_hits", &ScreeningFigures::hit_queries},
                                 FigureRow{"hits", &ScreeningFigures::hits},
                                 FigureRow{"matches", &ScreeningFigures::matches},
                                 FigureRow{"conflicts", &ScreeningFigures::conflicts},
                                 FigureRow{"gone", &ScreeningFigures::gone},
                                 FigureRow{"hits_suppressed", &ScreeningFigures::suppressed},
                                 FigureRow{"hits_refused", &ScreeningFigures::refused},
                                 FigureRow{"hits_reduced", &ScreeningFigures::reduced},
                                 FigureRow{"hits_undated", &ScreeningFigures::undated}};

void report(Closing& closing, const ScreeningFigures& figures, std::uint64_t cut) {
  for (const FigureRow& row : figure_rows) closing.figure(row.name, (figures.*row.value).load());
  closing.figure("hits_cut", cut);
  if (cut != 0) closing.remark(fmt::format("cut by --max-alerts: {} hits with less evidence", cut));
  if (figures.suppressed != 0) closing.remark(fmt::format("{} hits are judged different and not given", figures.suppressed.load()));
  if (figures.judgements_over != 0)
    closing.remark(fmt::format("{} hits were judged different once, but the evidence has changed or the judgement has expired",
                               figures.judgements_over.load()));
  if (figures.undated != 0)
    closing.remark(
        fmt::format("{} hits have a day of review or deletion, which may be past: no --as-of says what day it is", figures.undated.load()));
  if (figures.refused + figures.reduced != 0)
    closing.remark(
        fmt::format("of records hit, {} were kept back and {} reduced by handling rules", figures.refused.load(), figures.reduced.load()));
}

ExitCode exit_code(const Arguments& arguments, ExitCode closed, const ScreeningFigures& figures) {
  if (closed != ExitCode::done) return closed;
  if (figures.refused + figures.reduced != 0) return ExitCode::refused;
  return arguments.flag("exit-code") && figures.hits == 0 ? ExitCode::no : closed;
}

comparison::Model screening_model(const Arguments& arguments) {
  comparison::Model model = arguments.text("model").empty() ? index::for_screening(comparison::Model::shipped())
                                                            : comparison::Model::load(arguments.text("model"));
  if (arguments.given("match-threshold")) model.match = base::weight_from_score(arguments.millionths("match-threshold"));
  return model;
}

/// The index, and the inputs that are screened: with --changed and without --index, the first operand is the index.
struct Subjects {
  std::string index;
  std::vector<std::string> inputs;
};

Subjects subjects(const Arguments& arguments, bool one) {
  Subjects made{arguments.text("index"), arguments.operands()};
  if (made.index.empty() && arguments.given("changed") && !made.inputs.empty()) {
    made.index = made.inputs.front();
    made.inputs.erase(made.inputs.begin());
  }
  if (made.index.empty()) throw wrong_call("--index is needed");
  if (one && !made.inputs.empty()) throw wrong_call("--name and --doc stand in place of an input");
  if (made.inputs.empty() && !one) made.inputs.emplace_back("-");
  return made;
}

/// The index that is asked, and with --changed what of the old one is no longer so.
struct Indexes {
  std::shared_ptr<const index::Index> now, gone;
};

Indexes open_indexes(const Arguments& arguments, const std::string& path) {
  auto opened = index::Index::open(path);
  if (!arguments.given("changed")) return {std::move(opened), nullptr};
  const auto old = index::Index::open(arguments.text("changed"));
  return {opened->changed_since(*old), old->changed_since(*opened)};
}

ScreeningOptions screening_options(const Arguments& arguments, const ProfileSource& source) {
  ScreeningOptions chosen;
  chosen.screen.least = base::weight_from_score(arguments.millionths("threshold"));
  chosen.screen.top = arguments.number("top");
  chosen.form = hit_form_from(arguments.text("to"));
  chosen.day = as_of(arguments);
  chosen.hash_contents = source.tells_disclosures();
  return chosen;
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const std::optional<profile::Profile> one = person(arguments);
  const Subjects subject = subjects(arguments, one.has_value());
  const bool follow = arguments.flag("follow");
  const std::string stream = follow ? followed(arguments) : std::string();
  const comparison::Model model = screening_model(arguments);
  io::OutputSet outputs;
  io::OutputFile& file = outputs.add(arguments.text("output"));
  ProfileSource source(arguments, follow ? std::vector<std::string>{} : subject.inputs, console, outputs);
  const clustering::Judgements judgements = chosen_judgements(arguments);
  const auto [index, gone] = open_indexes(arguments, subject.index);
  Screening screening(index, gone, model, source.gatekeeper().gate(), judgements, screening_options(arguments, source));
  HitOutput output(source, file, hit_form_from(arguments.text("to")), arguments.number("max-alerts"));
  ExitCode streamed = ExitCode::done;
  if (follow) {
    Follower follower(arguments, console, source, screening, output, index);
    follow_lines(stream, arguments.number("max-record-bytes"),
                 [&](std::string_view line, const base::Location& where) { follower.answer(line, where); });
    follower.finish();
    if (follower.set_aside() != 0) streamed = ExitCode::input;
  } else if (one) {
    auto hits = screening.screen(*one);
    output.write(hits);
  } else {
    screen_all(source, screening, output, arguments.number("threads"));
  }
  const std::uint64_t cut = output.finish();
  Closing closing("screen", arguments, console, outputs, source);
  report(closing, screening.figures(), cut);
  const ExitCode closed = closing.finish();
  return exit_code(arguments, streamed == ExitCode::done ? closed : streamed, screening.figures());
}

}  // namespace

extern const Command screen_command;
const Command screen_command{
    .name = "screen",
    .title = "Screen travellers against an index of profiles",
    .synopsis = "--index FILE [INPUT...]",
    .details =
        "Writes a line for each record of the index that a traveller may be, with score, verdict and reasons. A hit is a proposal: "
        "whether to act on it is for a person to decide.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
