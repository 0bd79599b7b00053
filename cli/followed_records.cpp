// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/followed_records.hpp"

#include <algorithm>

#include <ftf/io/input_file.hpp>

#include "cli/as_of.hpp"
#include "formats/mapping/mapping.hpp"

namespace ftf::cli {

namespace {

// Lines of a zone by their width; 0 for what is no line of one.
std::size_t lines_of_zone(std::string_view line) {
  const bool fits = std::ranges::all_of(line, [](char c) { return c == '<' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
  if (!fits) return 0;
  return line.size() == 30 ? 3 : line.size() == 36 || line.size() == 44 ? 2 : 0;
}

}  // namespace

FollowedRecords::FollowedRecords(const Arguments& arguments, base::Diagnostics& notes) {
  const std::string& from = arguments.text("from");
  if (from == "auto" || from == "jsonl") return;
  zones_ = from == "mrz";
  if (!zones_ && from != "csv" && from != "tsv")
    throw wrong_call("--follow reads jsonl, csv, tsv and mrz: convert other formats on their way");
  driver_ = formats::find(from);
  context_ = {.mapping = zones_ ? std::string() : arguments.text("mapping"),
              .as_of = as_of(arguments),
              .max_record_bytes = arguments.number("max-record-bytes"),
              .strict = arguments.has("strict") && arguments.flag("strict"),
              .notes = &notes};
  if (zones_) return;
  formats::mapping::Mapping mapping;
  if (!context_.mapping.empty()) mapping = formats::mapping::Mapping::load(context_.mapping);
  if (!mapping.group_by.empty()) throw wrong_call("--follow answers row by row: a mapping with group_by does not go with it");
  heading_lines_ = mapping.layout.skip_lines + (mapping.layout.header ? mapping.layout.header_rows : 0);
}

bool FollowedRecords::take(std::string_view line, const base::Location& where, profile::Profile& record) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.empty() && pending_.empty()) return false;
  if (driver_ == nullptr) {
    parser_.parse(line, record, where);
    return true;
  }
  return (zones_ ? take_zone(line, where) : take_row(line)) && read(where, record);
}

// A cell in quotes may go over several lines: a row is whole once its quotes are in pairs.
bool FollowedRecords::take_row(std::string_view line) {
  if (heading_lines_ != 0) {
    (heading_ += line) += '\n';
    --heading_lines_;
    return false;
  }
  (pending_ += line) += '\n';
  return std::ranges::count(pending_, '"') % 2 == 0 || pending_.size() > context_.max_record_bytes;
}

bool FollowedRecords::take_zone(std::string_view line, const base::Location& where) {
  const std::size_t lines = lines_of_zone(line);
  const bool broken = lines == 0 || (width_ != 0 && line.size() != width_);
  if (broken) {
    pending_.clear();
    pending_lines_ = width_ = 0;
  }
  if (lines != 0) {
    (pending_ += line) += '\n';
    ++pending_lines_;
    width_ = line.size();
  }
  if (broken) throw base::Fault(base::Code::line_form, where, "a zone is not whole", std::string(line));
  return pending_lines_ == lines;
}

bool FollowedRecords::read(const base::Location& where, profile::Profile& record) {
  io::InputFile input = io::InputFile::from_memory(heading_ + pending_, where.file);
  pending_.clear();
  pending_lines_ = width_ = 0;
  try {
    return driver_->open(input, context_)->next(record);
  } catch (const base::Fault& fault) {
    base::Location place = fault.where();
    place.line = where.line;
    throw base::Fault(fault.code(), place, fault.detail(), fault.raw(), fault.value());
  }
}

void FollowedRecords::finish(const base::Location& where) {
  if (!pending_.empty()) throw base::Fault(base::Code::line_form, where, "the input ends within a record", pending_);
}

}  // namespace ftf::cli
