// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/io/snapshot.hpp>
#include <ftf/profile/codec.hpp>
#include <ftf/profile/difference.hpp>
#include <ftf/profile/selection.hpp>
#include <ftf/text/visible.hpp>

#include "cli/command.hpp"
#include "cli/profile_source.hpp"
#include "cli/run_report.hpp"
#include "cli/table_writer.hpp"

namespace ftf::cli {

namespace {

using profile::FieldChange;
using profile::Profile;

std::vector<std::string> forms() { return {"jsonl", "table"}; }

Options options() {
  return join(
      {input_options(),
       {{.name = "fields",
         .kind = OptionKind::text,
         .value = "LIST",
         .help = "Compare and show these fields only, by their paths in ftf-profile(5)"},
        {.name = "ignore",
         .kind = OptionKind::text,
         .value = "LIST",
         .fallback = "source_version",
         .help = "Neither compare nor show these fields"},
        {.name = "to",
         .letter = 't',
         .kind = OptionKind::choice,
         .value = "FORM",
         .fallback = "jsonl",
         .help = "jsonl writes one line a record, table prints for people",
         .choices = forms},
        {.name = "output",
         .letter = 'o',
         .kind = OptionKind::path,
         .value = "FILE",
         .fallback = "-",
         .help = "Write to FILE, which appears whole or not at all"},
        {.name = "delta",
         .kind = OptionKind::path,
         .value = "FILE",
         .help = "Write the profiles that are new or changed to FILE, whole and in canonical form"},
        {.name = "report", .kind = OptionKind::path, .value = "FILE", .help = "Write figures about the run to FILE, as one JSON object"}},
       common_options()});
}

/// Where differences go, one after the other.
class Sink {
 public:
  explicit Sink(io::OutputFile& out) : out_(out) {}
  virtual ~Sink() = default;
  virtual void one_sided(std::string_view change, const Profile& profile) = 0;
  virtual void changed(const Profile& now, const std::vector<FieldChange>& changes) = 0;

 protected:
  io::OutputFile& out_;
};

class Lines : public Sink {
 public:
  using Sink::Sink;
  void one_sided(std::string_view change, const Profile& profile) override {
    std::string line;
    base::JsonWriter json(line);
    json.begin_object().member("id", profile.id).member("change", change).key("profile");
    std::string canonical;
    profile::append_json(canonical, profile);
    json.raw(canonical).end_object();
    out_.write(line += '\n');
  }
  void changed(const Profile& now, const std::vector<FieldChange>& changes) override {
    std::string line;
    base::JsonWriter json(line);
    json.begin_object().member("id", now.id).member("change", "changed").key("fields").begin_array();
    for (const FieldChange& change : changes) {
      json.begin_object().member("field", change.field);
      values(json, "removed", change.removed);
      values(json, "added", change.added);
      json.end_object();
    }
    json.end_array().end_object();
    out_.write(line += '\n');
  }

 private:
  static void values(base::JsonWriter& json, std::string_view name, const std::vector<std::string>& list) {
    json.key(name).begin_array();
    for (const std::string& value : list) json.raw(value);
    json.end_array();
  }
};

class Table : public Sink {
 public:
  explicit Table(io::OutputFile& out) : Sink(out) { row("CHANGE", "ID", "FIELD", "VALUE"); }
  void one_sided(std::string_view change, const Profile& profile) override { row(change, profile.id, "", profile::display_name(profile)); }
  void changed(const Profile& now, const std::vector<FieldChange>& changes) override {
    for (const FieldChange& change : changes) {
      for (const std::string& value : change.removed) row("changed", now.id, change.field, "- " + words(value));
      for (const std::string& value : change.added) row("changed", now.id, change.field, "+ " + words(value));
    }
  }

 private:
  void row(std::string_view change, std::string_view id, std::string_view field, std::string_view value) {
    std::string line = fmt::format("{}  {}  {}  {}", cell(change, 8), cell(id, 20), cell(field, 18), text::visible(value));
    line.erase(line.find_last_not_of(' ') + 1);
    out_.write(line += '\n');
  }

