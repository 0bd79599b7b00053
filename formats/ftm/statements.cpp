// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include <ftf/base/hash.hpp>
#include <ftf/base/json_writer.hpp>

#include "formats/common/json_items.hpp"
#include "formats/common/remark_miner.hpp"
#include "formats/common/unread.hpp"
#include "formats/ftm/entity_store.hpp"
#include "formats/ftm/ftm.hpp"
#include "formats/ftm/statement_entities.hpp"
#include "formats/ftm/statement_profile.hpp"
#include "formats/ftm/vocabulary.hpp"
#include "formats/syntax/csv_writer.hpp"
#include "formats/syntax/json_stream.hpp"

namespace ftf::formats::ftm {

namespace {

using base::Code;
using base::Fault;
using profile::Profile;
using Rows = std::span<const common::RowGroups::Row>;

constexpr std::size_t longest_id = 256;
constexpr std::array<std::string_view, 3> made_columns{"prop_type", "origin", "id"};  // that say nothing new, or nothing of a person

Statement statement_of(const common::RowGroups::Row& row) {
  Statement statement;
  for (std::size_t i = 0; i < statement_columns.size(); ++i) statement.*statement_columns[i].member = row.cells[i];
  return statement;
}

// ---- the two forms

class JsonStatements {
 public:
  JsonStatements(io::InputFile& input, const ReadContext& context)
      : stream_(input, {.envelopes = {}, .max_value_bytes = context.max_record_bytes}) {}

  bool next(Statement& to, common::Notes& notes) {
    const auto json = stream_.next();
    if (!json) return false;
    raw_ = *json;
    const base::JsonValue value = document_.parse(*json, where());
    if (!value.is_object()) throw Fault(Code::json_type, where(), "expected an object", raw_);
    to = {};
    for (const base::JsonValue member : value) {
      const auto column = std::ranges::find(statement_columns, member.key(), &StatementColumn::name);
      if (column != statement_columns.end()) to.*column->member = member.is_null() ? std::string_view() : member.text();
      else if (std::ranges::find(made_columns, member.key()) == made_columns.end() && member.key() != "target")
        notes.add(Code::unknown_element, member.key());
    }
    return true;
  }

  [[nodiscard]] base::Location where() const { return stream_.location(); }
  [[nodiscard]] const std::string& raw() const noexcept { return raw_; }

 private:
  syntax::JsonStream stream_;
  base::JsonDocument document_;
  std::string raw_;
};

class CsvStatements {
 public:
  CsvStatements(io::InputFile& input, const ReadContext& context) : rows_(input, {}, {.record_bytes = context.max_record_bytes}) {}

  bool next(Statement& to, common::Notes& notes) {
    if (!begun_) read_header(notes);
    if (!rows_.next()) return false;
    raw_ = rows_.raw();
    if (rows_.cells().size() > columns_.size()) throw Fault(Code::csv_columns, where(), {}, raw_);
    to = {};
    for (std::size_t i = 0; i < rows_.cells().size(); ++i)
      if (columns_[i] != nullptr) to.*columns_[i]->member = rows_.cells()[i];
    return true;
  }

  [[nodiscard]] base::Location where() const { return rows_.location(); }
  [[nodiscard]] const std::string& raw() const noexcept { return raw_; }

 private:
  void read_header(common::Notes& notes) {
    begun_ = true;
    if (!rows_.next()) return;
    for (const std::string_view cell : rows_.cells()) {
      const auto column = std::ranges::find(statement_columns, cell, &StatementColumn::name);
      columns_.push_back(column == statement_columns.end() ? nullptr : &*column);
      if (columns_.back() == nullptr && std::ranges::find(made_columns, cell) == made_columns.end() && cell != "target")
        notes.add(Code::unknown_element, cell);
    }
  }

  syntax::CsvReader rows_;
  std::vector<const StatementColumn*> columns_;
  std::string raw_;
  bool begun_ = false;
};

// ---- reading

/// Brings the statements of an entity together, then the entities of a record, both on disk.
template <class Source>
class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : source_(input, context),
        file_(input.name()),
        groups_(file_, context.max_record_bytes),
        store_(file_, context.max_record_bytes),
        notes_(*context.notes),
        maker_(notes_, [this](std::string_view id) { return store_.find(id); }) {}

  bool next(Profile& reuse) override {
    while (stage_ == Stage::statements) gather();
    while (stage_ == Stage::entities) assemble();
    const auto rows = store_.next();
    if (!rows) return false;
    where_ = place(rows->front());
    notes_.begin_record(where_);
    entities_.clear();
    for (const auto& row : *rows) entities_.push_back({row.cells[0], place(row), row.kind == EntityStore::link});
    maker_.make(entities_, reuse);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return where_; }

