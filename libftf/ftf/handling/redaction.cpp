// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/redaction.hpp>

#include <ftf/profile/fields.hpp>

namespace ftf::handling {

using namespace ftf::profile;

namespace {

/// A class, so that each shape of field finds the others.
struct AssessmentDropper {
  template <class T>
  void drop(std::vector<T>& list) {
    for (T& item : list) drop(item);
  }
  template <class T>
  void drop(std::optional<T>& value) {
    if (value) drop(*value);
  }
  template <class T>
  void drop(Valued<T>& value) {
    drop(static_cast<T&>(value));
  }
  void drop(Text&) {}  // remarks go whole; measures and activity are texts, too, but facts
  template <class T>
  void drop(T& value) {
    if constexpr (is_record<T>)
      for_each_field<T>([&](const auto& field) {
        if (field.personal == Personal::assessment) value.*field.member = {};
        else drop(value.*field.member);
      });
  }
};

/// Calls visit(list) for each list of values with an origin.
template <class Visit>
void for_each_values(Profile& profile, Visit visit) {
  for_each_field<Profile>([&](const auto& field) {
    using T = typename std::remove_cvref_t<decltype(field)>::Type;
    if constexpr (is_list<T>)
      if constexpr (is_valued<typename T::value_type>) visit(profile.*field.member);
  });
}

}  // namespace

void drop_assessments(Profile& profile) { AssessmentDropper().drop(profile); }

void drop_values(Profile& profile, const std::vector<bool>& refused) {
  std::vector<std::int32_t> place(refused.size(), -1);
  std::int32_t kept = 0;
  for (std::size_t i = 0; i < refused.size(); ++i)
    if (!refused[i]) place[i] = kept++;
  for_each_values(profile, [&](auto& list) {
    std::erase_if(list, [&](const auto& value) { return value.hnd >= 0 && refused[static_cast<std::size_t>(value.hnd)]; });
    for (auto& value : list)
      if (value.hnd >= 0) value.hnd = place[static_cast<std::size_t>(value.hnd)];
  });
  std::size_t i = 0;
  std::erase_if(profile.handlings, [&](const auto&) { return refused[i++]; });
}

}  // namespace ftf::handling
