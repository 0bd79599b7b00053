// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The token tables that all records of a run share.

#include <ftf/names/token_table.hpp>

namespace ftf::blocking {

/// Tokens of names, and words of places and attributes. Thread-safe.
struct Vocabulary {
  names::TokenTable names;
  names::TokenTable words;
};

}  // namespace ftf::blocking
