// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// targets.simple.csv: one row an entity, several values of a cell joined by semicolons, as a CSV record inside the cell.
#include <algorithm>
#include <array>

#include "formats/common/dates.hpp"
#include "formats/common/extras.hpp"
#include "formats/common/name_words.hpp"
#include "formats/common/space.hpp"
#include "formats/common/to_write.hpp"
#include "formats/common/unread.hpp"
#include "formats/common/values.hpp"
#include "formats/ftm/ftm.hpp"
#include "formats/ftm/vocabulary.hpp"
#include "formats/syntax/csv_writer.hpp"

namespace ftf::formats::ftm {

namespace {

using base::Code;
using profile::Profile;
using Values = std::vector<std::string>;

constexpr std::size_t bytes_of_day = 10;

/// The values of a cell; those with a semicolon or a quote stand in quotes.
Values split_cell(std::string_view cell) {
  Values values;
  for (std::size_t at = 0; at < cell.size();) {
    std::string value;
    if (cell[at] == '"') {
      for (++at; at < cell.size(); ++at) {
        if (cell[at] == '"' && (at + 1 == cell.size() || cell[at + 1] != '"')) break;
        if (cell[at] == '"') ++at;
        value += cell[at];
      }
      ++at;
    }
    const std::size_t end = std::min(cell.find(';', std::min(at, cell.size())), cell.size());
    if (at < end) value += cell.substr(at, end - at);
    at = end + 1;
    if (value = common::collapse_space(value); !value.empty()) values.push_back(std::move(value));
  }
  return values;
}

std::string join_cell(const Values& values) {
  std::string cell;
  for (const std::string& value : values) {
    if (value.empty()) continue;
    if (!cell.empty()) cell += ';';
    if (value.find_first_of(";\"\n") == std::string::npos) {
      cell += value;
      continue;
    }
    cell += '"';
    for (const char c : value) (cell += c == '"' ? "\"" : "") += c;
    cell += '"';
  }
  return cell;
}

void keep(Profile& to, std::string_view name, const Values& values) {
  for (const std::string& value : values) to.extras.push_back({std::string(extras_group), std::string(name), value});
}

Values kept(const Profile& from, std::string_view name) {
  Values values;
  for (const auto& extra : from.extras)
    if (extra.group == extras_group && extra.name == name) values.push_back(extra.value);
  return values;
}

void add_unique(Values& values, std::string text) {
  if (!text.empty() && std::ranges::find(values, text) == values.end()) values.push_back(std::move(text));
}

// ---- the columns

void read_names(Profile& to, const Values& values, std::string_view kind) {
  for (const std::string& value : values) {
    profile::PersonName name;
    name.full = value;
    name.kind = kind;
    name.script = common::script_of_name(value);
    to.names.emplace_back(std::move(name));
  }
}

void read_schema(Profile& to, const Values& values) {
  const std::string_view schema = values.empty() ? std::string_view("Thing") : std::string_view(values.front());
  to.kind = kind_of_schema(schema);
  if (schema_of_kind(to.kind) != schema) keep(to, "entity.schema", values);
}

Values write_aliases(const Profile& from) {
  Values values;
  bool shown = false;  // the main name has a column of its own
  for (const auto& name : from.names)
    if (!shown && name.full == profile::display_name(from)) shown = true;
    else values.push_back(name.full);
  return values;
}

void read_births(Profile& to, const Values& values, common::Notes& notes) {
  for (const std::string& value : values)
    if (auto date = common::read_partial_date(value, "birth_date", notes)) to.births.emplace_back(*std::move(date));
}

Values write_births(const Profile& from) {
  Values values;
  for (const auto& birth : from.births) add_unique(values, common::iso_prefix(birth));
  return values;
}

Values write_countries(const Profile& from) {
  Values values = kept(from, "country");
  for (const auto* list : {&from.nationalities, &from.citizenships, &from.residences})
    for (const auto& item : *list) add_unique(values, country_code(item.country, item.text));
  return values;
}

Values write_addresses(const Profile& from) {
  Values values;
  for (const auto& place : from.addresses) {
    std::string line = common::line_of(place);
    if (place.text.empty()) common::join(line, common::country_words(place.country, place.country_text), ", ");
    values.push_back(std::move(line));
  }
  return values;
}

Values write_identifiers(const Profile& from) {
  Values values;
  for (const auto& document : from.documents) add_unique(values, document.number);
  return values;
}

Values write_sanctions(const Profile& from) {
  Values values;
  for (const auto& legal : from.legal) add_unique(values, legal.programme.empty() ? legal.authority : legal.programme);
  return values;
}

Values contacts(const Profile& from, std::string_view type) {
  Values values;
  for (const auto& contact : from.contacts)
    if (contact.type == type) values.push_back(contact.value);
  return values;
}

Values write_datasets(const Profile& from) {
  Values values{from.source};
  for (std::string& other : kept(from, "entity.datasets")) values.push_back(std::move(other));
  return values;
}

void read_datasets(Profile& to, const Values& values) {
  if (values.empty()) return;
  to.source = values.front();
  keep(to, "entity.datasets", Values(values.begin() + 1, values.end()));
}

struct Column {
  std::string_view name;
  void (*read)(Profile& to, const Values& values, common::Notes& notes);
  Values (*write)(const Profile& from);
};

// clang-format off
const std::array columns{
    Column{"id", [](Profile& to, const Values& v, common::Notes&) { if (!v.empty()) to.id = v.front(); }, [](const Profile& p) { return Values{p.id}; }},
    Column{"schema", [](Profile& to, const Values& v, common::Notes&) { read_schema(to, v); }, [](const Profile& p) { return Values{schema_of(p)}; }},
    Column{"name", [](Profile& to, const Values& v, common::Notes&) { read_names(to, v, "primary"); }, [](const Profile& p) { return Values{std::string(profile::display_name(p))}; }},
    Column{"aliases", [](Profile& to, const Values& v, common::Notes&) { read_names(to, v, "alias"); }, write_aliases},
    Column{"birth_date", read_births, write_births},
    Column{"countries", [](Profile& to, const Values& v, common::Notes&) { keep(to, "country", v); }, write_countries},
    Column{"addresses", [](Profile& to, const Values& v, common::Notes&) { for (const auto& text : v) to.addresses.emplace_back(common::place_in_line(text)); }, write_addresses},
    Column{"identifiers", [](Profile& to, const Values& v, common::Notes&) { for (const auto& text : v) { profile::Document d; d.number = text; to.documents.emplace_back(std::move(d)); } }, write_identifiers},
    Column{"sanctions", [](Profile& to, const Values& v, common::Notes&) { for (const auto& text : v) { profile::Legal l; l.programme = text; to.legal.emplace_back(std::move(l)); } }, write_sanctions},
    Column{"phones", [](Profile& to, const Values& v, common::Notes&) { for (const auto& text : v) to.contacts.emplace_back(profile::Contact{"phone", text}); }, [](const Profile& p) { return contacts(p, "phone"); }},
    Column{"emails", [](Profile& to, const Values& v, common::Notes&) { for (const auto& text : v) to.contacts.emplace_back(profile::Contact{"email", text}); }, [](const Profile& p) { return contacts(p, "email"); }},
    Column{"program_ids", [](Profile& to, const Values& v, common::Notes&) { keep(to, "programId", v); }, [](const Profile& p) { return kept(p, "programId"); }},
    Column{"dataset", [](Profile& to, const Values& v, common::Notes&) { read_datasets(to, v); }, write_datasets},
    Column{"first_seen", [](Profile& to, const Values& v, common::Notes&) { keep(to, "entity.first_seen", v); }, [](const Profile& p) { return kept(p, "entity.first_seen"); }},
    Column{"last_seen", [](Profile& to, const Values& v, common::Notes&) { keep(to, "entity.last_seen", v); if (!v.empty()) to.source_version = v.front().substr(0, bytes_of_day); },
           [](const Profile& p) { Values seen = kept(p, "entity.last_seen"); return seen.empty() ? Values{p.source_version} : seen; }},
    Column{"last_change", [](Profile& to, const Values& v, common::Notes&) { keep(to, "entity.last_change", v); }, [](const Profile& p) { return kept(p, "entity.last_change"); }}};
// clang-format on

/// Id and name are one value, whatever is in them.
bool is_single(std::string_view column) { return column == "id" || column == "name"; }

void read_row(std::span<const std::string_view> cells, const std::vector<std::string>& names, common::Notes& notes, Profile& to) {
  profile::clear(to);
  for (std::size_t i = 0; i < std::min(cells.size(), names.size()); ++i) {
    const std::string_view cell = syntax::restore(cells[i]);
    const auto column = std::ranges::find(columns, names[i], &Column::name);
    if (column == columns.end()) {
      notes.add(Code::unknown_element, names[i]);
      keep(to, "row." + names[i], split_cell(cell));
    } else if (is_single(names[i])) {
      if (std::string value = common::collapse_space(cell); !value.empty()) column->read(to, {value}, notes);
    } else {
      column->read(to, split_cell(cell), notes);
    }
  }
}

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : rows_(input, {}, {.record_bytes = context.max_record_bytes}), notes_(*context.notes) {}