 private:
  enum class Stage : std::uint8_t { statements, entities, records };

  [[nodiscard]] base::Location place(const common::RowGroups::Row& row) const { return {file_, row.line, 0, {}, {}}; }

  void gather() {
    if (!source_.next(statement_, notes_)) {
      groups_.seal();
      stage_ = Stage::entities;
      return;
    }
    where_ = source_.where();
    check();
    std::array<std::string_view, statement_columns.size()> cells;
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = statement_.*statement_columns[i].member;
    groups_.add(statement_.canonical_id, cells, where_.line);
    if (statement_.canonical_id != statement_.entity_id) canonical_.emplace(base::hash64(statement_.entity_id), statement_.canonical_id);
  }

  /// Gives the columns that a statement must have.
  void check() {
    const auto wrong = [&](Code code, std::string_view column) { return Fault(code, where_, std::string(column), source_.raw()); };
    if (statement_.entity_id.empty()) throw wrong(Code::id_missing, "entity_id");
    if (statement_.canonical_id.empty()) statement_.canonical_id = statement_.entity_id;
    if (statement_.canonical_id.size() > longest_id || statement_.entity_id.size() > longest_id) throw wrong(Code::id_invalid, "entity_id");
    if (statement_.prop.empty()) throw wrong(Code::field_value, "prop");
    if (statement_.schema.empty()) throw wrong(Code::field_value, "schema");
    if (statement_.external == "true" || statement_.external == "True") statement_.external = "t";
    for (const StatementColumn& column : statement_columns)
      if ((statement_.*column.member).find('\0') != std::string::npos) throw wrong(Code::control_character, column.name);
  }

  void assemble() {
    const auto rows = groups_.next();
    if (!rows) {
      store_.seal();
      stage_ = Stage::records;
      return;
    }
    statements_.clear();
    for (const auto& row : *rows) statements_.push_back(statement_of(row));
    where_ = place(rows->front());
    for (const std::string& json : entities_of(statements_, [this](std::string_view id) { return canonical(id); })) {
      const base::JsonValue value = document_.parse(json, where_);
      const LinkSchema* const link = link_schema(value["schema"].text());
      std::string_view key = value["canonical"].text();
      if (link != nullptr)
        common::for_each_item(value["properties"][link->holder], [&](const base::JsonValue& holder) {
          if (key == value["canonical"].text()) key = canonical(holder.text());
        });
      store_.add(value, json, where_.line, key);
    }
  }

  [[nodiscard]] std::string_view canonical(std::string_view id) const {
    const auto found = canonical_.find(base::hash64(id));
    return found == canonical_.end() ? id : std::string_view(found->second);
  }

  Source source_;
  std::string file_;
  common::RowGroups groups_;
  EntityStore store_;
  common::Notes notes_;
  StatedProfileMaker maker_;
  base::JsonDocument document_;
  std::unordered_map<std::uint64_t, std::string> canonical_;  // of records that have another id, by the hash of theirs
  Statement statement_;
  std::vector<Statement> statements_;
  std::vector<StatedEntity> entities_;
  base::Location where_;
  Stage stage_ = Stage::statements;
};

// ---- writing

class JsonRows {
 public:
  explicit JsonRows(io::OutputFile& output) : output_(output) {}

  void begin() {}
  void write(const Statement& statement) {
    line_.clear();
    base::JsonWriter json(line_);
    json.begin_object();
    for (const StatementColumn& column : statement_columns) {
      const std::string& text = statement.*column.member;
      json.key(column.name);
      if (column.member == &Statement::external) json.boolean(text == "t");
      else if (text.empty() && column.member != &Statement::value) json.null();
      else json.string(text);
      if (column.member == &Statement::prop) json.member("prop_type", property_type(statement.prop));
    }
    json.member("id", statement_id(statement)).end_object();
    output_.write(line_ += '\n');
  }

 private:
  io::OutputFile& output_;
  std::string line_;
};

/// Cells stay as they are, because the ids are made of them: machines read this form, not spreadsheets.
class CsvRows {
 public:
  explicit CsvRows(io::OutputFile& output) : rows_(output, {}, syntax::Formulas::keep) {}

  void begin() {
    if (begun_) return;
    begun_ = true;
    cells_.clear();
    for (const StatementColumn& column : statement_columns) add(column, std::string(column.name), "prop_type");
    cells_.emplace_back("id");
    rows_.write(cells_);
  }

