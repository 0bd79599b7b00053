// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Finds the real lists, which lie beside the checkout: a conformance test fails without them where CI=true, else it is left out with a
// word.

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace ftf::conformance {

/// Path of a file or folder below $FTF_SHARED (by default the folder `shared` beside the checkout); empty where it may be left out.
inline std::string shared(std::string_view path) {
  const char* const folder = std::getenv("FTF_SHARED");
  const std::filesystem::path full = std::filesystem::path(folder == nullptr ? FTF_SHARED : folder) / path;
  if (std::filesystem::exists(full)) return full.string();
  const char* const ci = std::getenv("CI");
  if (ci != nullptr && std::string_view(ci) == "true") FAIL("missing: ", full.string());
  MESSAGE("left out, because it is not here: ", full.string());
  return {};
}

}  // namespace ftf::conformance
