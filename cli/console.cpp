// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/console.hpp"

#include <cstdio>

#include <fmt/format.h>

#include <ftf/base/json_writer.hpp>
#include <ftf/text/visible.hpp>

namespace ftf::cli {

namespace {

constexpr std::string_view grade_names[] = {"note", "fault", "error"};

void put(std::string_view text) {
  std::string out(text);
  out += '\n';
  std::fwrite(out.data(), 1, out.size(), stderr);
}

}  // namespace

Console::Console(const Arguments& arguments)
    : quiet_(arguments.flag("quiet")), json_(arguments.flag("json")), show_values_(arguments.flag("show-values")) {}

void Console::line(base::Grade grade, const base::Location& where, base::Code code, std::string_view detail, std::string_view value,
                   std::uint64_t count) const {
  const std::string_view shown = show_values_ ? value : std::string_view();
  if (!json_) {
    std::string text = "ftf: " + base::message(where, code, detail);
    if (count > 1) text += fmt::format(" ({} times, this is the first)", count);
    if (!shown.empty()) text += fmt::format(": \"{}\"", shown);
    put(text::visible(text));
    return;
  }
  std::string text;
  base::JsonWriter out(text);
  out.begin_object().member("grade", grade_names[static_cast<std::size_t>(grade)]).member("code", base::info(code).name);
  out.member("meaning", base::info(code).meaning).member("file", where.file);
  if (where.line != 0) out.member("line", static_cast<std::int64_t>(where.line));
  if (where.column != 0) out.member("column", static_cast<std::int64_t>(where.column));
  if (!where.record.empty()) out.member("record", where.record);
  if (!where.field.empty()) out.member("field", where.field);
  if (!detail.empty()) out.member("detail", detail);
  if (count > 1) out.member("count", static_cast<std::int64_t>(count));
  if (!shown.empty()) out.member("value", shown);
  out.end_object();
  put(text);
}

void Console::print(const base::Error& error) const {
  const auto* fault = dynamic_cast<const base::Fault*>(&error);
  line(fault != nullptr ? base::Grade::fault : base::Grade::end, error.where(), error.code(), error.detail(),
       fault != nullptr ? std::string_view(fault->value()) : std::string_view(), 1);
}

void Console::print(const base::Diagnostics& notes) const {
  if (quiet_) return;
  for (const auto& [key, tally] : notes.notes()) line(base::Grade::note, tally.first, key.first, tally.detail, tally.value, tally.count);
}

void Console::print(const formats::LossReport& losses, std::string_view format) const {
  if (quiet_) return;
  for (const auto& [path, entry] : losses.entries()) {
    const base::Location where{{}, 0, 0, entry.example, path};
    line(base::Grade::note, where, base::Code::loss, format, {}, entry.count);
  }
}

void Console::say(std::string_view text) const {
  if (!quiet_ && !json_) put(text::visible(fmt::format("ftf: {}", text)));
}

}  // namespace ftf::cli
