// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/record_maker.hpp>

#include <array>

#include <ftf/generation/birth.hpp>
#include <ftf/generation/partner.hpp>
#include <ftf/generation/slips.hpp>
#include <ftf/generation/written_name.hpp>

namespace ftf::generation {

namespace {

using profile::Profile;

enum RecordSeries : std::uint64_t { of_record = 101, of_document };

// In a thousand.
constexpr std::uint32_t other_scheme = 80, with_parts = 400, second_writing = 120, unknown_sex = 100, wrong_sex = 4, second_country = 40,
                        unknown_country = 150;
constexpr std::uint32_t mistyped_words = 25, misread_words = 8, reordered_names = 60, initials = 12, wrong_dates = 40, misread_numbers = 15;
constexpr std::uint32_t renewed = 250, lost = 30, with_issue = 300;
constexpr DayNumber first_issue = 10957;  // 2000-01-01
constexpr std::int32_t validity = 3652;   // ten years

/// Adds what a partner knows to one record.
class Maker {
 public:
  Maker(const Person& person, std::uint64_t seed, std::uint32_t copy, Noise noise, Profile& profile)
      : person_(person),
        seed_(seed),
        copy_(copy),
        level_(noise == Noise::none   ? 0
               : noise == Noise::some ? 1
                                      : 3),
        random_(key({seed, of_record, person.number, copy})),
        partner_(partners[random_.below(partners.size())]),
        profile_(profile) {}

  void make() {
    profile_.kind = "person";
    profile_.source = partner_.code;
    add_names();
    if (!random_.chance(unknown_sex)) profile_.sex = person_.is_woman != random_.chance(level_ * wrong_sex) ? "F" : "M";
    if (auto birth = write_birth(person_.born, partner_, level_ * wrong_dates, random_)) profile_.births.emplace_back(std::move(*birth));
    add_places();
    if (random_.chance(partner_.documents)) add_document();
    if (random_.chance(partner_.parents)) profile_.parents.emplace_back(profile::Parent{"father", write_father(person_, latin())});
  }

 private:
  [[nodiscard]] Writing latin() {
    Scheme scheme = partner_.scheme;
    if (random_.chance(other_scheme)) scheme = static_cast<Scheme>(random_.below(latin_schemes));
    return {scheme, partner_.letters};
  }

  void add_name(const Writing& writing, std::string_view kind) {
    const SlipRates rates{level_ * mistyped_words, level_ * misread_words, level_ * reordered_names, level_ * initials};
    profile::PersonName name = write_name(person_, writing, rates, random_);
    name.kind = kind;
    if (writing.scheme == Scheme::arabic) name.script = "Arab";
    if (!random_.chance(with_parts)) name.parts.clear();
    profile_.names.emplace_back(std::move(name));
  }

  void add_names() {
    const Writing native{person_.culture->native, partner_.letters};
    const bool in_native = person_.culture->has_native && random_.chance(partner_.native);
    add_name(in_native ? native : latin(), "primary");
    if (person_.culture->has_native && random_.chance(second_writing))
      add_name(in_native ? latin() : native, in_native ? "alias" : "original");
    if (!random_.chance(10 * person_.culture->kunya)) return;
    profile::PersonName kunya;
    kunya.full = write_kunya(person_, latin());
    kunya.kind = "alias";
    kunya.quality = "low";
    profile_.names.emplace_back(std::move(kunya));
  }

  void add_places() {
    if (random_.chance(partner_.birth_places)) {
      profile::Place place;
      place.city = person_.town.name;
      place.country = person_.town.country;
      profile_.birth_places.emplace_back(std::move(place));
    }
    if (random_.chance(unknown_country)) return;
    profile_.nationalities.emplace_back(profile::Country{std::string(person_.town.country), {}});
    if (random_.chance(second_country)) profile_.nationalities.emplace_back(profile::Country{std::string(second_nationality()), {}});
  }

  [[nodiscard]] std::string_view second_nationality() {
    constexpr std::array<std::string_view, 8> countries{"FR", "DE", "BE", "GB", "SE", "NL", "TR", "RU"};
    return countries[random_.below(countries.size())];
  }

  void add_document() {
    const std::uint32_t issue = copy_ != 0 && random_.chance(renewed) ? 1 : 0;
    Random drawn(key({seed_, of_document, person_.number, issue}));
    profile::Document document;
    document.type = drawn.chance(650) ? "passport" : "national-id";
    document.number = number(drawn);
    document.country = person_.town.country;
    const DayNumber day = first_issue + drawn.between(0, validity) + static_cast<DayNumber>(issue) * validity;
    if (random_.chance(with_issue)) document.issued = profile::exact_date(profile::Day(std::chrono::days(day)));
    if (random_.chance(level_ * misread_numbers))
      document.number = random_.chance(500) ? mistyped(document.number, random_) : misread(document.number, random_);
    if (random_.chance(lost)) document.flags.emplace_back("lost");
    profile_.documents.emplace_back(std::move(document));
  }

  static std::string number(Random& drawn) {
    std::string out(1, static_cast<char>('A' + drawn.below(26)));
    for (int i = 0; i < 8; ++i) out += static_cast<char>('0' + drawn.below(10));
    return out;
  }

  const Person& person_;
  std::uint64_t seed_;
  std::uint32_t copy_;
  std::uint32_t level_;
  Random random_;
  const Partner& partner_;
  Profile& profile_;
};

}  // namespace

void RecordMaker::make(const Person& person, std::uint32_t copy, Profile& profile) const {
  profile::clear(profile);
  Maker(person, seed_, copy, noise_, profile).make();
}

}  // namespace ftf::generation
