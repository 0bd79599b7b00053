// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/line_reader.hpp>

#include <algorithm>
#include <cstring>
#include <span>

#include <fmt/format.h>

namespace ftf::io {
namespace {

constexpr std::size_t bytes_per_read = std::size_t{256} << 10;

}  // namespace

LineReader::LineReader(InputFile& input, std::size_t max_line) : input_(&input), max_line_(max_line), buffer_(2 * bytes_per_read) {}

std::optional<std::string_view> LineReader::next() {
  const char* found = nullptr;
  while (true) {
    found = static_cast<const char*>(std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_));
    if (found != nullptr) break;
    scanned_ = end_;
    if (end_ - begin_ > max_line_ + 1) skip_long_line();
    if (!fill()) break;
  }
  if (found == nullptr && begin_ == end_) return std::nullopt;
  const std::size_t stop = found == nullptr ? end_ : static_cast<std::size_t>(found - buffer_.data());
  std::string_view line(buffer_.data() + begin_, stop - begin_);
  begin_ = scanned_ = found == nullptr ? end_ : stop + 1;
  ++line_;
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() > max_line_) throw base::Fault(base::Code::limit, location(), fmt::format("a line of more than {} bytes", max_line_), {});
  return line;
}

base::Location LineReader::location() const { return {.file = input_->name(), .line = line_}; }

bool LineReader::fill() {
  if (at_end_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    scanned_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() - end_ < bytes_per_read) buffer_.resize(2 * buffer_.size());
  const std::size_t count = input_->read(std::span(buffer_).subspan(end_, bytes_per_read));
  end_ += count;
  at_end_ = count == 0;
  return count != 0;
}

// Leaves the end of the line for the next search, so that memory stays bounded.
void LineReader::skip_long_line() {
  const char* found = nullptr;
  do {
    begin_ = scanned_ = end_;
    if (!fill()) break;
    found = static_cast<const char*>(std::memchr(buffer_.data() + begin_, '\n', end_ - begin_));
  } while (found == nullptr);
  if (found != nullptr) begin_ = scanned_ = static_cast<std::size_t>(found - buffer_.data()) + 1;
  ++line_;
  throw base::Fault(base::Code::limit, location(), fmt::format("a line of more than {} bytes", max_line_), {});
}

}  // namespace ftf::io
