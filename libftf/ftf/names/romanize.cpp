// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/romanize.hpp>

#include <algorithm>

#include <ftf/data/ala_lc.hpp>
#include <ftf/data/bgn_pcgn.hpp>
#include <ftf/data/icao9303.hpp>
#include <ftf/data/iso233.hpp>
#include <ftf/data/iso9.hpp>
#include <ftf/names/clean.hpp>
#include <ftf/names/reading.hpp>
#include <ftf/names/romanizer.hpp>

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
  constexpr auto names = scheme_names();
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Scheme>(found - names.begin());
}

std::string romanize(std::string_view name, Scheme scheme, std::string_view language) {
  static const RomanizationRules icao9303(data::icao9303);
  static const RomanizationRules bgn_pcgn(data::bgn_pcgn);
  static const RomanizationRules ala_lc(data::ala_lc);
  static const RomanizationRules iso9(data::iso9);
  static const RomanizationRules iso233(data::iso233);
  switch (scheme) {
    case Scheme::match: break;
    case Scheme::icao9303: return romanize_by_rules(name, icao9303, RomanizedForm::capitals, language);
    case Scheme::bgn_pcgn: return romanize_by_rules(name, bgn_pcgn, RomanizedForm::name, language);
    case Scheme::ala_lc: return romanize_by_rules(name, ala_lc, RomanizedForm::name, language);
    case Scheme::iso9: return romanize_by_rules(name, iso9, RomanizedForm::letters, language);
    case Scheme::iso233: return romanize_by_rules(name, iso233, RomanizedForm::letters, language);
  }
  return romanize_match(name);
}

}  // namespace ftf::names
