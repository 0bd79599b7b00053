// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Messages on standard error, for people or (with --json) as JSON Lines.

#include <cstdint>
#include <string_view>

#include <ftf/base/diagnostics.hpp>

#include "cli/arguments.hpp"
#include "formats/loss.hpp"

namespace ftf::cli {

/// Prints what a run has to say. Control and bidi characters are made visible.
class Console {
 public:
  Console() = default;
  explicit Console(const Arguments& arguments);

  /// An error or a fault; never kept back by --quiet.
  void print(const base::Error& error) const;

  /// Counted notes, one line for each code and field; nothing under --quiet.
  void print(const base::Diagnostics& notes) const;

  /// What an output format could not carry, one line for each field; nothing under --quiet.
  void print(const formats::LossReport& losses, std::string_view format) const;

  /// One plain line; nothing under --quiet.
  void say(std::string_view line) const;

 private:
  void line(base::Grade grade, const base::Location& where, base::Code code, std::string_view detail, std::string_view value,
            std::uint64_t count) const;

  bool quiet_ = false;
  bool json_ = false;
  bool show_values_ = false;
};

}  // namespace ftf::cli
