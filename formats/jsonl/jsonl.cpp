// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/jsonl/jsonl.hpp"

#include <array>

#include <ftf/io/line_reader.hpp>
#include <ftf/profile/codec.hpp>

namespace ftf::formats::jsonl {

namespace {

class Reader : public io::ProfileReader {
 public:
  Reader(io::InputFile& input, const ReadContext& context) : lines_(input, context.max_record_bytes) {}

  bool next(profile::Profile& reuse) override {
    for (auto line = lines_.next(); line; line = lines_.next()) {
      if (line->empty()) continue;
      parser_.parse(*line, reuse, lines_.location());
      return true;
    }
    return false;
  }

  [[nodiscard]] base::Location where() const override { return lines_.location(); }

 private:
  io::LineReader lines_;
  profile::ProfileParser parser_;
};

class Writer : public io::ProfileWriter {
 public:
  explicit Writer(io::OutputFile& output) : output_(output) {}

  void write(const profile::Profile& profile) override {
    line_.clear();
    profile::append_json(line_, profile);
    line_ += '\n';
    output_.write(line_);
  }

  void close() override {}

 private:
  io::OutputFile& output_;
  std::string line_;
};

Detected detect(std::string_view head) {
  const std::size_t start = head.find_first_not_of("\r\n");
  if (start == std::string_view::npos) return Detected::maybe;  // an empty input is a valid one
  const std::string_view line = head.substr(start, head.find('\n', start) - start);
  return line.starts_with('{') && line.find("\"ftf\":") != std::string_view::npos ? Detected::yes : Detected::no;
}

std::unique_ptr<io::ProfileWriter> create(io::OutputFile& output, const WriteContext&) { return std::make_unique<Writer>(output); }

constexpr std::array<std::string_view, 2> extensions{".jsonl", ".ndjson"};

}  // namespace

const FormatDriver driver{.name = "jsonl",
                          .title = "canonical profiles, JSON Lines",
                          .extensions = extensions,
                          .detect = detect,
                          .open = open_as<Reader>,
                          .create = create};

}  // namespace ftf::formats::jsonl