  bool next(Profile& reuse) override {
    if (names_.empty()) {
      if (!rows_.next()) return false;
      for (const std::string_view cell : rows_.cells()) names_.emplace_back(cell);
    }
    if (!rows_.next()) return false;
    notes_.begin_record(rows_.location());
    if (rows_.cells().size() > names_.size()) throw base::Fault(Code::csv_columns, rows_.location(), {}, std::string(rows_.raw()));
    read_row(rows_.cells(), names_, notes_, reuse);
    if (reuse.id.empty()) throw base::Fault(Code::id_missing, rows_.location(), "id", std::string(rows_.raw()));
    if (reuse.id.size() > 256) throw base::Fault(Code::id_invalid, rows_.location(), {}, std::string(rows_.raw()));
    notes_.name_record(reuse.id);
    if (reuse.names.empty()) notes_.add(Code::name_missing, "name");
    if (!profile::is_person(reuse)) notes_.add(Code::not_a_person, "schema", reuse.kind);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return rows_.location(); }

 private:
  syntax::CsvReader rows_;
  common::Notes notes_;
  std::vector<std::string> names_;
};

class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context)
      : rows_(output, {}, syntax::Formulas::keep), losses_(*context.losses), notes_(unheard_) {
    for (const Column& column : columns) names_.emplace_back(column.name);
  }

  void write(const Profile& profile) override {
    write_header();
    const Profile written = common::to_write(profile);
    std::vector<std::string> cells;
    for (const Column& column : columns) {
      const Values values = column.write(written);
      cells.push_back(syntax::neutralise(is_single(column.name) ? values.front() : join_cell(values)));
    }
    rows_.write(cells);
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    read_row(views, names_, notes_, read_back_);
    common::count_unread(written, read_back_, losses_);
  }

  void close() override { write_header(); }

 private:
  void write_header() {
    if (!begun_) rows_.write(names_);
    begun_ = true;
  }

  syntax::CsvWriter rows_;
  LossReport& losses_;
  base::Diagnostics unheard_;
  common::Notes notes_;
  std::vector<std::string> names_;
  Profile read_back_;
  bool begun_ = false;
};

/// By columns that no other table has, in any quoting.
Detected detect(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  for (const std::string_view name : {"schema", "aliases", "birth_date", "countries", "identifiers", "last_seen"})
    if (line.find(name) == std::string_view::npos) return Detected::no;
  return line.starts_with("id,") || line.starts_with("\"id\",") ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> extensions{".csv"};

constexpr std::array<std::string_view, 15> carries{"id",
                                                   "kind",
                                                   "source",
                                                   "source_version",
                                                   "names.full",
                                                   "names.script",
                                                   "births.from",
                                                   "births.to",
                                                   "births.precision",
                                                   "addresses.text",
                                                   "addresses.country",
                                                   "documents.number",
                                                   "legal.programme",
                                                   "contacts",
                                                   "extras"};

}  // namespace

const FormatDriver simple_driver{.name = "ftm-csv",
                                 .title = "FollowTheMoney targets, simple CSV",
                                 .extensions = extensions,
                                 .detect = detect,
                                 .open = open_as<Reader>,
                                 .create = create_as<Writer>,
                                 .carries = carries};

}  // namespace ftf::formats::ftm
