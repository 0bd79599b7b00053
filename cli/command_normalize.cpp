// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>

#include <ftf/names/romanize.hpp>
#include <ftf/profile/normalised_number.hpp>
#include <ftf/text/countries.hpp>
#include <ftf/text/scripts.hpp>

#include "cli/command.hpp"
#include "cli/transform.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join(
      {input_options(),
       {{.name = "fields",
         .kind = OptionKind::text,
         .value = "LIST",
         .help = "Write these fields only, by their paths in ftf-profile(5); the id always stays"},
        {.name = "romanized", .help = "Add a romanised form of each name that is not in Latin script, as a name of kind transliteration"}},
       output_options(),
       common_options()});
}

void set_country(std::string& code, const std::string& text) {
  if (code.empty() && !text.empty()) code = text::country_code(text).value_or(std::string());
}

void normalise_countries(profile::Profile& profile) {
  for (auto* list : {&profile.nationalities, &profile.citizenships, &profile.residences})
    for (auto& country : *list) set_country(country.country, country.text);
  for (auto* list : {&profile.birth_places, &profile.addresses})
    for (auto& place : *list) set_country(place.country, place.country_text);
}

void normalise_documents(profile::Profile& profile) {
  for (auto& document : profile.documents) {
    set_country(document.country, document.country_text);
    document.normalised = profile::normalised_number(document.number);
  }
}

/// Derived names are made anew each time: those of an earlier run go.
void romanise_names(profile::Profile& profile) {
  std::erase_if(profile.names, [](const auto& name) { return name.kind == "transliteration" && name.note == "derived"; });
  const auto names = profile.names;
  for (const auto& name : names) {
    if (name.script == "Latn" || name.full.empty()) continue;
    profile::Valued<profile::PersonName> derived = name;
    derived.full = names::romanize(name.full, names::Scheme::match, name.lang);
    derived.kind = "transliteration";
    derived.script = "Latn";
    derived.note = "derived";
    derived.parts.clear();
    profile.names.push_back(std::move(derived));
  }
}

void normalise(profile::Profile& profile, bool romanised) {
  for (auto& name : profile.names) name.script = text::script_code(text::script_of(name.full));
  normalise_countries(profile);
  normalise_documents(profile);
  if (romanised) romanise_names(profile);
}

ExitCode run(const Arguments& arguments, const Console& console) {
  const bool romanised = arguments.flag("romanized");
  return transform("normalize", arguments, console, [&](profile::Profile& profile) { normalise(profile, romanised); });
}

}  // namespace

extern const Command normalize_command;
const Command normalize_command{
    .name = "normalize",
    .title = "Write the derived values: scripts, country codes, document numbers",
    .synopsis = "[INPUT...]",
    .details =
        "Fills in the script of each name, the codes of countries that are only named, and the comparable form of document numbers, for "
        "people and other tools. ftf itself never trusts derived values: it makes them anew.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
