// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/senzing/senzing.hpp"

#include <array>

#include "formats/common/json_items.hpp"
#include "formats/common/to_write.hpp"
#include "formats/common/unread.hpp"
#include "formats/error_page.hpp"
#include "formats/senzing/record.hpp"
#include "formats/syntax/json_stream.hpp"

namespace ftf::formats::senzing {

namespace {

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : stream_(input, {.envelopes = {}, .max_value_bytes = context.max_record_bytes}), notes_(*context.notes) {
    refuse_error_page(input);
  }

  bool next(profile::Profile& reuse) override {
    const auto record = stream_.next();
    if (!record) return false;
    notes_.begin_record(stream_.location());
    read_record(document_.parse(*record, stream_.location()), notes_, reuse);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return stream_.location(); }

 private:
  syntax::JsonStream stream_;
  common::Notes notes_;
  base::JsonDocument document_;
};

class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), losses_(*context.losses), notes_(unheard_) {}

  void write(const profile::Profile& profile) override {
    const profile::Profile written = common::to_write(profile);
    line_.clear();
    append_record(line_, written);
    read_record(document_.parse(line_), notes_, read_back_);
    common::count_unread(written, read_back_, losses_);
    output_.write(line_ += '\n');
  }

  void close() override {}

 private:
  io::OutputFile& output_;
  LossReport& losses_;
  base::Diagnostics unheard_;
  common::Notes notes_;
  base::JsonDocument document_;
  profile::Profile read_back_;
  std::string line_;
};

Detected detect(std::string_view head) {
  return common::begins_json_with(head, {"\"DATA_SOURCE\"", "\"RECORD_ID\""}) ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 2> extensions{".json", ".jsonl"};

// clang-format off
constexpr std::array<std::string_view, 30> carries{
    "id", "kind", "source", "names.full", "names.kind", "names.script", "names.parts", "sex", "births.from", "births.to", "births.precision",
    "birth_places.text", "birth_places.country", "nationalities", "citizenships", "documents.type", "documents.type_text", "documents.number",
    "documents.country", "documents.place", "addresses", "deaths.from", "deaths.to", "deaths.precision", "contacts.type", "contacts.value",
    "relations.type", "relations.id", "relations.note", "extras"};
// clang-format on

}  // namespace

const FormatDriver driver{.name = "senzing",
                          .title = "Senzing records, JSON lines",
                          .extensions = extensions,
                          .detect = detect,
                          .open = open_as<Reader>,
                          .create = create_as<Writer>,
                          .carries = carries};

}  // namespace ftf::formats::senzing
