// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/selection.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <ftf/base/error.hpp>
#include <ftf/profile/fields.hpp>
#include <ftf/profile/schema.hpp>

namespace ftf::profile {

namespace {

/// Empties the fields for which `verdict(path)` says so; walks on where it says that only a part is concerned.
enum class Verdict : std::uint8_t { keep, empty, descend };

template <class Decide>
class Pruner {
 public:
  explicit Pruner(Decide decide) : decide_(decide) {}

  template <class Owner>
  void prune(Owner& record) {
    for_each_field<Owner>([&](const auto& field) {
      const std::size_t length = path_.size();
      if (!path_.empty()) path_ += '.';
      path_ += field.name;
      auto& member = record.*field.member;
      const Verdict verdict = path_ == "id" ? Verdict::keep : decide_(path_);
      if (verdict == Verdict::empty) member = {};
      else if (verdict == Verdict::descend) descend(member);
      path_.resize(length);
    });
  }

 private:
  template <class T>
  void descend(std::vector<T>& list) {
    for (T& item : list) descend(item);
  }
  template <class T>
  void descend(std::optional<T>& value) {
    if (value) descend(*value);
  }
  template <class T>
  void descend(Valued<T>& value) {
    descend(static_cast<T&>(value));
  }
  template <class T>
  void descend(T& value) {
    if constexpr (is_record<T>) prune(value);
  }

  Decide decide_;
  std::string path_;
};

bool below(std::string_view path, std::string_view top) {
  return path.starts_with(top) && (path.size() == top.size() || path[top.size()] == '.');
}

}  // namespace

FieldSelection::FieldSelection(const std::vector<std::string>& paths) : paths_(paths) {
  const auto& rows = field_rows();
  for (const std::string& path : paths_)
    if (std::none_of(rows.begin(), rows.end(), [&](const FieldRow& row) { return row.path == path; }))
      throw base::Error(base::ErrorKind::usage, base::Code::usage, {}, fmt::format("no field is called '{}'; see ftf-profile(5)", path));
}

void FieldSelection::keep(Profile& profile) const {
  if (paths_.empty()) return;
  Pruner pruner([this](std::string_view path) {
    const bool kept = std::any_of(paths_.begin(), paths_.end(), [&](const auto& chosen) { return below(path, chosen); });
    const bool partly = std::any_of(paths_.begin(), paths_.end(), [&](const auto& chosen) { return below(chosen, path); });
    return kept ? Verdict::keep : partly ? Verdict::descend : Verdict::empty;
  });
  pruner.prune(profile);
}

void FieldSelection::drop(Profile& profile) const {
  Pruner pruner([this](std::string_view path) {
    const bool dropped = std::find(paths_.begin(), paths_.end(), path) != paths_.end();
    return dropped ? Verdict::empty : Verdict::descend;
  });
  pruner.prune(profile);
}

}  // namespace ftf::profile
