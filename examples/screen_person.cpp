// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// screen_person INDEX NAME [YYYY-MM-DD]: asks an index of ftf about one person through the library.
#include <cstdio>

#include <ftf/base/error.hpp>
#include <ftf/index/keys.hpp>
#include <ftf/index/screener.hpp>

int main(int argc, char** argv) {
  if (argc < 3) return std::fputs("screen_person INDEX NAME [YYYY-MM-DD]\n", stderr), 2;
  try {
    // Index and model may be shared by any number of threads; each has its own screener.
    const auto index = ftf::index::Index::open(argv[1]);
    const ftf::comparison::Model model = ftf::index::for_screening(ftf::comparison::Model::shipped());
    ftf::index::Screener screener(index, model, {.least = ftf::base::weight_from_score(800'000)});

    ftf::profile::Profile person;
    person.id = "person";
    person.names.emplace_back().full = argv[2];
    const auto day = argc > 3 ? ftf::text::parse_iso_day(argv[3]) : std::nullopt;
    if (day) person.births.emplace_back(ftf::profile::exact_date(*day));

    for (const auto& hit : screener.screen(person)) {
      const std::string score = ftf::base::format_score(ftf::base::score_from_weight(hit.weight));
      std::printf("%s %s %s (%s)\n", score.c_str(), hit.match.c_str(), std::string(verdict_name(hit.verdict)).c_str(),
                  hit.matched_name.c_str());
      for (const auto& reason : hit.reasons)
        std::printf("  %s %s %s\n", ftf::base::format_bits(reason.weight).c_str(), std::string(reason.feature).c_str(),
                    std::string(reason.level).c_str());
    }
    return 0;
  } catch (const ftf::base::Error& error) {
    return std::fprintf(stderr, "%s\n", error.what()), 1;
  }
}
