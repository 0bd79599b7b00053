// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <array>
#include <map>

#include <ftf/base/json_writer.hpp>

#include "formats/common/extras.hpp"
#include "formats/common/json_items.hpp"
#include "formats/common/to_write.hpp"
#include "formats/common/unread.hpp"
#include "formats/error_page.hpp"
#include "formats/ftm/drafts.hpp"
#include "formats/ftm/entity_store.hpp"
#include "formats/ftm/ftm.hpp"
#include "formats/ftm/profile_maker.hpp"
#include "formats/ftm/vocabulary.hpp"
#include "formats/syntax/json_stream.hpp"

namespace ftf::formats::ftm {

namespace {

using base::Code;
using base::Fault;
using base::JsonWriter;
using profile::Profile;

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : stream_(input, {.envelopes = {}, .max_value_bytes = context.max_record_bytes}),
        file_(input.name()),
        store_(file_, context.max_record_bytes),
        notes_(*context.notes),
        maker_(notes_, [this](std::string_view id) { return store_.find(id); }) {
    refuse_error_page(input);
  }

  bool next(Profile& reuse) override {
    while (!sealed_) store_next();
    const auto rows = store_.next();
    if (!rows) return false;
    const auto place = [&](const common::RowGroups::Row& row) { return base::Location{file_, row.line, 0, {}, {}}; };
    where_ = place(rows->front());
    notes_.begin_record(where_);
    maker_.begin(reuse);
    for (const auto& row : *rows)
      row.kind == EntityStore::entity ? maker_.add_entity(row.cells[0], place(row)) : maker_.add_link(row.cells[0], place(row));
    if (rows->front().kind == EntityStore::link) name_by_links(reuse, *rows);
    maker_.end();
    return true;
  }

  [[nodiscard]] base::Location where() const override { return where_; }

 private:
  /// Checks what every entity must have; what it says is read when the record is complete.
  void store_next() {
    const auto json = stream_.next();
    where_ = stream_.location();
    if (!json) {
      store_.seal();
      sealed_ = true;
      return;
    }
    const base::JsonValue value = document_.parse(*json, where_);
    if (!value.is_object()) throw Fault(Code::json_type, where_, "expected an object", std::string(*json));
    if (value["id"].text().empty()) throw Fault(Code::id_missing, where_, {}, std::string(*json));
    if (value["id"].text().size() > 256) throw Fault(Code::id_invalid, where_, {}, std::string(*json));
    store_.add(value, *json, where_.line);
  }

  /// Links to an entity that is not in the input make a record of their own.
  void name_by_links(Profile& to, std::span<const common::RowGroups::Row> rows) {
    const base::JsonValue value = document_.parse(rows.front().cells[0], where_);
    const LinkSchema& schema = *link_schema(value["schema"].text());
    common::for_each_item(value["properties"][schema.holder], [&](const base::JsonValue& end) {
      if (to.id.empty()) to.id = end.is_object() ? end["id"].text() : end.text();
    });
    if (to.id.empty()) to.id = value["id"].text();
    if (to.id.size() > 256) throw Fault(Code::id_invalid, where_, {}, std::string(rows.front().cells[0]));
    to.kind = "other";
    notes_.name_record(to.id);
  }

