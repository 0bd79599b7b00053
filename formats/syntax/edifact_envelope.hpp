// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Interchanges, groups and messages of EDIFACT: the segments around the data, and their control totals.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <ftf/base/diagnostics.hpp>
#include <ftf/text/calendar.hpp>

#include "formats/syntax/edifact_reader.hpp"

namespace ftf::formats::syntax {

/// What next() stands at.
enum class EdifactEvent : std::uint8_t {
  message,      ///< UNH
  segment,      ///< a segment of the message
  message_end,  ///< UNT; its total is checked by the call after it
  end,
};

/// What a total that differs does.
enum class TotalPolicy : std::uint8_t { note, fault };

/// Whether these first bytes are EDIFACT whose first message is of this type (`PAXLST`).
[[nodiscard]] bool has_message(std::string_view head, std::string_view type) noexcept;

/// Reads messages of one type.
class EdifactEnvelope {
 public:
  /// Messages of other types than `type` (`PAXLST`) are passed over, with a note. `notes` must outlive the reader.
  EdifactEnvelope(io::InputFile& input, std::string_view type, std::size_t max_segment, TotalPolicy policy, base::Diagnostics& notes)
      : reader_(input, max_segment), type_(type), policy_(policy), notes_(notes) {}

  /// Goes on. Throws Error edifact_syntax where a message or an interchange does not end, Fault control_total under TotalPolicy::fault (the
  /// call after it goes on), and as EdifactReader.
  EdifactEvent next();

  /// The segment, until the next call.
  [[nodiscard]] const EdifactReader& segment() const noexcept { return reader_; }

  /// The day of UNB, which has years of two digits: 1970 to 2069.
  [[nodiscard]] std::optional<text::Day> made_on() const noexcept { return made_on_; }

  /// The same as ISO 8601; empty where there is none.
  [[nodiscard]] const std::string& made_on_text() const noexcept { return made_on_text_; }

  /// Compares a total that the message gives in this segment with what was found. Throws Fault control_total under TotalPolicy::fault.
  void check_total(std::string_view said, std::uint64_t found, std::string_view what);

 private:
  bool read_segment();
  void begin_interchange();
  EdifactEvent begin_message();
  void end_message();
  void read_service();
  [[noreturn]] void refuse(const char* what) const;

  EdifactReader reader_;
  std::string type_;
  TotalPolicy policy_;
  base::Diagnostics& notes_;
  std::optional<text::Day> made_on_;
  std::string made_on_text_;
  std::uint64_t segments_ = 0;  // of the message
  std::uint64_t messages_ = 0;  // of the group or interchange
  std::uint64_t groups_ = 0;
  bool in_interchange_ = false, in_message_ = false, passed_over_ = false, ending_ = false;
};

}  // namespace ftf::formats::syntax
