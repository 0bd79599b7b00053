// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/unread.hpp"

#include <algorithm>
#include <vector>

#include <ftf/profile/fields.hpp>

namespace ftf::formats::common {

namespace {

using namespace ftf::profile;

/// Made from other fields, so nothing is lost with it.
constexpr std::string_view derived = "documents.normalised";

/// How many single values two items share.
template <class T>
int shared(const T& a, const T& b) {
  if constexpr (is_optional<T>) {
    return a && b ? shared(*a, *b) : 0;
  } else if constexpr (is_list<T>) {
    return !a.empty() && a == b ? 1 : 0;
  } else if constexpr (is_record<T>) {
    int sum = 0;
    for_each_field<T>([&](const auto& field) { sum += shared(a.*field.member, b.*field.member); });
    return sum;
  } else {
    return a != T{} && a == b ? 1 : 0;
  }
}

class Comparer {
 public:
  Comparer(LossReport& report, std::string_view id) : report_(report), id_(id) {}

  template <class T>
  void compare(const T& given, const T& back) {
    if constexpr (is_optional<T>) compare_optional(given, back);
    else if constexpr (is_list<T>) compare_list(given, back);
    else if constexpr (is_record<T>) compare_record(given, back);
    else if (given != T{} && given != back && path_ != derived) report_.add(path_, id_);
  }

 private:
  template <class T>
  void compare_record(const T& given, const T& back) {
    for_each_field<T>([&](const auto& field) {
      const std::size_t length = path_.size();
      if (!path_.empty()) path_ += '.';
      path_ += field.name;
      compare(given.*field.member, back.*field.member);
      path_.resize(length);
    });
  }

  template <class T>
  void compare_optional(const std::optional<T>& given, const std::optional<T>& back) {
    if (given) compare(*given, back.value_or(T{}));
  }

  template <class List>
  void compare_list(const List& given, const List& back) {
    using T = bare<typename List::value_type>;
    std::vector<const T*> rest;
    for (const T& item : back) rest.push_back(&item);
    std::vector<const T*> unlike;
    for (const T& item : given) {
      const auto same = std::find_if(rest.begin(), rest.end(), [&](const T* other) { return *other == item; });
      if (same == rest.end()) unlike.push_back(&item);
      else rest.erase(same);
    }
    for (const T* item : unlike) {
      const auto nearest =
          std::max_element(rest.begin(), rest.end(), [&](const T* a, const T* b) { return shared(*item, *a) < shared(*item, *b); });
      if (nearest == rest.end() || shared(*item, **nearest) == 0) {
        compare(*item, T{});
        continue;
      }
      compare(*item, **nearest);
      rest.erase(nearest);
    }
  }

  LossReport& report_;
  std::string_view id_;
  std::string path_;
};

}  // namespace

void count_unread(const Profile& given, const Profile& read_back, LossReport& report) {
  Comparer(report, given.id).compare(given, read_back);
}

}  // namespace ftf::formats::common
