// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/base/sha256.hpp>
#include <ftf/handling/retention.hpp>
#include <ftf/profile/codec.hpp>

#include "cli/as_of.hpp"
#include "cli/audit_trail.hpp"
#include "cli/closing.hpp"
#include "cli/command.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join(
      {input_options(),
       {{.name = "kept",
         .kind = OptionKind::path,
         .value = "FILE",
         .help = "Write the records that need not be deleted to FILE, in canonical form"},
        {.name = "tombstones",
         .kind = OptionKind::path,
         .value = "FILE",
         .help = "Write id and keyed hash of each record that is due for deletion to FILE"},
        {.name = "key", .kind = OptionKind::path, .value = "FILE", .help = "File with the key of these hashes, of 16 bytes or more"}},
       line_output_options(),
       common_options()});
}

std::string tombstone_key(const Arguments& arguments) {
  if (arguments.text("tombstones").empty()) return {};
  if (arguments.text("key").empty()) throw wrong_call("--tombstones needs a --key");
  return read_key(arguments.text("key"));
}

/// Sorts records by what is due on a day.
class Expiry {
 public:
  Expiry(const Arguments& arguments, io::OutputSet& outputs, text::Day day)
      : day_(day),
        policy_(chosen_policy(arguments).value_or(handling::default_policy())),
        key_(tombstone_key(arguments)),
        due_(outputs.add(arguments.text("output"))) {
    if (!arguments.text("kept").empty()) kept_ = &outputs.add(arguments.text("kept"));
    if (!key_.empty()) tombstones_ = &outputs.add(arguments.text("tombstones"));
  }

  void add(const profile::Profile& profile) {
    const handling::Deadlines days = handling::deadlines(profile, &policy_);
    say("deletion", profile.id, days.removal);
    say("review", profile.id, days.review);
    const bool is_over = days.removal && day_ > *days.removal;
    deleted += is_over ? 1 : 0;
    line_.clear();
    profile::append_json(line_, profile);
    if (is_over && tombstones_ != nullptr) bury(profile.id);
    if (!is_over && kept_ != nullptr) kept_->write(line_ += '\n');
  }

  std::uint64_t past = 0, coming = 0, deleted = 0;

 private:
  void say(std::string_view what, std::string_view id, std::optional<text::Day> limit) {
    if (!limit) return;
    const std::int64_t left = (*limit - day_).count();
    if (left > policy_.warning) return;
    ++(left < 0 ? past : coming);
    std::string line;
    base::JsonWriter out(line);
    out.begin_object()
        .member("id", id)
        .member("due", what)
        .member("day", text::iso(*limit))
        .member("days", left)
        .member("state", left < 0 ? "past" : "coming")
        .end_object();
    due_.write(line += '\n');
  }

  void bury(std::string_view id) {
    std::string line;
    base::JsonWriter out(line);
    out.begin_object()
        .member("tombstone", 1)
        .member("id", id)
        .member("hash", base::hmac_sha256_hex(key_, line_))
        .member("day", text::iso(day_))
        .end_object();
    tombstones_->write(line += '\n');
  }

  text::Day day_;
  handling::Policy policy_;
  std::string key_;
  io::OutputFile& due_;
  io::OutputFile* kept_ = nullptr;
  io::OutputFile* tombstones_ = nullptr;
  std::string line_;
};

ExitCode run(const Arguments& arguments, const Console& console) {
  const auto day = as_of(arguments);
  if (!day) throw base::Error(base::ErrorKind::usage, base::Code::date_missing, {});
  io::OutputSet outputs;
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs, Rules::set_aside);
  Expiry expiry(arguments, outputs, *day);
  for (profile::Profile profile; source.next(profile);) expiry.add(profile);
  Closing closing("expire", arguments, console, outputs, source);
  closing.figure("past", expiry.past);
  closing.figure("coming", expiry.coming);
  closing.figure("deleted", expiry.deleted);
  return closing.finish();
}

}  // namespace

extern const Command expire_command;
const Command expire_command{
    .name = "expire",
    .title = "List what is due for review or deletion, and delete it",
    .synopsis = "--as-of DATE [INPUT...]",
    .details =
        "Writes one JSON line for each day of review or deletion that is past or comes within the policy's time of warning. --kept and "
        "--tombstones part the records: those that stay, and id and keyed hash of those past their day of deletion.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
