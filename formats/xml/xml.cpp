// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/xml/xml.hpp"

#include <array>
#include <unordered_set>

#include "formats/common/xml_list.hpp"
#include "formats/tree/tree_reader.hpp"

namespace ftf::formats::xml {

namespace {

constexpr std::string_view format_name = "xml";

mapping::Mapping load(io::InputFile& input, const ReadContext& context) {
  mapping::Mapping mapping = tree::load_mapping(context, input.name(), format_name);
  if (mapping.layout.record.empty())
    throw base::Error(base::ErrorKind::usage, base::Code::settings_value, {context.mapping, 0, 0, {}, "record"},
                      "the name of the element that is a record");
  return mapping;
}

class Reader : public tree::TreeReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : TreeReader(load(input, context), input.name(), format_name, context),
        xml_(input, {mapping().layout.record}, {.record_bytes = context.max_record_bytes}),
        notes_(*context.notes) {}

 private:
  std::optional<Found> find() override {
    if (xml_.next(record_)) return Found{record_.where(), record_.raw()};
    common::note_passed_over(xml_, {}, notes_);
    return std::nullopt;
  }

  void take_apart(tree::FlatRows& rows) override {
    path_.clear();
    walk(record_.root(), 0, rows);
  }

  void walk(const syntax::XmlElement& element, std::size_t row, tree::FlatRows& rows) {
    if (!element.text().empty()) rows.put(row, path_.empty() ? "." : path_, element.text());
    for (std::size_t i = 0; i < element.attribute_count(); ++i) {
      const auto [name, value] = element.attribute_at(i);
      const tree::Step step(path_, attribute_ = std::string("@").append(name));
      rows.put(row, path_, value);
    }
    std::unordered_set<std::string_view> met;
    for (const syntax::XmlElement& child : element) {
      const tree::Step step(path_, child.name());
      walk(child, met.insert(child.name()).second ? row : rows.add_row(), rows);
    }
  }

  syntax::XmlReader xml_;
  syntax::XmlRecord record_;
  base::Diagnostics& notes_;
  std::string path_, attribute_;
};

Detected detect(std::string_view) { return Detected::no; }

constexpr std::array<std::string_view, 1> extensions{".xml"};

}  // namespace

const FormatDriver driver{.name = format_name,
                          .title = "XML of any schema, by a mapping",
                          .extensions = extensions,
                          .takes_mapping = true,
                          .detect = detect,
                          .open = open_as<Reader>};

}  // namespace ftf::formats::xml
