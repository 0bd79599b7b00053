// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The Remarks column of sdn.csv: "DOB 1962; POB Shati; Passport 123 (Egypt) issued 11 Feb 2009; a.k.a. 'NICK'."

#include <string>
#include <string_view>

#include "formats/ofac/entry.hpp"

namespace ftf::formats::ofac {

/// A name of a person as "FAMILY, Given"; of anything else as a whole, commas or not.
struct SplitName {
  std::string last, first;
};
[[nodiscard]] SplitName split_name(std::string_view text, std::string_view entry_type);
[[nodiscard]] std::string join_name(std::string_view last, std::string_view first);

/// A document behind its key: number, country in brackets, dates.
[[nodiscard]] Item read_document(std::string_view type, std::string_view text);

/// Puts what the remarks say into the entry, whose type is known; items without a known key are its remarks.
void read_remarks(std::string_view text, Entry& entry);

/// All of an entry that the other columns and files do not hold.
[[nodiscard]] std::string write_remarks(const Entry& entry);

/// Whether an alias stands in Remarks and not in alt.csv.
[[nodiscard]] bool is_weak(const Aka& aka) noexcept;

}  // namespace ftf::formats::ofac
