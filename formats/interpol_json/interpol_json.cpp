// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/interpol_json/interpol_json.hpp"

#include <array>

#include "formats/common/unread.hpp"
#include "formats/error_page.hpp"
#include "formats/interpol_json/notice.hpp"
#include "formats/syntax/json_stream.hpp"

namespace ftf::formats::interpol_json {

namespace {

using base::Fault;

constexpr std::array<std::string_view, 1> envelopes{"_embedded.notices"};
class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : stream_(input, {.envelopes = envelopes, .max_value_bytes = context.max_record_bytes}), notes_(*context.notes) {
    refuse_error_page(input);
  }

  bool next(profile::Profile& reuse) override {
    const auto notice = stream_.next();
    if (!notice) return false;
    notes_.begin_record(stream_.location());
    try {
      read_notice(document_.parse(*notice, stream_.location()), notes_, reuse);
    } catch (const Fault& fault) {
      if (!fault.raw().empty()) throw;
      throw Fault(fault.code(), fault.where(), fault.detail(), std::string(*notice), fault.value());
    }
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
  Writer(io::OutputFile& output, LossReport& losses) : output_(output), losses_(losses) {}

  void write(const profile::Profile& profile) override {
    notice_.clear();
    append_notice(notice_, profile);
    count_losses(profile);
    output_.write(empty_ ? "[\n" : ",\n");
    output_.write(notice_);
    empty_ = false;
  }

  void close() override { output_.write(empty_ ? "[]\n" : "\n]\n"); }

 private:
  void count_losses(const profile::Profile& profile) {
    base::Diagnostics unheard;
    common::Notes notes(unheard);
    read_notice(document_.parse(notice_), notes, read_back_);
    common::count_unread(profile, read_back_, losses_);
  }

  io::OutputFile& output_;
  LossReport& losses_;
  base::JsonDocument document_;
  profile::Profile read_back_;
  std::string notice_;
  bool empty_ = true;
};

/// Only these notices have `entity_id`; a list page has `_embedded` and the API's address before the first one.
Detected detect(std::string_view head) {
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos || (head[start] != '{' && head[start] != '[')) return Detected::no;
  const bool list_page = head.find("\"_embedded\"") != std::string_view::npos && head.find("/notices/v1/") != std::string_view::npos;
  const bool notice = head.find("\"entity_id\"") != std::string_view::npos && head.find("\"forename\"") != std::string_view::npos;
  const bool entity = head.find("\"entity_id\"") != std::string_view::npos && head.find("\"un_reference\"") != std::string_view::npos;
  if (list_page || notice || entity) return Detected::yes;
  return head.substr(start) == "[]\n" ? Detected::maybe : Detected::no;
}

std::unique_ptr<io::ProfileWriter> create(io::OutputFile& output, const WriteContext& context) {
  return std::make_unique<Writer>(output, *context.losses);
}

constexpr std::array<std::string_view, 1> extensions{".json"};

/// What one kind of notice or another carries; the loss report goes by reading back.
// clang-format off
constexpr std::array<std::string_view, 46> carries{
    "id", "kind", "names.full", "names.kind", "names.script", "names.parts", "names.births.from", "names.births.to",
    "names.births.precision", "sex", "births.from", "births.to", "births.precision", "birth_places.text", "birth_places.country",
    "birth_places.country_text", "nationalities.country", "nationalities.text", "documents.type", "documents.type_text",
    "documents.number", "documents.country", "documents.country_text", "documents.issued.from", "documents.issued.to",
    "documents.issued.precision", "documents.expires.from", "documents.expires.to", "documents.expires.precision", "documents.place",
    "addresses.text", "parents", "positions.text", "physical", "languages.code", "biometrics", "legal.notice", "legal.reference",
    "legal.authority", "legal.offences", "legal.listed.from", "legal.listed.to", "legal.listed.precision", "relations.type",
    "relations.name", "remarks"};
// clang-format on

}  // namespace

const FormatDriver driver{.name = "interpol-json",
                          .title = "INTERPOL notices, JSON",
                          .extensions = extensions,
                          .detect = detect,
                          .open = open_as<Reader>,
                          .create = create,
                          .carries = carries};

}  // namespace ftf::formats::interpol_json
