// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/record.hpp>

namespace ftf::blocking {
namespace {

template <class T>
void add_all(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// Copies values whose texts, words or parts have moved by `shift` places.
template <class T, class Shift>
void add_shifted(std::vector<T>& to, const std::vector<T>& from, Shift&& shift) {
  const std::size_t old = to.size();
  add_all(to, from);
  for (std::size_t i = old; i < to.size(); ++i) shift(to[i]);
}

std::uint32_t narrow(std::size_t size) noexcept { return static_cast<std::uint32_t>(size); }

}  // namespace

RecordStore::Ends RecordStore::ends() const noexcept {
  return {narrow(names.size()),     narrow(births.size()),     narrow(places.size()), narrow(countries.size()),
          narrow(documents.size()), narrow(attributes.size()), narrow(parents.size())};
}

RecordIndex RecordStore::finish(std::string_view id, Sex sex, std::uint32_t source, std::uint64_t line) {
  rows_.push_back({line, ids_.size(), source, static_cast<std::uint16_t>(id.size()), sex, ends()});
  ids_ += id;
  return narrow(rows_.size() - 1);
}

void RecordStore::append(const RecordStore& other) {
  const Ends base = ends();
  const std::uint32_t parts = narrow(name_parts.size());
  const std::uint32_t word = narrow(words.size());
  const std::uint32_t character = narrow(characters.size());
  const std::uint32_t date = narrow(dates.size());
  const std::size_t id = ids_.size();
  add_all(name_parts, other.name_parts);
  add_all(words, other.words);
  add_all(dates, other.dates);
  add_all(births, other.births);
  add_all(countries, other.countries);
  characters += other.characters;
  ids_ += other.ids_;
  add_shifted(names, other.names, [&](Name& name) { name.first += parts; });
  add_shifted(parents, other.parents, [&](ParentValue& parent) { parent.name.first += parts; });
  add_shifted(places, other.places, [&](PlaceValue& place) { place.first += word; });
  add_shifted(documents, other.documents, [&](DocumentValue& document) { document.first += character; });
  add_shifted(attributes, other.attributes, [&](AttributeValue& value) {
    value.first += value.type == AttributeType::text ? word : value.type == AttributeType::date ? date : character;
  });
  add_shifted(rows_, other.rows_, [&](Row& row) {
    row.id_first += id;
    row.ends.names += base.names;
    row.ends.births += base.births;
    row.ends.places += base.places;
    row.ends.countries += base.countries;
    row.ends.documents += base.documents;
    row.ends.attributes += base.attributes;
    row.ends.parents += base.parents;
  });
}

void RecordStore::clear() {
  name_parts.clear(), words.clear(), characters.clear(), dates.clear(), names.clear(), births.clear(), places.clear();
  countries.clear(), documents.clear(), attributes.clear(), parents.clear(), ids_.clear(), rows_.clear();
}

void RecordStore::set_id(RecordIndex index, std::string_view id) {
  rows_[index].id_first = ids_.size();
  rows_[index].id_size = static_cast<std::uint16_t>(id.size());
  ids_ += id;
}

}  // namespace ftf::blocking
