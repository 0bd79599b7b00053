// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/paxlst/paxlst.hpp"

#include <array>
#include <utility>

#include "formats/common/extras.hpp"
#include "formats/common/short_code.hpp"
#include "formats/common/unread.hpp"
#include "formats/paxlst/message_writer.hpp"
#include "formats/paxlst/person.hpp"
#include "formats/syntax/edifact_envelope.hpp"

namespace ftf::formats::paxlst {

namespace {

using syntax::EdifactEvent;
using syntax::EdifactReader;

constexpr std::string_view message_type = "PAXLST";

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : envelope_(input, message_type, context.max_record_bytes, context.strict ? syntax::TotalPolicy::fault : syntax::TotalPolicy::note,
                  *context.notes),
        as_of_(context.as_of),
        notes_(*context.notes) {}

  bool next(profile::Profile& reuse) override {
    open_ = false;  // a fault ends a person
    for (;;) {
      if (!std::exchange(again_, false)) event_ = envelope_.next();
      if (ends_person() && std::exchange(open_, false)) {
        again_ = true;
        person_.finish(flights_.legs(), of_message_, notes_);
        reuse.source_version = envelope_.made_on_text();
        return true;
      }
      if (event_ == EdifactEvent::end) return false;
      if (event_ == EdifactEvent::message) begin_message();
      if (event_ == EdifactEvent::segment) read_segment(reuse);
    }
  }

  [[nodiscard]] base::Location where() const override { return notes_.where(); }
  [[nodiscard]] std::optional<text::Day> made_on() const override { return envelope_.made_on(); }

 private:
  [[nodiscard]] bool ends_person() const {
    const EdifactReader& segment = envelope_.segment();
    return event_ != EdifactEvent::segment || role_of(segment) != nullptr || segment.tag_number() == common::short_code("CNT");
  }

  [[nodiscard]] std::optional<text::Day> as_of() const { return as_of_ ? as_of_ : envelope_.made_on(); }

  void begin_message() {
    flights_.clear();
    of_message_.clear();
    passengers_ = crew_ = 0;
  }

  void read_segment(profile::Profile& person) {
    const EdifactReader& segment = envelope_.segment();
    if (const Role* const role = role_of(segment)) {
      open_ = true;
      ++(role->crew ? crew_ : passengers_);
      notes_.begin_record(segment.location());
      person_.begin(segment, *role, as_of(), person);
    } else if (segment.tag_number() == common::short_code("CNT")) {
      check_count(segment);
    } else if (open_) {
      person_.add(segment, notes_);
    } else {
      read_head(segment);
    }
  }

  /// CNT+42 counts passengers, 41 crew; messages of one kind alone have been seen with the other's code.
  void check_count(const EdifactReader& segment) {
    const std::string_view kind = segment.component(1, 0);
    if (kind != "41" && kind != "42") return;
    const bool of_crew = crew_ > 0 && (kind == "41" || passengers_ == 0);
    envelope_.check_total(segment.component(1, 1), of_crew ? crew_ : passengers_, "CNT");
  }

  void read_head(const EdifactReader& segment) {
    if (segment.tag() == "TDT") return flights_.begin_flight(segment);
    if (segment.tag() == "LOC") return flights_.add_airport(segment);
    if (segment.tag() == "DTM") return flights_.add_time(segment, as_of());
    if (segment.tag() == "BGM") return;
    common::keep_segment(of_message_, source_name, "message." + std::string(segment.tag()), syntax::segment_text(segment));
  }

  syntax::EdifactEnvelope envelope_;
  std::optional<text::Day> as_of_;
  common::Notes notes_;
  EdifactEvent event_ = EdifactEvent::end;
  bool again_ = false;  // the event was seen, but not dealt with
  bool open_ = false;   // a person, of which all segments are read by one call of next()
  PersonReader person_;
  Flights flights_;
  std::vector<profile::Extra> of_message_;
  std::uint64_t passengers_ = 0, crew_ = 0;
};

class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), losses_(*context.losses), day_(context.as_of) {}

  void write(const profile::Profile& profile) override {
    if (!messages_) {
      if (!day_) throw base::Error(base::ErrorKind::usage, base::Code::date_missing, {output_.name(), 0, 0, {}, "UNB"});
      messages_.emplace(output_, *day_);
    }
    messages_->write(profile);
    count_losses(profile);
  }

  void close() override {
    if (messages_) messages_->close();
  }

 private:
  void count_losses(const profile::Profile& profile) {
    std::string alone;
    io::OutputFile sink = io::OutputFile::to_memory(alone);
    MessageWriter writer(sink, *day_);
    writer.write(profile);
    writer.close();
    sink.close();
    base::Diagnostics unheard;
    io::InputFile input = io::InputFile::from_memory(std::move(alone), "memory", {.charset = "utf-8"});
    ReadContext context;
    context.as_of = day_;
    context.notes = &unheard;
    profile::Profile read_back;
    if (!Reader(input, context).next(read_back))
      throw base::Error(base::ErrorKind::internal, base::Code::internal, {}, "PAXLST can't be read back");
    if (profile.id.starts_with("x:")) read_back.id = profile.id;  // made from the content, and lost with nothing
    common::count_unread(profile, read_back, losses_);
  }

  io::OutputFile& output_;
  LossReport& losses_;
  std::optional<text::Day> day_;
  std::optional<MessageWriter> messages_;
};

Detected detect(std::string_view head) { return syntax::has_message(head, message_type) ? Detected::yes : Detected::no; }

constexpr std::array<std::string_view, 2> extensions{".edi", ".paxlst"};

// clang-format off
constexpr std::array<std::string_view, 40> carries{
    "kind", "names.full", "names.kind", "names.script", "names.parts", "sex", "births.from", "births.to", "births.precision",
    "birth_places.text", "birth_places.country", "birth_places.country_text", "nationalities", "residences", "documents.type",
    "documents.type_text", "documents.number", "documents.country", "documents.country_text", "documents.issued.from",
    "documents.issued.to", "documents.issued.precision", "documents.expires.from", "documents.expires.to",
    "documents.expires.precision", "addresses.street", "addresses.city", "addresses.region", "addresses.postcode", "addresses.country",
    "addresses.country_text", "contacts", "positions", "travel.carrier", "travel.number", "travel.date", "travel.from", "travel.to",
    "travel.locator", "travel.seat"};
// clang-format on

}  // namespace

const FormatDriver driver{.name = "paxlst",
                          .title = "passenger and crew lists of carriers, UN/EDIFACT PAXLST",
                          .extensions = extensions,
                          .detect = detect,
                          .open = open_as<Reader>,
                          .create = create_as<Writer>,
                          .carries = carries};

}  // namespace ftf::formats::paxlst
