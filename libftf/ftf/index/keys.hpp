// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What an index finds records by, and the weights that a hit is judged by.

#include <vector>

#include <ftf/blocking/key_maker.hpp>
#include <ftf/comparison/model.hpp>
#include <ftf/comparison/names.hpp>

namespace ftf::index {

/// The kinds of keys. They belong to the form of the file: another set is another version.
[[nodiscard]] const blocking::BlockingModel& key_rules();

/// Those of them that are made of what identifies.
[[nodiscard]] const blocking::BlockingModel& strong_key_rules();

/// Makes the keys of records: those of key_rules(), and one of all words of each name together.
class Keys {
 public:
  /// All outlive the maker.
  Keys(const blocking::RecordStore& store, const blocking::Vocabulary& vocabulary)
      : store_(&store),
        vocabulary_(&vocabulary),
        maker_(key_rules(), store, vocabulary),
        strong_maker_(strong_key_rules(), store, vocabulary) {}

  /// Sorted, each once; valid until the next call.
  [[nodiscard]] const std::vector<blocking::Key>& of(blocking::RecordIndex record);

  /// Those among them that are made of all words of a name. Valid until the next call.
  [[nodiscard]] const std::vector<blocking::Key>& names_of(blocking::RecordIndex record);

  /// Those among them that point to a person by themselves: of documents and attributes. Valid until the next call.
  [[nodiscard]] const std::vector<blocking::Key>& strong_of(blocking::RecordIndex record);

 private:
  [[nodiscard]] blocking::Key whole_name(const blocking::Name& name);

  const blocking::RecordStore* store_;
  const blocking::Vocabulary* vocabulary_;
  blocking::KeyMaker maker_, strong_maker_;
  std::vector<blocking::Key> keys_, name_keys_;
  std::vector<std::uint64_t> words_;
};

/// What two names that look like that are worth at most, nearly always: whoever can't be a hit with it is not compared.
[[nodiscard]] base::Weight name_limit(const comparison::NameLook& look);

/// What prior and names are worth at least that are the same but for a slip.
[[nodiscard]] base::Weight same_but_for_slip(const comparison::Model& model) noexcept;

/// A linkage model as screening takes it: a single traveller stands before a list, so names count by all that the names stage finds,
/// a word alone counts in full wherever it stands, names that are the same are worth a look by themselves, and whole birth dates that
/// differ never count for a hit, however near they are.
[[nodiscard]] comparison::Model for_screening(comparison::Model model);

}  // namespace ftf::index
