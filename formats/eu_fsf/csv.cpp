// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>
#include <set>

#include "formats/common/dates.hpp"
#include "formats/common/list_table.hpp"
#include "formats/common/space.hpp"
#include "formats/common/to_write.hpp"
#include "formats/common/unread.hpp"
#include "formats/eu_fsf/carries.hpp"
#include "formats/eu_fsf/csv_columns.hpp"
#include "formats/eu_fsf/entity_reader.hpp"
#include "formats/eu_fsf/entity_writer.hpp"
#include "formats/eu_fsf/eu_fsf.hpp"
#include "formats/eu_fsf/vocabulary.hpp"
#include "formats/syntax/csv_writer.hpp"

namespace ftf::formats::eu_fsf {

namespace {

using Rows = std::span<const common::RowGroups::Row>;

constexpr std::array<std::string_view, 3> entity_elements{"sanctionEntity", "subjectType", "regulation"};
constexpr std::array<std::string_view, 5> detail_elements{"nameAlias", "citizenship", "birthdate", "address", "identification"};

/// Takes "EMAILx@yPHONE+7" apart at its keys.
void add_contacts(std::string_view text, common::Part& part) {
  const auto key_at = [&](std::size_t at) {
    const auto row = std::ranges::find_if(contact_keys, [&](const ContactKey& each) { return text.substr(at).starts_with(each.key); });
    return row == contact_keys.end() ? std::string_view() : row->key;
  };
  if (key_at(0).empty()) return part.add("contactInfo", text);
  while (!text.empty()) {
    const std::string_view key = key_at(0);
    std::size_t end = key.size();
    while (end < text.size() && key_at(end).empty()) ++end;
    add_contact(key, text.substr(key.size(), end - key.size()), part);
    text.remove_prefix(end);
  }
}

/// From the rows of one entity to a profile, by the columns of one file.
class RowsReader {
 public:
  RowsReader(const std::vector<std::string>& columns, std::string file, base::Diagnostics& notes)
      : names_(columns), file_(std::move(file)), entities_(notes) {
    for (const std::string& name : columns) {
      const auto found = std::ranges::find_if(csv_columns(), [&](const CsvColumn& each) { return each.name == name; });
      columns_.push_back(found == csv_columns().end() ? nullptr : &*found);
    }
  }

  void read(Rows rows, profile::Profile& profile) {
    entities_.begin(profile, {file_, rows.front().line, 0, {}, {}}, {});
    for (const std::string_view element : entity_elements) {
      part_.clear();
      seen_.clear();
      for (const auto& row : rows) add_own(row, element);
      if (element == "sanctionEntity") entities_.entity(part_);
      else if (element == "subjectType") entities_.subject(part_);
      else entities_.regulation(part_);
    }
    for (const auto& row : rows)
      for (const std::string_view element : detail_elements) detail(row, element);
    entities_.end();
  }

 private:
  /// Every row repeats what is said of the entity: a value counts once. Unknown columns are the entity's, too.
  void add_own(const common::RowGroups::Row& row, std::string_view element) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool unknown = columns_[i] == nullptr;
      if ((unknown ? entity_elements[0] : columns_[i]->element) != element || (unknown && names_[i] == date_column)) continue;
      const std::string_view name = unknown ? std::string_view(names_[i]) : std::string_view(columns_[i]->value);
      if (seen_.emplace(name, row.cells[i]).second) part_.add(name, row.cells[i]);
    }
  }

  void detail(const common::RowGroups::Row& row, std::string_view element) {
    part_.clear();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (columns_[i] == nullptr || columns_[i]->element != element) continue;
      if (columns_[i]->value == "contactInfo" && !row.cells[i].empty()) add_contacts(row.cells[i], part_);
      else part_.add(columns_[i]->value, row.cells[i]);
    }
    if (!part_.empty()) entities_.detail(element, part_);
  }

  std::vector<std::string> names_;
  std::string file_;
  EntityReader entities_;
  std::vector<const CsvColumn*> columns_;
  common::Part part_;
  std::set<std::pair<std::string_view, std::string_view>> seen_;  // values of the entity
};

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : file_(input.name()), table_(input, key_column, context.max_record_bytes), rows_(table_.columns(), file_, *context.notes) {}

  bool next(profile::Profile& reuse) override {
    profile::clear(reuse);
    const auto rows = table_.next();
    if (!rows) return false;
    line_ = rows->front().line;
    reuse.source = extras_group;
    if (const auto day = made_on()) reuse.source_version = text::iso(*day);
    rows_.read(*rows, reuse);
    return true;
  }

  [[nodiscard]] base::Location where() const override { return {file_, line_, 0, {}, {}}; }

  [[nodiscard]] std::optional<text::Day> made_on() const override {
    const auto column = static_cast<std::size_t>(std::ranges::find(table_.columns(), date_column) - table_.columns().begin());
    if (column >= table_.first_row().size()) return std::nullopt;
    return common::read_slash_date(table_.first_row()[column], common::SlashOrder::day_first);
  }

 private:
  std::string file_;
  common::ListTable table_;
  RowsReader rows_;
  std::uint64_t line_ = 0;
};

