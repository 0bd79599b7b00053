// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/record_codec.hpp>

#include <ftf/names/features.hpp>

namespace ftf::index {
namespace {

using namespace blocking;

class RecordAppender {
 public:
  RecordAppender(std::string& out, const RecordStore& store, const Vocabulary& vocabulary)
      : out_(out), store_(store), vocabulary_(vocabulary) {}

  void record(RecordIndex index) {
    const RecordView view = store_[index];
    out_.text(view.id);
    list(view.births, [&](const Birth& birth) { add(birth); });
    out_.number(static_cast<std::uint64_t>(view.sex));
    list(view.countries, [&](const CountryValue& country) { add(country); });
    list(view.names, [&](const Name& name) { add(name); });
    list(view.places, [&](const PlaceValue& place) {
      add(place.country);
      out_.number(place.size);
      for (const Word& word : store_.words_of(place)) out_.number(word.id);
    });
    list(view.documents, [&](const DocumentValue& document) { add(document); });
    list(view.attributes, [&](const AttributeValue& value) { add(value); });
    list(view.parents, [&](const ParentValue& parent) {
      out_.number(parent.role);
      add(parent.name);
    });
  }

 private:
  template <class T, class Add>
  void list(std::span<const T> values, Add&& add_value) {
    out_.number(values.size());
    for (const T& value : values) add_value(value);
  }

  void add(const Birth& birth) {
    out_.sign(birth.from);
    out_.sign(std::int64_t{birth.to} - birth.from);
    out_.sign(birth.year);
    out_.number(birth.month);
    out_.number(birth.day * 2U + (birth.circa ? 1U : 0U));
  }

  void add(const Name& name) {
    out_.number(name.size * 2U + (name.low_quality ? 1U : 0U));
    for (const names::NamePart& part : store_.parts(name)) {
      out_.number(part.id);
      out_.number(part.tags);
      out_.number(part.position);
      out_.sign(names::information(part, vocabulary_.names[part.id]));
    }
  }

  void add(const CountryValue& country) {
    out_.number(country.code);
    out_.sign(country.rarity);
  }

  void add(const DocumentValue& document) {
    out_.fixed(document.hash);
    out_.text(store_.text_of(document));
    out_.number(document.type);
    out_.number(document.country);
    out_.sign(document.rarity);
  }

  void add(const AttributeValue& value) {
    out_.fixed(value.hash);
    out_.number(value.name);
    out_.number(static_cast<std::uint64_t>(value.type));
    out_.sign(value.rarity);
    out_.number(value.size);
    if (value.type == AttributeType::text)
      for (const Word& word : store_.words_of(value)) out_.number(word.id);
    else if (value.type == AttributeType::date) add(store_.dates[value.first]);
    else out_.text(store_.text_of(value));
  }

  ByteWriter out_;
  const RecordStore& store_;
  const Vocabulary& vocabulary_;
};

}  // namespace

void append_record(std::string& out, const RecordStore& store, RecordIndex record, const Vocabulary& vocabulary) {
  RecordAppender(out, store, vocabulary).record(record);
}

Birth RecordReader::birth() {
  Birth birth;
  const std::int64_t from = in_.sign();
  birth.from = static_cast<std::int32_t>(from);
  birth.to = static_cast<std::int32_t>(from + in_.sign());
  birth.year = static_cast<std::int16_t>(in_.sign());
  birth.month = static_cast<std::uint8_t>(in_.below(13));
  const std::uint64_t day = in_.below(64);
  birth.day = static_cast<std::uint8_t>(day / 2);
  birth.circa = day % 2 != 0;
  return birth;
}

RecordReader::NameHead RecordReader::name() {
  const std::uint64_t head = in_.below(2 * names::Signature::capacity + 2);
  return {static_cast<std::uint8_t>(head / 2), head % 2 != 0};
}

StoredPart RecordReader::part() {
  StoredPart stored;
  stored.token = static_cast<std::uint32_t>(in_.below(tokens_));
  stored.tags = in_.as<std::uint16_t>();
  stored.position = in_.as<std::uint16_t>();
  stored.information = static_cast<std::int32_t>(in_.sign());
  return stored;
}

CountryValue RecordReader::country() {
  CountryValue value;
  value.code = in_.as<std::uint32_t>();
  value.rarity = static_cast<std::int32_t>(in_.sign());
  return value;
}

DocumentValue RecordReader::document(RecordStore& store) {
  DocumentValue value;
  value.hash = in_.fixed();
  const std::string_view number = in_.text();
  if (number.size() > 255) throw damaged("a document's number is too long");
  value.first = static_cast<std::uint32_t>(store.characters.size());
  value.size = static_cast<std::uint8_t>(number.size());
  store.characters += number;
  value.type = in_.as<std::uint32_t>();
  value.country = in_.as<std::uint32_t>();
  value.rarity = static_cast<std::int32_t>(in_.sign());
  return value;
}

}  // namespace ftf::index
