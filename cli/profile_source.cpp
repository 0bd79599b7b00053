// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/profile_source.hpp"

#include <algorithm>

#include <ftf/base/json_writer.hpp>

#include "cli/as_of.hpp"

namespace ftf::cli {

using base::Error;
using base::Fault;

struct ProfileSource::Input {
  io::InputFile file;
  std::unique_ptr<io::ProfileReader> reader;
  profile::IdRegister ids;

  Input(const std::string& name, const Arguments& arguments, base::Diagnostics& notes, base::Sha256* hash)
      : file(name, io::InputOptions{.charset = arguments.text("encoding"), .hash = hash}) {
    const formats::FormatDriver& driver = formats::choose(arguments.text("from"), file);
    const std::string& mapping = arguments.text("mapping");
    reader = driver.open(file, {.mapping = mapping,
                                .as_of = as_of(arguments),
                                .max_record_bytes = arguments.number("max-record-bytes"),
                                .strict = arguments.has("strict") && arguments.flag("strict"),
                                .notes = &notes});
  }
};

ProfileSource::ProfileSource(const Arguments& arguments, std::vector<std::string> names, const Console& console, io::OutputSet& outputs,
                             Rules rules)
    : arguments_(arguments),
      names_(std::move(names)),
      console_(console),
      gatekeeper_(std::make_shared<Gatekeeper>(arguments, outputs, rules)),
      trail_(std::make_shared<AuditTrail>(arguments)) {
  if (trail_->is_on())
    outputs.announce([trail = trail_, gatekeeper = gatekeeper_](const auto& digests) { trail->outputs(digests, *gatekeeper); },
                     [trail = trail_, gatekeeper = gatekeeper_] { trail->flush_disclosed(gatekeeper->gate().recipient().name); });
  const std::string& policy = arguments.text("on-error");
  constexpr std::string_view reject = "reject=";
  stop_ = policy == "stop";
  if (policy.starts_with(reject) && policy.size() > reject.size()) rejects_ = &outputs.add(policy.substr(reject.size()));
  else if (!stop_ && policy != "skip")
    throw Error(base::ErrorKind::usage, base::Code::usage, {}, "--on-error takes stop, skip or reject=FILE");
}

ProfileSource::~ProfileSource() = default;

bool ProfileSource::open_next() {
  if (current_ == names_.size()) return false;
  input_.reset();
  input_ = std::make_unique<Input>(names_[current_], arguments_, notes_, trail_->input(names_[current_]));
  ++current_;
  return true;
}

base::Sha256* ProfileSource::hash_of(const std::string& input) { return trail_->input(input); }

bool ProfileSource::tells_disclosures() const noexcept { return trail_->is_on() && gatekeeper_->gate().is_disclosure(); }

void ProfileSource::disclose(std::string_view id, std::string content) {
  if (tells_disclosures()) trail_->disclose(gatekeeper_->gate().recipient().name, id, std::move(content));
}

bool ProfileSource::admits(profile::Profile& profile, const base::Location& where, std::optional<text::Day> day) {
  ++records_;
  std::string content = tells_disclosures() ? content_hash(profile) : std::string();
  const bool admitted = gatekeeper_->admits(profile, where, day, notes_);
  if (admitted) disclose(profile.id, std::move(content));
  return admitted;
}

bool ProfileSource::next_of_input(profile::Profile& reuse) {
  while (true) {
    try {
      if (!input_->reader->next(reuse)) return false;
      input_->ids.assign(reuse, input_->reader->where());
      const auto day = as_of(arguments_);
      if (admits(reuse, where(), day ? day : input_->reader->made_on())) return true;
    } catch (const Fault& fault) {
      if (stop_) throw;
      set_aside(fault);
    }
  }
}

bool ProfileSource::next(profile::Profile& reuse) {
  while (input_ != nullptr || open_next()) {
    if (next_of_input(reuse)) return true;
    const auto day = input_->reader->made_on();
    if (day && (!made_on_ || *made_on_ < *day)) made_on_ = day;
    input_.reset();
  }
  return false;
}

base::Location ProfileSource::where() const { return input_ == nullptr ? base::Location{} : input_->reader->where(); }

void ProfileSource::set_aside(const Fault& fault) {
  ++set_aside_;
  console_.print(fault);
  if (rejects_ == nullptr) return;
  std::string line;
  base::JsonWriter out(line);
  out.begin_object().member("file", fault.where().file).member("line", static_cast<std::int64_t>(fault.where().line));
  out.member("record", fault.where().record).member("field", fault.where().field);
  out.member("code", base::info(fault.code()).name).member("raw", fault.raw()).end_object();
  rejects_->write(line += '\n');
}

ExitCode ProfileSource::exit_code() const noexcept {
  if (set_aside_ != 0) return ExitCode::input;
  return gatekeeper_->refused() + gatekeeper_->reduced() == 0 ? ExitCode::done : ExitCode::refused;
}

std::optional<text::Day> day_of(const Arguments& arguments, const ProfileSource& source) {
  const auto day = as_of(arguments);
  return day ? day : source.made_on();
}

base::Error unknown_record(const ProfileSource& source, const std::string& id) {
  const base::Location where{{}, 0, 0, id, {}};
  if (source.gatekeeper().refused() == 0) return {base::ErrorKind::usage, base::Code::usage, where, "no record has this id"};
  return {base::ErrorKind::refused, base::Code::refused, where, "no record that may be used has this id"};
}

std::vector<std::string> inputs_or_stdin(const Arguments& arguments) {
  if (arguments.operands().empty()) return {"-"};
  if (std::ranges::count(arguments.operands(), "-") > 1)
    throw Error(base::ErrorKind::usage, base::Code::usage, {}, "only one input can be standard input");
  return arguments.operands();
}

}  // namespace ftf::cli
