// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Records for tests of linking, made of canonical lines of invented people.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include <ftf/blocking/extractor.hpp>
#include <ftf/blocking/statistics.hpp>
#include <ftf/profile/codec.hpp>

namespace ftf::testing {

/// A profile of the members of its canonical form, written without the version: `"id":"a","sex":"M"`.
inline profile::Profile profile_of(std::string_view members) {
  profile::Profile profile;
  profile::ProfileParser().parse("{\"ftf\":1," + std::string(members) + "}", profile);
  return profile;
}

/// A store of records whose values are rated.
struct Records {
  blocking::Vocabulary vocabulary;
  blocking::RecordStore store;
  blocking::Statistics statistics;

  explicit Records(std::span<const std::string_view> all, const blocking::ComparedFields& fields = {}) {
    blocking::Extractor extractor(vocabulary, fields);
    for (const std::string_view members : all) extractor.add(profile_of(members), store, 0, 0);
    statistics = blocking::Statistics::of(store, vocabulary);
    statistics.rate(store, vocabulary);
  }
  explicit Records(std::initializer_list<std::string_view> all, const blocking::ComparedFields& fields = {})
      : Records(std::span(all.begin(), all.size()), fields) {}
};

}  // namespace ftf::testing
