// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/loss.hpp"

#include <algorithm>

#include <ftf/profile/fields.hpp>

namespace ftf::formats {

void LossReport::add(std::string_view path, std::string_view id) {
  auto found = entries_.find(path);
  if (found == entries_.end()) found = entries_.emplace(std::string(path), Entry{0, std::string(id)}).first;
  ++found->second.count;
}

namespace {

using namespace ftf::profile;

/// Walks a profile and reports the leaves that have a value and are not carried.
class Walker {
 public:
  Walker(std::span<const std::string_view> carries, LossReport& report, std::string_view id) : carries_(carries), report_(report), id_(id) {}

  template <class Owner>
  void walk(const Owner& record) {
    for_each_field<Owner>([&](const auto& field) {
      const std::size_t length = path_.size();
      if (!path_.empty()) path_ += '.';
      path_ += field.name;
      if (!carried()) visit(record.*field.member);
      path_.resize(length);
    });
  }

 private:
  [[nodiscard]] bool carried() const { return std::find(carries_.begin(), carries_.end(), path_) != carries_.end(); }

  template <class T>
  void visit(const std::vector<T>& list) {
    for (const T& item : list) visit(item);
  }
  template <class T>
  void visit(const std::optional<T>& value) {
    if (value) visit(*value);
  }
  template <class T>
  void visit(const Valued<T>& value) {
    visit(static_cast<const T&>(value));
  }
  template <class T>
  void visit(const T& value) {
    if constexpr (is_record<T>) walk(value);
    else if (value != T{}) report_.add(path_, id_);
  }

  std::span<const std::string_view> carries_;
  LossReport& report_;
  std::string_view id_;
  std::string path_;
};

}  // namespace

void count_losses(const profile::Profile& profile, std::span<const std::string_view> carries, LossReport& report) {
  Walker(carries, report, profile.id).walk(profile);
}

}  // namespace ftf::formats
