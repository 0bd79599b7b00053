// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A choice of fields: `--fields names,births,documents.number`.

#include <string>
#include <vector>

#include <ftf/profile/profile.hpp>

namespace ftf::profile {

/// Fields by path; a path stands for all below it.
class FieldSelection {
 public:
  /// Throws base::Error(usage) for a path that is not in the field list. An empty list selects everything.
  explicit FieldSelection(const std::vector<std::string>& paths);

  /// Empties every field that is not selected; the id always stays.
  void keep(Profile& profile) const;

  /// Empties every field that is selected, but never the id.
  void drop(Profile& profile) const;

 private:
  std::vector<std::string> paths_;
};

}  // namespace ftf::profile
