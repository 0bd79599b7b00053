// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/line_stage.hpp"

#include <memory>
#include <mutex>
#include <vector>

#include <ftf/base/parallel.hpp>
#include <ftf/io/input_file.hpp>
#include <ftf/io/line_reader.hpp>

#include "cli/audit_trail.hpp"

namespace ftf::cli {

namespace {

constexpr std::size_t batch_lines = 32768;
constexpr std::size_t chunk_lines = 2048;
constexpr std::size_t lines_before_renewal = std::size_t{4} << 20;

struct Line {
  std::size_t begin = 0;
  std::size_t size = 0;
  std::size_t file = 0;  // in the list of inputs
  std::uint64_t number = 0;
};

class Stage {
 public:
  Stage(io::OutputFile& out, const MakeLineWork& make, const std::vector<std::string>& files, std::size_t threads)
      : out_(out), make_(make), files_(files), threads_(threads) {}

  void add(std::string_view line, std::size_t file, std::uint64_t number) {
    lines_.push_back({text_.size(), line.size(), file, number});
    text_ += line;
    if (lines_.size() == batch_lines) flush();
  }

  void flush() {
    const auto results = base::map_chunks<std::string>(lines_.size(), chunk_lines, threads_,
                                                       [&](std::size_t begin, std::size_t end) { return run(begin, end); });
    for (const std::string& result : results) out_.write(result);
    done_ += lines_.size();
    lines_.clear();
    text_.clear();
    if (done_ < lines_before_renewal) return;
    done_ = 0;
    idle_.clear();
  }

 private:
  std::string run(std::size_t begin, std::size_t end) {
    LineWork work = take();
    std::string out;
    base::Location where;
    std::size_t file = files_.size();
    for (std::size_t i = begin; i < end; ++i) {
      const Line& line = lines_[i];
      if (line.file != file) where.file = files_[file = line.file];
      where.line = line.number;
      work(std::string_view(text_).substr(line.begin, line.size), where, out);
    }
    const std::scoped_lock lock(mutex_);
    idle_.push_back(std::move(work));
    return out;
  }

  LineWork take() {
    const std::scoped_lock lock(mutex_);
    if (idle_.empty()) return make_();
    LineWork work = std::move(idle_.back());
    idle_.pop_back();
    return work;
  }

  io::OutputFile& out_;
  const MakeLineWork& make_;
  const std::vector<std::string>& files_;
  std::size_t threads_;
  std::string text_;
  std::vector<Line> lines_;
  std::size_t done_ = 0;
  std::mutex mutex_;
  std::vector<LineWork> idle_;
};

}  // namespace

void transform_lines(const Arguments& arguments, const MakeLineWork& make) {
  io::OutputSet outputs;
  const auto trail = trail_of_lines(arguments, outputs);
  io::OutputFile& out = outputs.add(arguments.text("output"));
  std::vector<std::string> inputs = arguments.operands();
  if (inputs.empty()) inputs.emplace_back("-");
  Stage stage(out, make, inputs, base::thread_count(arguments.number("threads")));
  for (std::size_t file = 0; file < inputs.size(); ++file) {
    io::InputFile input(inputs[file], {.hash = trail->input(inputs[file])});
    io::LineReader reader(input);
    while (const auto line = reader.next()) stage.add(*line, file, reader.line());
  }
  stage.flush();
  outputs.commit();
}

}  // namespace ftf::cli
