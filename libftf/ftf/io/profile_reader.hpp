// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What every format reader offers: one profile after the other, in constant memory.

#include <optional>

#include <ftf/base/error.hpp>
#include <ftf/profile/profile.hpp>
#include <ftf/text/calendar.hpp>

namespace ftf::io {

class ProfileReader {
 public:
  virtual ~ProfileReader() = default;

  /// Fills `reuse` with the next record, or returns false at the end. Throws base::Fault for one bad record (the reader then stands
  /// at the next one) and base::Error when the rest of the input can't be read. A record may come without an id.
  virtual bool next(profile::Profile& reuse) = 0;

  /// Place of the record that `next` gave last.
  [[nodiscard]] virtual base::Location where() const = 0;

  /// The day on which the input says that it was made, once its header has been read.
  [[nodiscard]] virtual std::optional<text::Day> made_on() const { return std::nullopt; }
};

}  // namespace ftf::io
