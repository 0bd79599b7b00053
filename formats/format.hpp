// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What a format is: a row of facts and functions. Each folder here holds one; registry.cpp lists them.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <ftf/base/diagnostics.hpp>
#include <ftf/io/input_file.hpp>
#include <ftf/io/output_file.hpp>
#include <ftf/io/profile_reader.hpp>
#include <ftf/io/profile_writer.hpp>

#include "formats/loss.hpp"

namespace ftf::formats {

/// How sure a format is, from the first bytes, that an input is its own.
enum class Detected : std::uint8_t { no, maybe, yes };

/// What a reader is given beside its input.
struct ReadContext {
  std::string mapping{};                      ///< path of a mapping file; empty without
  std::optional<text::Day> as_of{};           ///< for ages and two-digit years; absent = the input's own date, else not read
  std::size_t max_record_bytes = 16U << 20U;  ///< bound of one record
  bool strict = false;                        ///< whether a control total or check digit of the input that is wrong is a fault
  base::Diagnostics* notes = nullptr;         ///< never null when a reader is opened
};

/// What a writer is given beside its output.
struct WriteContext {
  std::string mapping{};             ///< path of a mapping file; empty without
  std::optional<text::Day> as_of{};  ///< generation date of formats that carry one
  LossReport* losses = nullptr;      ///< never null when a writer is opened
};

/// FormatDriver::open of a reader that is made of an input and a context.
template <class Reader>
[[nodiscard]] std::unique_ptr<io::ProfileReader> open_as(io::InputFile& input, const ReadContext& context) {
  return std::make_unique<Reader>(input, context);
}

/// FormatDriver::create of a writer that is made of an output and a context.
template <class Writer>
[[nodiscard]] std::unique_ptr<io::ProfileWriter> create_as(io::OutputFile& output, const WriteContext& context) {
  return std::make_unique<Writer>(output, context);
}

/// One format. All members are constants; readers and writers hold the state.
struct FormatDriver {
  std::string_view name{};                         ///< as in `--from`
  std::string_view title{};                        ///< for people
  std::span<const std::string_view> extensions{};  ///< usual file names' endings, with the dot
  bool takes_mapping = false;                      ///< whether `--mapping` says what is read and written
  /// Judges the first 64 KiB (less at the end of a short input), decoded to UTF-8.
  Detected (*detect)(std::string_view head) = nullptr;
  std::unique_ptr<io::ProfileReader> (*open)(io::InputFile& input, const ReadContext& context) = nullptr;
  /// Null where the format is only read. The writer reports every value that does not come back when its output is read.
  std::unique_ptr<io::ProfileWriter> (*create)(io::OutputFile& output, const WriteContext& context) = nullptr;
  /// Paths of the fields that a written record can carry, for people; `names` stands for all below it. Empty = all (canonical form), by
  /// mapping, or, where nothing is written, none.
  std::span<const std::string_view> carries{};
  /// A mapping for what the input begins with, in YAML that can be used as it stands. Null where no mapping is needed.
  std::string (*suggest)(io::InputFile& input) = nullptr;
};

/// All formats, in the order in which they are shown.
[[nodiscard]] std::span<const FormatDriver* const> all();

/// The format of this name; null if there is none.
[[nodiscard]] const FormatDriver* find(std::string_view name) noexcept;

/// Tells the format of an input by its content. Throws Error: format_unknown, format_ambiguous, format_error_page.
[[nodiscard]] const FormatDriver& detect(io::InputFile& input);

/// The format called `name`, or, for "auto", the one that is told from the content. Throws Error(usage) for an unknown name.
[[nodiscard]] const FormatDriver& choose(std::string_view name, io::InputFile& input);

/// Opens a writer. Throws Error(usage) format_unknown or format_no_writer.
[[nodiscard]] std::unique_ptr<io::ProfileWriter> create_writer(std::string_view name, io::OutputFile& output, const WriteContext& context);

}  // namespace ftf::formats
