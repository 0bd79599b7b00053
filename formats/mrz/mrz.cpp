// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mrz/mrz.hpp"

#include <algorithm>
#include <array>

#include "formats/common/unread.hpp"
#include "formats/mrz/holder.hpp"
#include "formats/mrz/zone_reader.hpp"

namespace ftf::formats::mrz {

namespace {

using base::Code;
using base::Fault;

std::string raw_lines(const Zone& zone) {
  std::string raw;
  for (std::size_t i = 0; i < zone.layout->lines; ++i)
    raw.append(i == 0 ? "" : "\n").append(zone.text, i * zone.layout->width, zone.layout->width);
  return raw;
}

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : zones_(input, context.max_record_bytes), as_of_(context.as_of), strict_(context.strict), notes_(*context.notes), values_(notes_) {}

  bool next(profile::Profile& reuse) override {
    if (!zones_.next(zone_)) return false;
    findings_.clear();
    examine(zone_, findings_);
    check_letters();
    for (const Finding& finding : findings_) say(finding);
    values_.begin_record(zones_.location());
    read_holder(zone_, as_of_, values_, reuse);
    for (const Finding& finding : findings_) mark(finding, reuse);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return zones_.location(); }

 private:
  /// A blank is a filler that was badly read; outside of what a check digit covers nothing proves it.
  void check_letters() const {
    const std::size_t blank = zone_.text.find(' ');
    if (blank == std::string::npos) return;
    throw Fault(Code::line_form, zones_.location(blank), "a blank that no check digit explains", raw_lines(zone_));
  }

  void say(const Finding& finding) {
    base::Location where = zones_.location(finding.place);
    where.field = finding.field;
    if (strict_ && finding.code == Code::check_digit) throw Fault(finding.code, where, {}, raw_lines(zone_));
    notes_.note(finding.code, where);
  }

  ZoneReader zones_;
  Zone zone_;
  std::vector<Finding> findings_;
  std::optional<text::Day> as_of_;
  bool strict_;
  base::Diagnostics& notes_;
  common::Notes values_;
};

class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), as_of_(context.as_of), losses_(*context.losses) {}

  void write(const profile::Profile& profile) override {
    const Zone zone = write_holder(profile);
    output_.write(raw_lines(zone) + "\n");
    base::Diagnostics unheard;
    common::Notes notes(unheard);
    read_holder(zone, as_of_ ? as_of_ : day_of(profile), notes, read_back_);
    if (profile.id.starts_with("x:")) read_back_.id = profile.id;  // made from the content, and lost with nothing
    common::count_unread(profile, read_back_, losses_);
  }

  void close() override {}

 private:
  /// A day from which the zone's years are read as they were written, where no other day is given.
  static std::optional<text::Day> day_of(const profile::Profile& profile) {
    std::optional<text::Day> latest;
    for (const auto& birth : profile.births) latest = std::max(latest, birth.to);
    for (const auto& document : profile.documents)
      if (document.expires) latest = std::max(latest, document.expires->to);
    return latest;
  }

  io::OutputFile& output_;
  std::optional<text::Day> as_of_;
  LossReport& losses_;
  profile::Profile read_back_;
};

/// A zone's first line, and right behind it the one with the dates.
Detected detect(std::string_view head) {
  const auto next_line = [&] {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
    const std::string_view line = head.substr(0, head.find_first_of("\r\n"));
    head.remove_prefix(line.size());
    return line;
  };
  const auto plain = [](std::string_view line) { return std::all_of(line.begin(), line.end(), [](char c) { return value(c) >= 0; }); };
  const std::string_view first = next_line();
  const Layout* const layout = layout_of_line(first);
  if (layout == nullptr || !plain(first)) return Detected::no;
  const std::string_view second = next_line();
  return plain(second) && has_dates(second, *layout) ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> extensions{".mrz"};

// clang-format off
constexpr std::array<std::string_view, 19> carries{
    "kind", "names.full", "names.kind", "names.script", "names.parts", "sex", "births.from", "births.to", "births.precision",
    "nationalities", "documents.type", "documents.type_text", "documents.number", "documents.country",
    "documents.country_text", "documents.expires.from", "documents.expires.to", "documents.expires.precision", "extras"};
// clang-format on

}  // namespace

const FormatDriver driver{.name = "mrz",
                          .title = "machine readable zones of travel documents, ICAO Doc 9303",
                          .extensions = extensions,
                          .detect = detect,
                          .open = open_as<Reader>,
                          .create = create_as<Writer>,
                          .carries = carries};

}  // namespace ftf::formats::mrz