  std::string words(const std::string& json) {
    std::string out;
    append_words(out, document_.parse(json));
    return out;
  }
  static void append_words(std::string& out, const base::JsonValue& value) {
    if (value.is_array() || value.is_object()) {
      for (const base::JsonValue child : value) append_words(out, child);
      return;
    }
    if (!out.empty()) out += ", ";
    if (value.kind() == base::JsonValue::Kind::boolean) out += value.key();
    else out += value.text();
  }

  base::JsonDocument document_;
};

/// Holds the records of NEW against those of OLD.
class Difference {
 public:
  Difference(const Arguments& arguments, Sink& sink, io::OutputFile* delta)
      : chosen_(arguments.list("fields")), ignored_(arguments.list("ignore")), sink_(sink), delta_(delta) {}

  void add_old(const Profile& profile) { old_.add(selected(profile)); }
  void end_old() { old_.seal(); }

  void add_new(const Profile& profile) {
    const Profile& now = selected(profile);
    const auto finding = old_.meet(now, before_);
    const auto changes = finding == io::Snapshot::Finding::other ? profile::difference(before_, now) : std::vector<FieldChange>{};
    if (finding == io::Snapshot::Finding::missing) {
      ++added;
      sink_.one_sided("added", now);
    } else if (!changes.empty()) {
      ++changed;
      sink_.changed(now, changes);
    } else {
      ++same;
      return;
    }
    if (delta_ == nullptr) return;
    line_.clear();
    profile::append_json(line_, profile);
    delta_->write(line_ += '\n');
  }

  void end_new() {
    old_.each_unmet([&](const Profile& profile) {
      ++removed;
      sink_.one_sided("removed", profile);
    });
  }

  std::uint64_t added = 0, removed = 0, changed = 0, same = 0;

 private:
  const Profile& selected(const Profile& profile) {
    selected_ = profile;
    chosen_.keep(selected_);
    ignored_.drop(selected_);
    return selected_;
  }

  profile::FieldSelection chosen_, ignored_;
  Sink& sink_;
  io::OutputFile* delta_;
  io::Snapshot old_;
  Profile selected_, before_;
  std::string line_;
};

std::unique_ptr<Sink> make_sink(std::string_view form, io::OutputFile& out) {
  if (form == "table") return std::make_unique<Table>(out);
  return std::make_unique<Lines>(out);
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const auto& inputs = arguments.operands();
  if (inputs[0] == "-" && inputs[1] == "-")
    throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, "only one input can be standard input");
  io::OutputSet outputs;
  const auto sink = make_sink(arguments.text("to"), outputs.add(arguments.text("output")));
  Difference difference(arguments, *sink, arguments.given("delta") ? &outputs.add(arguments.text("delta")) : nullptr);
  ProfileSource source(arguments, inputs, console, outputs);
  Profile profile;
  bool more = source.next(profile);
  for (; more && source.input() == 0; more = source.next(profile)) difference.add_old(profile);
  difference.end_old();
  for (; more; more = source.next(profile)) difference.add_new(profile);
  difference.end_new();

  RunReport report("diff", arguments);
  report.figure("added", difference.added);
  report.figure("removed", difference.removed);
  report.figure("changed", difference.changed);
  report.figure("same", difference.same);
  report.notes(source.notes());
  report.write(outputs);
  outputs.commit();
  console.print(source.notes());
  if (source.exit_code() != ExitCode::done) return source.exit_code();
  return difference.added + difference.removed + difference.changed == 0 ? ExitCode::done : ExitCode::no;
}

}  // namespace

extern const Command diff_command;
const Command diff_command{
    .name = "diff",
    .title = "Show what changed between two deliveries",
    .synopsis = "OLD NEW",
    .details =
        "Joins the records of two inputs by their ids and shows which were added, removed or changed, and in which fields. Exits with 1 "
        "when there is a difference.",
    .operands = {.name = "INPUT", .least = 2, .most = 2},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