  syntax::JsonStream stream_;
  std::string file_;
  EntityStore store_;
  common::Notes notes_;
  ProfileMaker maker_;
  base::JsonDocument document_;
  base::Location where_;
  bool sealed_ = false;
};

class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context)
      : output_(output), losses_(*context.losses), notes_(unheard_), maker_(notes_, [this](std::string_view id) { return find(id); }) {}

  void write(const Profile& profile) override {
    const Profile written = common::to_write(profile);
    const std::vector<Draft> drafts = make_drafts(written);
    lines_.clear();
    addresses_.clear();
    for (const Draft& draft : drafts) {
      std::string& line = draft.schema == "Address" ? addresses_[draft.id] : lines_.emplace_back();
      append_entity(line, draft, written, &draft == drafts.data());
    }
    count_losses(written);
    for (const auto& line : lines_) output_.write(line + "\n");
    for (const auto& [id, line] : addresses_) output_.write(line + "\n");
  }

  void close() override {}

 private:
  [[nodiscard]] std::string_view find(std::string_view id) const {
    const auto found = addresses_.find(id);
    return found == addresses_.end() ? std::string_view() : std::string_view(found->second);
  }

  void count_losses(const Profile& written) {
    maker_.begin(read_back_);
    maker_.add_entity(lines_.front(), {});
    for (std::size_t i = 1; i < lines_.size(); ++i) maker_.add_link(lines_[i], {});
    maker_.end();
    common::count_unread(written, read_back_, losses_);
  }

  io::OutputFile& output_;
  LossReport& losses_;
  base::Diagnostics unheard_;
  common::Notes notes_;
  ProfileMaker maker_;
  Profile read_back_;
  std::vector<std::string> lines_;
  std::map<std::string, std::string, std::less<>> addresses_;
};

Detected detect(std::string_view head) {
  return common::begins_json_with(head, {"\"schema\"", "\"properties\""}) ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 2> extensions{".ftm.json", ".json"};

// clang-format off
constexpr std::array<std::string_view, 48> carries{
    "id", "kind", "source", "source_version", "names.full", "names.kind", "names.quality", "names.script", "names.parts", "sex",
    "births.from", "births.to", "births.precision", "birth_places.text", "birth_places.country", "nationalities.country",
    "citizenships.country", "documents.type", "documents.type_text", "documents.number", "documents.country", "documents.issued",
    "documents.expires", "documents.name", "documents.note", "addresses", "deaths.from", "deaths.to", "deaths.precision", "parents",
    "contacts", "positions.text", "positions.kind", "physical", "languages.code", "legal.programme", "legal.reference",
    "legal.authority", "legal.status", "legal.reason", "legal.offences", "legal.listed", "legal.delisted", "legal.updated", "measures",
    "relations", "remarks", "extras"};
// clang-format on

}  // namespace

void append_entity(std::string& out, const Draft& draft, const Profile& profile, bool is_main) {
  const auto kept = [&](std::string_view name) { return is_main ? common::extra_value(profile, extras_group, name) : std::string_view(); };
  JsonWriter json(out);
  json.begin_object()
      .member("id", draft.id)
      .member("caption", draft.caption.empty() ? draft.schema : draft.caption)
      .member("schema", draft.schema);
  json.key("properties").begin_object();
  for (auto value = draft.values.begin(); value != draft.values.end();) {
    json.key(value->property).begin_array();
    const std::string_view property = value->property;
    for (; value != draft.values.end() && value->property == property; ++value) json.string(value->text);
    json.end_array();
  }
  json.end_object().key("referents").begin_array();
  if (is_main && draft.id != profile.id) json.string(profile.id);
  if (is_main)
    for (const auto& extra : profile.extras)
      if (extra.group == extras_group && extra.name == "entity.referents") json.string(extra.value);
  json.end_array()
      .key("datasets")
      .begin_array()
      .string(profile.source.empty() ? std::string_view("ftf") : std::string_view(profile.source));
  if (is_main)
    for (const auto& extra : profile.extras)
      if (extra.group == extras_group && extra.name == "entity.datasets") json.string(extra.value);
  json.end_array();
  const std::string_view last_seen =
      kept("entity.last_seen").empty() && is_main ? std::string_view(profile.source_version) : kept("entity.last_seen");
  if (!kept("entity.first_seen").empty()) json.member("first_seen", kept("entity.first_seen"));
  if (!last_seen.empty()) json.member("last_seen", last_seen);
  if (!kept("entity.last_change").empty()) json.member("last_change", kept("entity.last_change"));
  json.key("target").boolean(!kept("entity.target").empty()).end_object();
}

const FormatDriver entities_driver{.name = "ftm",
                                   .title = "FollowTheMoney entities, JSON lines",
                                   .extensions = extensions,
                                   .detect = detect,
                                   .open = open_as<Reader>,
                                   .create = create_as<Writer>,
                                   .carries = carries};

}  // namespace ftf::formats::ftm