class Writer : public io::ProfileWriter {
 public:
  Writer(io::OutputFile& output, const WriteContext& context) : output_(output), losses_(*context.losses), day_(context.as_of) {
    header_.emplace_back(date_column);
    for (const CsvColumn& column : csv_columns()) header_.push_back(column.name);
  }

  void write(const profile::Profile& given) override {
    const profile::Profile profile = common::to_write(given);
    if (!begun_) {
      day_ = common::list_day(day_, profile.source_version, {output_.name(), 0, 0, {}, std::string(date_column)});
      begin();
    }
    const Entity entity = entities_.entity(profile);
    std::string text = table_text({header_});
    const std::size_t header_size = text.size();
    std::vector<std::vector<std::string>> rows;
    for (const Element& detail : entity.details) {
      auto& row = rows.emplace_back(header_.size());
      row[0] = common::slash_date(*day_, common::SlashOrder::day_first);
      for (const Element* element : {&entity.own, &entity.regulation, &entity.subject, &detail}) put(*element, row);
    }
    text += table_text(rows);
    output_.write(std::string_view(text).substr(header_size));
    count_losses(profile, std::move(text));
  }

  void close() override {
    if (!begun_) begin();
  }

 private:
  void begin() {
    begun_ = true;
    output_.write("\xEF\xBB\xBF" + table_text({header_}));
  }

  [[nodiscard]] static std::string table_text(const std::vector<std::vector<std::string>>& rows) {
    std::string text;
    io::OutputFile memory = io::OutputFile::to_memory(text);
    syntax::CsvWriter table(memory, {';', '"'}, syntax::Formulas::neutralise);
    for (const auto& row : rows) table.write(row);
    memory.close();
    return text;
  }

  /// The value of a column, of several remarks joined.
  [[nodiscard]] static std::string value_of(const Element& element, const CsvColumn& column) {
    std::string value;
    if (column.value == "remark") {
      for (const std::string& remark : element.remarks) common::join(value, remark);
    } else if (column.value == "contactInfo") {
      for (const auto& [key, text] : element.contacts) value += key + text;
    } else if (const auto found = std::ranges::find(element.attributes, column.value, [](const auto& each) { return each.first; });
               found != element.attributes.end()) {
      value = found->second;
    } else {
      const std::string_view name = std::string_view(column.value).substr(column.value.find('@') + 1);
      const auto place = static_cast<std::size_t>(std::ranges::find(summary_attributes, name) - summary_attributes.begin());
      if (place < element.regulation.size()) value = element.regulation[place];
    }
    std::erase(value, '\0');  // a table can't hold it
    return value;
  }

  static void put(const Element& element, std::vector<std::string>& row) {
    for (std::size_t i = 0; i < csv_columns().size(); ++i)
      if (const CsvColumn& column = csv_columns()[i]; column.element == element.name) row[i + 1] = value_of(element, column);
    if (element.name != "subjectType") return;
    const auto at = [&](std::string_view name) -> std::string& {
      return row[1 + static_cast<std::size_t>(std::ranges::find(csv_columns(), name, &CsvColumn::name) - csv_columns().begin())];
    };
    std::swap(at("Entity_SubjectType"), at("Entity_SubjectType_ClassificationCode"));  // the CSV has the code where the XML has the word
  }

  void count_losses(const profile::Profile& profile, std::string table) {
    io::InputFile input = io::InputFile::from_memory(std::move(table), {}, {.charset = "utf-8"});
    Reader(input, {.notes = &unheard_}).next(read_back_);
    common::count_unread(profile, read_back_, losses_);
  }

  io::OutputFile& output_;
  LossReport& losses_;
  std::optional<text::Day> day_;
  bool begun_ = false;
  EntityWriter entities_{Form::csv};
  std::vector<std::string> header_;
  base::Diagnostics unheard_;
  profile::Profile read_back_;
};

Detected detect(std::string_view head) {
  const std::string_view line = head.substr(0, head.find('\n'));
  const bool list = line.find(key_column) != std::string_view::npos && line.find("NameAlias_WholeName") != std::string_view::npos;
  return list ? Detected::yes : Detected::no;
}

constexpr std::array<std::string_view, 1> extensions{".csv"};

}  // namespace

const FormatDriver csv_driver{.name = "eu-csv",
                              .title = "EU consolidated financial sanctions list (FSF), CSV 1.1",
                              .extensions = extensions,
                              .detect = detect,
                              .open = open_as<Reader>,
                              .create = create_as<Writer>,
                              .carries = carries};

}  // namespace ftf::formats::eu_fsf
