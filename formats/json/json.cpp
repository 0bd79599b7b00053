// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/json/json.hpp"

#include <algorithm>
#include <array>

#include <ftf/base/json.hpp>

#include "formats/syntax/json_stream.hpp"
#include "formats/tree/tree_reader.hpp"

namespace ftf::formats::json {

namespace {

constexpr std::string_view format_name = "json";

// The stream parts keys by dots.
std::string dotted(std::string path) {
  std::ranges::replace(path, '/', '.');
  return path;
}

class Reader : public tree::TreeReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context)
      : TreeReader(tree::load_mapping(context, input.name(), format_name), input.name(), format_name, context),
        record_(dotted(mapping().layout.record)),
        envelopes_{record_},
        stream_(input, {.envelopes = std::span(envelopes_).first(record_.empty() ? 0 : 1), .max_value_bytes = context.max_record_bytes}) {}

 private:
  std::optional<Found> find() override {
    const auto text = stream_.next();
    if (!text) return std::nullopt;
    value_.emplace(document_.parse(*text, stream_.location()));
    return Found{stream_.location(), *text};
  }

  void take_apart(tree::FlatRows& rows) override {
    path_.clear();
    walk(*value_, 0, rows);
  }

  void walk(const base::JsonValue& value, std::size_t row, tree::FlatRows& rows) {
    if (value.is_object()) {
      for (const base::JsonValue& member : value) {
        const tree::Step step(path_, member.key());
        walk(member, row, rows);
      }
    } else if (value.is_array()) {
      bool first = true;
      for (const base::JsonValue& element : value) walk(element, std::exchange(first, false) ? row : rows.add_row(), rows);
    } else if (!value.is_null()) {
      rows.put(row, path_.empty() ? "." : path_, value.text());
    }
  }

  std::string record_;
  std::array<std::string_view, 1> envelopes_;
  syntax::JsonStream stream_;
  base::JsonDocument document_;
  std::optional<base::JsonValue> value_;
  std::string path_;
};

Detected detect(std::string_view) { return Detected::no; }

constexpr std::array<std::string_view, 2> extensions{".json", ".jsonl"};

}  // namespace

const FormatDriver driver{.name = format_name,
                          .title = "JSON of any shape, by a mapping",
                          .extensions = extensions,
                          .takes_mapping = true,
                          .detect = detect,
                          .open = open_as<Reader>};

}  // namespace ftf::formats::json
