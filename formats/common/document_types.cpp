// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>

#include <ftf/data/document_types.hpp>

#include "formats/common/space.hpp"
#include "formats/common/values.hpp"

namespace ftf::formats::common {

namespace {

/// Lower case, without the colon or "no." that a form puts behind the kind.
std::string table_words(std::string_view text) {
  std::string words = lower_ascii(collapse_space(text));
  for (const std::string_view end : {":", " number", " no.", " no", " nr", " nr."})
    while (words.size() > end.size() && words.ends_with(end)) words.resize(words.size() - end.size());
  return words;
}

}  // namespace

DocumentKind document_type(std::string_view text) {
  const std::string words = table_words(text);
  if (words.empty()) return {};
  const auto whole = std::find_if(data::document_types.begin(), data::document_types.end(),
                                  [&](const auto& row) { return row.match != "within" && table_words(row.words) == words; });
  if (whole != data::document_types.end()) return {std::string(whole->type), whole->match == "plain" ? std::string() : std::string(text)};
  const auto within = std::find_if(data::document_types.begin(), data::document_types.end(),
                                   [&](const auto& row) { return row.match == "within" && words.find(row.words) != std::string::npos; });
  return {within == data::document_types.end() ? std::string() : std::string(within->type), std::string(text)};
}

std::string_view document_type_label(std::string_view type) noexcept {
  const auto row = std::find_if(data::document_types.begin(), data::document_types.end(),
                                [&](const auto& candidate) { return candidate.type == type && candidate.match == "plain"; });
  return row == data::document_types.end() ? std::string_view() : row->words;
}

}  // namespace ftf::formats::common
