// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/edifact_envelope.hpp"

#include <charconv>
#include <utility>

#include <fmt/format.h>
#include "formats/common/short_code.hpp"

namespace ftf::formats::syntax {

using base::Code;
using base::Error;
using base::ErrorKind;
using base::Fault;

namespace {

constexpr std::uint32_t unh = common::short_code("UNH"), unt = common::short_code("UNT"), unb = common::short_code("UNB"),
                        ung = common::short_code("UNG"), une = common::short_code("UNE"), unz = common::short_code("UNZ");

/// A number, blanks left out (lines are wrapped inside numbers, too).
std::optional<std::uint64_t> number(std::string_view text) {
  std::string digits(text);
  std::erase(digits, ' ');
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || digits.empty()) return std::nullopt;
  return value;
}

/// YYMMDD, since syntax version 4 also YYYYMMDD.
std::optional<text::Day> header_day(std::string_view digits) {
  const auto value = number(digits);
  if (!value || (digits.size() != 6 && digits.size() != 8)) return std::nullopt;
  const std::string year =
      digits.size() == 8 ? std::string(digits.substr(0, 4)) : (digits < "70" ? "20" : "19") + std::string(digits.substr(0, 2));
  const std::string_view rest = digits.substr(digits.size() - 4);
  return text::parse_iso_day(fmt::format("{}-{}-{}", year, rest.substr(0, 2), rest.substr(2)));
}

}  // namespace

bool has_message(std::string_view head, std::string_view type) noexcept {
  constexpr std::size_t header_bytes = 64;  // of a UNH up to its type
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return false;
  head.remove_prefix(start);
  const bool edifact = head.starts_with("UNA") || head.starts_with("UNB") || head.starts_with("UNH");
  const std::size_t header = head.find("UNH");
  return edifact && header != std::string_view::npos && head.substr(header, header_bytes).find(type) != std::string_view::npos;
}

void EdifactEnvelope::check_total(std::string_view said, std::uint64_t found, std::string_view what) {
  const auto total = number(said);
  if (total == found) return;
  base::Location where = reader_.location();
  where.field = what;
  const std::string detail = total ? fmt::format("{} said, {} there", *total, found) : fmt::format("no number, {} there", found);
  if (policy_ == TotalPolicy::fault) throw Fault(Code::control_total, where, detail, std::string(reader_.raw()));
  notes_.note(Code::control_total, where, said, detail);
}

void EdifactEnvelope::begin_interchange() {
  in_interchange_ = true;
  messages_ = groups_ = 0;
  const auto day = header_day(reader_.component(4, 0));
  if (!day) return;
  made_on_ = day;
  made_on_text_ = text::iso(*day);
}

void EdifactEnvelope::end_message() {
  in_message_ = passed_over_ = ending_ = false;
  ++messages_;
  check_total(reader_.component(1, 0), segments_, "UNT");
}

bool EdifactEnvelope::read_segment() {
  try {
    if (!reader_.next()) return false;
    ++segments_;
    return true;
  } catch (const Error& error) {
    // What stands behind the last interchange belongs to nobody.
    if (in_interchange_ || !made_on_ || error.code() != Code::edifact_syntax) throw;
    notes_.note(Code::unknown_element, error.where());
    return false;
  }
}

void EdifactEnvelope::refuse(const char* what) const { throw Error(ErrorKind::input, Code::edifact_syntax, reader_.location(), what); }

EdifactEvent EdifactEnvelope::begin_message() {
  if (in_message_) refuse("the message before does not end");
  in_message_ = true;
  segments_ = 1;
  passed_over_ = reader_.component(2, 0) != type_;
  if (!passed_over_) return EdifactEvent::message;
  notes_.note(Code::unknown_element, reader_.location(), reader_.component(2, 0), "a message of another type");
  return EdifactEvent::segment;
}

void EdifactEnvelope::read_service() {
  const std::uint32_t tag = reader_.tag_number();
  if (in_message_) refuse("the message before does not end");
  if (tag == unb) begin_interchange();
  else if (tag == ung) messages_ = 0;
  else if (tag == une) {
    ++groups_;
    check_total(reader_.component(1, 0), messages_, "UNE");
  } else if (tag == unz) {
    in_interchange_ = false;
    check_total(reader_.component(1, 0), groups_ > 0 ? groups_ : messages_, "UNZ");
  } else {
    refuse("a segment outside of a message");
  }
}

EdifactEvent EdifactEnvelope::next() {
  if (ending_) end_message();
  while (read_segment()) {
    const std::uint32_t tag = reader_.tag_number();
    if (tag == unh) {
      if (begin_message() == EdifactEvent::message) return EdifactEvent::message;
    } else if (tag == unt) {
      if (!in_message_) refuse("the end of a message that did not begin");
      if (!passed_over_) {
        ending_ = true;
        return EdifactEvent::message_end;
      }
      end_message();
    } else if (!in_message_ || tag == unb || tag == ung || tag == une || tag == unz) {
      read_service();
    } else if (!passed_over_) {
      return EdifactEvent::segment;
    }
  }
  if (in_message_) refuse("the last message does not end");
  if (in_interchange_) refuse("the interchange does not end");
  return EdifactEvent::end;
}

}  // namespace ftf::formats::syntax
