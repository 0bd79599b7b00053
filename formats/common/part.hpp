// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One part of a source's record as named values, taken one by one, so that what nobody took is known and kept.

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"
#include "formats/syntax/xml_record.hpp"

namespace ftf::formats::common {

/// Values of one part by their names in the source; the same name may come again. Holds views: what they point to must outlive it.
class Part {
 public:
  /// Empties the part, but keeps its memory.
  void clear() noexcept;

  /// Empty values are left out.
  void add(std::string_view name, std::string_view value);

  /// Attributes and texts of the children of an element, by their names; below a child by their path (`a/b`, `a@b`). Children called as
  /// one of `elsewhere` are left out: somebody else reads them.
  void add(syntax::XmlElement element, std::span<const std::string_view> elsewhere = {});

  /// The same for one child, but for its attributes called as one of `elsewhere`.
  void add_child(syntax::XmlElement child, std::span<const std::string_view> elsewhere = {});

  /// The first value of this name that nobody took yet; empty if there is none.
  [[nodiscard]] std::string_view take(std::string_view name) noexcept;

  /// All values of this name that nobody took yet, joined by `separator`.
  [[nodiscard]] std::string take_all(std::string_view name, std::string_view separator);

  /// Marks the values of this name as taken if they are `expected`, because they say nothing.
  void drop(std::string_view name, std::string_view expected) noexcept;

  [[nodiscard]] bool empty() const noexcept { return values_.empty(); }

  struct Value {
    std::string_view name, value;
    bool taken = false;
  };
  [[nodiscard]] std::span<const Value> values() const noexcept { return values_; }

 private:
  void add_below(syntax::XmlElement element, const std::string& path, std::span<const std::string_view> elsewhere);

  std::vector<Value> values_;
  std::deque<std::string> paths_;  // of names that were put together
};

/// Puts what no field of the profile takes into the extras, under the source's own names.
class Keeper {
 public:
  /// `group` of the extras.
  Keeper(Notes& notes, std::string_view group) : notes_(notes), group_(group) {}

  /// What follows is of this profile.
  void begin(profile::Profile& profile) noexcept { profile_ = &profile; }

  /// A value that the format is known to have; nothing for an empty one.
  void keep(std::string name, std::string_view value);

  /// What is left of a part, under `path` and its own names, with the note unknown_element for each.
  void keep_rest(const Part& part, std::string_view path);

 private:
  Notes& notes_;
  std::string_view group_;
  profile::Profile* profile_ = nullptr;
};

/// Names of things in a list of the source, one for each item of a list of the profile, as one text: "12 - 14".
class ItemNames {
 public:
  void clear() noexcept { text_.clear(); }
  /// Adds the name of the next item; one with spaces, or none, counts as none.
  void add(std::string_view name);
  /// Empty where no item had a name.
  [[nodiscard]] std::string_view text() const noexcept;

 private:
  std::string text_;
};

/// The extras of one group, looked up by name.
class KeptValues {
 public:
  KeptValues(const profile::Profile& profile, std::string_view group) : profile_(profile), group_(group) {}

  /// The first value kept under this name; empty if there is none.
  [[nodiscard]] std::string_view find(std::string_view name) const noexcept;

  /// All values of this name, in their order.
  [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;

  /// Name of item number `index` in a text of ItemNames; empty if there is none.
  [[nodiscard]] std::string_view item(std::string_view name, std::size_t index) const noexcept;

 private:
  const profile::Profile& profile_;
  std::string_view group_;
};

}  // namespace ftf::formats::common
