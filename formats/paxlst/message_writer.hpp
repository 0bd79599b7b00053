// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Writes one interchange of PAXLST messages: persons who follow each other with equal flights share a message.

#include <optional>
#include <string>
#include <vector>

#include <ftf/io/output_file.hpp>
#include <ftf/text/calendar.hpp>

#include "formats/paxlst/person.hpp"

namespace ftf::formats::paxlst {

class MessageWriter {
 public:
  /// `output` must outlive the writer; `day` is that of UNB.
  MessageWriter(io::OutputFile& output, text::Day day) : output_(output), day_(day) {}

  void write(const profile::Profile& profile);
  void close();

 private:
  void put(std::string_view segment);
  void begin_message(const Role& role);
  void end_message();

  io::OutputFile& output_;
  text::Day day_;
  bool begun_ = false, in_message_ = false, crew_ = false;
  std::vector<std::string> flights_;
  std::size_t messages_ = 0, segments_ = 0, persons_ = 0;
};

}  // namespace ftf::formats::paxlst
