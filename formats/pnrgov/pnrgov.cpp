// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/pnrgov/pnrgov.hpp"

#include <array>
#include <utility>

#include "formats/common/short_code.hpp"
#include "formats/pnrgov/booking.hpp"
#include "formats/syntax/edifact_envelope.hpp"

namespace ftf::formats::pnrgov {

namespace {

using syntax::EdifactEvent;

constexpr std::string_view message_type = "PNRGOV";

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : envelope_(input, message_type, context.max_record_bytes, context.strict ? syntax::TotalPolicy::fault : syntax::TotalPolicy::note,
                  *context.notes),
        as_of_(context.as_of),
        max_bytes_(context.max_record_bytes),
        notes_(*context.notes) {}

  bool next(profile::Profile& reuse) override {
    while (given_ == ready_)
      if (!read_booking()) return false;
    booking_.take(given_++, reuse);
    reuse.source_version = envelope_.made_on_text();
    return true;
  }

  [[nodiscard]] base::Location where() const override { return booking_.where(); }
  [[nodiscard]] std::optional<text::Day> made_on() const override { return envelope_.made_on(); }

 private:
  /// Reads on to the end of a booking; false at the end of the input.
  bool read_booking() {
    for (;;) {
      if (!std::exchange(again_, false)) event_ = envelope_.next();
      const bool begins = event_ == EdifactEvent::segment && envelope_.segment().tag_number() == common::short_code("SRC");
      if ((begins || event_ != EdifactEvent::segment) && std::exchange(open_, false)) {
        again_ = true;
        booking_.end();
        given_ = 0;
        ready_ = booking_.size();
        return true;
      }
      if (event_ == EdifactEvent::end) return false;
      if (begins) {
        open_ = true;
        given_ = ready_ = 0;
        booking_.begin(envelope_.segment().location(), as_of_ ? as_of_ : envelope_.made_on());
        notes_.begin_record(booking_.where());
      } else if (open_) {
        add_segment();
      }
    }
  }

  /// After a fault the rest of the booking is passed over.
  void add_segment() {
    try {
      booking_.add(envelope_.segment(), max_bytes_, notes_);
    } catch (const base::Fault&) {
      open_ = false;
      throw;
    }
  }

  syntax::EdifactEnvelope envelope_;
  std::optional<text::Day> as_of_;
  std::size_t max_bytes_;
  common::Notes notes_;
  EdifactEvent event_ = EdifactEvent::end;
  bool again_ = false;  // the event was seen, but not dealt with
  bool open_ = false;   // a booking
  Booking booking_;
  std::size_t ready_ = 0;  // number of its travellers, when it is complete
  std::size_t given_ = 0;  // of these
};

Detected detect(std::string_view head) { return syntax::has_message(head, message_type) ? Detected::yes : Detected::no; }

constexpr std::array<std::string_view, 2> extensions{".edi", ".pnr"};

}  // namespace

const FormatDriver driver{.name = "pnrgov",
                          .title = "bookings of carriers, UN/EDIFACT PNRGOV",
                          .extensions = extensions,
                          .detect = detect,
                          .open = open_as<Reader>};

}  // namespace ftf::formats::pnrgov
