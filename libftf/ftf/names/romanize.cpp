// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanize.hpp>

#include <ftf/names/clean.hpp>
#include <ftf/names/reading.hpp>

namespace ftf::names {
namespace {

std::string romanize_match(std::string_view name) {
  const CleanedName cleaned = clean(name);
  std::string out;
  for (std::string_view rest = cleaned.text; !rest.empty();) {
    const std::size_t end = rest.find(' ');
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (word == ",") {
      out += ',';
      continue;
    }
    if (!out.empty()) out += ' ';
    out += read_token(word).latin;
  }
  return out;
}

}  // namespace

std::optional<Scheme> scheme_from_name(std::string_view name) noexcept {
  if (name == "match") return Scheme::match;
  if (name == "icao9303") return Scheme::icao9303;
  return std::nullopt;
}

std::string romanize(std::string_view name, Scheme, std::string_view) { return romanize_match(name); }

}  // namespace ftf::names