  void write(const Statement& statement) {
    cells_.clear();
    for (const StatementColumn& column : statement_columns) add(column, statement.*column.member, property_type(statement.prop));
    if (statement.external.empty()) cells_[external_cell] = "f";
    cells_.push_back(statement_id(statement));
    rows_.write(cells_);
  }

 private:
  static constexpr std::size_t external_cell = 9;

  void add(const StatementColumn& column, std::string text, std::string_view type) {
    cells_.push_back(std::move(text));
    if (column.member == &Statement::prop) cells_.emplace_back(type);
  }

  syntax::CsvWriter rows_;
  std::vector<std::string> cells_;
  bool begun_ = false;
};

template <class Sink>
class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context)
      : rows_(output), losses_(*context.losses), notes_(unheard_), maker_(notes_, [this](std::string_view id) {
          const auto found = addresses_.find(id);
          return found == addresses_.end() ? std::string_view() : std::string_view(found->second);
        }) {}

  void write(const Profile& profile) override {
    rows_.begin();
    const std::vector<Statement> statements = make_statements(profile);
    for (const Statement& statement : statements) rows_.write(statement);
    read_back(statements);
    Profile given = profile;
    common::drop_mined(given);
    common::count_unread(given, read_back_, losses_);
  }

  void close() override { rows_.begin(); }

 private:
  void read_back(std::span<const Statement> statements) {
    std::map<std::string_view, std::vector<Statement>> by_canonical;
    for (const Statement& statement : statements) by_canonical[statement.canonical_id].push_back(statement);
    std::vector<std::string> mains, links;
    addresses_.clear();
    for (const auto& [id, group] : by_canonical)
      for (std::string& json : entities_of(group, [](std::string_view same) { return same; })) {
        if (group.front().schema == "Address") addresses_[std::string(id)] = std::move(json);
        else (link_schema(group.front().schema) != nullptr ? links : mains).push_back(std::move(json));
      }
    std::vector<StatedEntity> entities;
    for (const std::string& json : mains) entities.push_back({json, {}, false});
    for (const std::string& json : links) entities.push_back({json, {}, true});
    maker_.make(entities, read_back_);
  }

  Sink rows_;
  LossReport& losses_;
  base::Diagnostics unheard_;
  common::Notes notes_;
  StatedProfileMaker maker_;
  Profile read_back_;
  std::map<std::string, std::string, std::less<>> addresses_;
};

Detected detect_json(std::string_view head) {
  return common::begins_json_with(head, {"\"canonical_id\"", "\"entity_id\"", "\"prop\""}) ? Detected::yes : Detected::no;
}

/// By columns that no other table has, in any order and quoting.
Detected detect_csv(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  for (const std::string_view name : {"canonical_id", "entity_id", "prop", "schema", "value", "dataset"})
    if (line.find(name) == std::string_view::npos) return Detected::no;
  return line.starts_with('{') || line.starts_with('[') ? Detected::no : Detected::yes;
}

constexpr std::array<std::string_view, 1> json_extensions{".json"};
constexpr std::array<std::string_view, 1> csv_extensions{".csv"};

// clang-format off
constexpr std::array<std::string_view, 50> carries{
    "id", "kind", "source", "source_version", "names.full", "names.kind", "names.quality", "names.script", "names.lang", "names.parts", "sex",
    "births.from", "births.to", "births.precision", "birth_places.text", "birth_places.country", "nationalities.country",
    "citizenships.country", "documents.type", "documents.type_text", "documents.number", "documents.country", "documents.issued",
    "documents.expires", "documents.name", "documents.note", "addresses", "deaths.from", "deaths.to", "deaths.precision", "parents",
    "contacts", "positions.text", "positions.kind", "physical", "languages.code", "legal.programme", "legal.reference",
    "legal.authority", "legal.status", "legal.reason", "legal.offences", "legal.listed", "legal.delisted", "legal.updated", "measures",
    "relations", "remarks", "extras", "sources"};
// clang-format on

}  // namespace

const FormatDriver statements_driver{.name = "ftm-statements",
                                     .title = "FollowTheMoney statements, JSON lines",
                                     .extensions = json_extensions,
                                     .detect = detect_json,
                                     .open = open_as<Reader<JsonStatements>>,
                                     .create = create_as<Writer<JsonRows>>,
                                     .carries = carries};

const FormatDriver statements_csv_driver{.name = "ftm-statements-csv",
                                         .title = "FollowTheMoney statements, CSV",
                                         .extensions = csv_extensions,
                                         .detect = detect_csv,
                                         .open = open_as<Reader<CsvStatements>>,
                                         .create = create_as<Writer<CsvRows>>,
                                         .carries = carries};

}  // namespace ftf::formats::ftm
