// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/audit_trail.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <ftf/base/hash.hpp>
#include <ftf/base/json_writer.hpp>
#include <ftf/io/input_file.hpp>
#include <ftf/profile/codec.hpp>

#include "cli/version.hpp"

namespace ftf::cli {

namespace {

using base::JsonWriter;

/// What is done with data (Directive (EU) 2016/680, art. 25), by command; a command that is not listed consults them.
struct Operation {
  std::string_view command, name;
};
constexpr std::array<Operation, 14> operations{{{"convert", "alteration"},
                                                {"normalize", "alteration"},
                                                {"index", "collection"},
                                                {"block", "combination"},
                                                {"compare", "combination"},
                                                {"cluster", "combination"},
                                                {"merge", "combination"},
                                                {"dedupe", "combination"},
                                                {"link", "combination"},
                                                {"stats", "combination"},
                                                {"release", "disclosure"},
                                                {"expire", "erasure"},
                                                {"screen", "consultation"},
                                                {"show", "consultation"}}};

/// Commands that see no record.
constexpr std::array<std::string_view, 5> blind{"formats", "completion", "config", "audit", "generate"};

constexpr std::size_t ids_in_an_entry = 1000;

std::string_view operation(std::string_view command) {
  for (const Operation& row : operations)
    if (row.command == command) return row.name;
  return "consultation";
}

std::string now() {
  const auto time = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  return fmt::format("{:%FT%T}Z", time);
}

/// Joins the entries of one run.
const std::string& run_number() {
  static const std::string number = fmt::format("{}-{}", ::getpid(), std::chrono::system_clock::now().time_since_epoch().count());
  return number;
}

/// Members of an entry, without the braces.
class Entry {
 public:
  explicit Entry(std::string_view event) : out_(text_) {
    out_.begin_object().member("event", event).member("run", run_number()).member("time", now());
  }
  [[nodiscard]] JsonWriter& operator*() noexcept { return out_; }
  void member_if(std::string_view name, const std::string& text) {
    if (!text.empty()) out_.member(name, text);
  }
  [[nodiscard]] std::string members() {
    out_.end_object();
    return text_.substr(1, text_.size() - 2);
  }

 private:
  std::string text_;
  JsonWriter out_;
};

}  // namespace

std::shared_ptr<AuditTrail> trail_of_lines(const Arguments& arguments, io::OutputSet& outputs) {
  auto trail = std::make_shared<AuditTrail>(arguments);
  if (trail->is_on()) outputs.announce([trail](const auto& digests) { trail->outputs(digests); });
  return trail;
}

std::string content_hash(const profile::Profile& profile) {
  std::string canonical;
  profile::append_json(canonical, profile);
  return base::to_hex(base::hash128(canonical));
}

std::string audit_key(const Arguments& arguments) {
  const std::string& path = arguments.text("audit-key");
  return path.empty() ? std::string() : read_key(path);
}

std::string read_key(const std::string& path) {
  io::InputFile file(path, {.charset = "binary"});
  std::string key = io::read_all(file, 4096);
  if (key.size() < 16) throw base::Error(base::ErrorKind::usage, base::Code::usage, {.file = path}, "a key has at least 16 bytes");
  return key;
}

AuditTrail::AuditTrail(const Arguments& arguments, std::string_view command) : arguments_(arguments), command_(command) {
  const bool sees_records = std::find(blind.begin(), blind.end(), command) == blind.end();
  if (sees_records && !arguments.text("audit").empty()) log_.emplace(arguments.text("audit"), audit_key(arguments));
}

void AuditTrail::append(std::string entry) const { log_->append(std::array{std::move(entry)}); }

void AuditTrail::begin() const {
  if (!is_on()) return;
  if (arguments_.text("purpose").empty()) throw base::Error(base::ErrorKind::usage, base::Code::purpose_missing, {});
  Entry entry("begin");
  (*entry)
      .member("command", command_)
      .member("operation", operation(command_))
      .member("version", version)
      .member("uid", static_cast<std::int64_t>(::getuid()));
  entry.member_if("user", arguments_.text("user"));
  (*entry).member("purpose", arguments_.text("purpose"));
  entry.member_if("case", arguments_.text("case"));
  append(entry.members());
}

void AuditTrail::end(ExitCode code) const {
  if (!is_on()) return;
  Entry entry("end");
  (*entry).member("exit", static_cast<std::int64_t>(code));
  append(entry.members());
}

base::Sha256* AuditTrail::input(const std::string& name) {
  if (!is_on()) return nullptr;
  return inputs_.emplace_back(Input{name, std::make_unique<base::Sha256>()}).hash.get();
}

void AuditTrail::disclose(const std::string& recipient, std::string_view id, std::string content) {
  if (!is_on()) return;
  disclosed_.emplace_back(id, std::move(content));
  if (disclosed_.size() == ids_in_an_entry) flush_disclosed(recipient);
}

void AuditTrail::flush_disclosed(const std::string& recipient) {
  if (disclosed_.empty()) return;
  Entry entry("disclosure");
  (*entry).member("recipient", recipient).key("records").begin_array();
  for (const auto& [id, content] : disclosed_) (*entry).begin_object().member("id", id).member("content", content).end_object();
  (*entry).end_array();
  append(entry.members());
  disclosed_.clear();
}

void AuditTrail::add_files(JsonWriter& out, const std::vector<io::OutputDigest>& outputs) const {
  out.key("inputs").begin_array();
  for (const Input& input : inputs_) out.begin_object().member("name", input.name).member("sha256", input.hash->hex()).end_object();
  out.end_array().key("outputs").begin_array();
  for (const io::OutputDigest& output : outputs)
    out.begin_object()
        .member("name", output.name)
        .member("bytes", static_cast<std::int64_t>(output.bytes))
        .member("sha256", output.sha256)
        .end_object();
  out.end_array();
}

void AuditTrail::outputs(const std::vector<io::OutputDigest>& outputs) {
  Entry entry("outputs");
  add_files(*entry, outputs);
  append(entry.members());
}

void AuditTrail::outputs(const std::vector<io::OutputDigest>& outputs, const Gatekeeper& gatekeeper) {
  const handling::Gate& gate = gatekeeper.gate();
  flush_disclosed(gate.recipient().name);
  Entry entry("outputs");
  JsonWriter& out = *entry;
  if (gate.is_disclosure()) out.member("operation", "disclosure").member("recipient", gate.recipient().name);
  add_files(out, outputs);
  out.member("records", static_cast<std::int64_t>(gatekeeper.seen()));
  out.member("refused", static_cast<std::int64_t>(gatekeeper.refused())).member("reduced", static_cast<std::int64_t>(gatekeeper.reduced()));
  if (arguments_.has("override") && arguments_.given("override")) {
    out.key("override").begin_object().member("rules", arguments_.text("override")).member("authority", arguments_.text("authority"));
    out.member("reason", arguments_.text("reason")).member("records", static_cast<std::int64_t>(gatekeeper.overridden())).end_object();
  }
  append(entry.members());
}

}  // namespace ftf::cli
