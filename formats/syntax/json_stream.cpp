// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/json_stream.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace ftf::formats::syntax {

using base::Code;
using base::Error;
using base::ErrorKind;
using base::Fault;

namespace {

constexpr std::size_t chunk = std::size_t{64} << 10;
constexpr std::size_t longest_path = 2;
constexpr int end_of_input = -1;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool ends_scalar(char c) { return is_space(c) || c == ',' || c == ':' || c == '"' || c == '{' || c == '}' || c == '[' || c == ']'; }

}  // namespace

JsonStream::JsonStream(io::InputFile& input, const JsonStreamOptions& options)
    : input_(input), options_(options), buffer_(2 * chunk), path_(longest_path), where_{input.name(), 0, 0, {}, {}} {}

std::optional<std::string_view> JsonStream::next() {
  while (place_ == Place::envelope || skip_to_value()) {
    if (place_ != Place::envelope) begin_value();
    scan();
    if (!brackets_.empty()) {  // it stands in an envelope's array, whose elements come next
      envelope_depth_ = brackets_.size();
      place_ = Place::array;
    } else if (place_ == Place::envelope) {
      place_ = Place::top;
    } else {
      return finish_value();
    }
  }
  return std::nullopt;
}

/// Stands at the next value of the top level or of an array; false at the end.
bool JsonStream::skip_to_value() {
  while (true) {
    brackets_.clear();
    const int c = peek();
    begin_ = token_ = at_;
    if (c == end_of_input) {
      if (place_ == Place::top) return false;
      broken("ends inside an array");
    }
    if (c == '[' && place_ == Place::top) {
      place_ = Place::array;
      envelope_depth_ = 0;
    } else if (c == ']' && place_ == Place::array) {
      place_ = envelope_depth_ == 0 ? Place::top : Place::envelope;
      brackets_.assign(envelope_depth_ == 0 ? 0 : envelope_depth_ - 1, '{');
      last_ = ']';
      if (place_ == Place::envelope) return ++at_, true;
    } else if (c != ',' || place_ != Place::array) {
      return true;
    }
    ++at_;
  }
}

void JsonStream::begin_value() {
  count_lines(at_);
  where_.line = line_;
  where_.column = base_ + at_ - line_start_ + 1;
  if (place_ == Place::top && where_.column == 1) lines_ = lines_ || one_line_;
  one_line_ = false;
  too_long_ = false;
  last_ = 0;
}

/// Goes to the end of the value in hand, or into an array of an envelope (then brackets are left open).
void JsonStream::scan() {
  do {
    const int c = peek();
    token_ = at_;
    if (place_ == Place::envelope) begin_ = at_;
    if (c == end_of_input) broken("ends inside a value");
    if (scan_token(c)) return;
  } while (!brackets_.empty());
}

/// True when an envelope's array was entered.
bool JsonStream::scan_token(int c) {
  switch (c) {
    case '"': scan_string(); break;
    case '{':
    case '[':
      open(static_cast<char>(c));
      if (c == '[' && at_envelope()) return true;
      break;
    case '}':
    case ']': close(static_cast<char>(c)); break;
    case ':':
    case ',': ++at_; break;
    default: scan_scalar();
  }
  last_ = static_cast<char>(c);
  return false;
}

void JsonStream::scan_string() {
  ++at_;
  while (true) {
    const char* const stop =
        std::find_if(buffer_.data() + at_, buffer_.data() + end_, [](char c) { return c == '"' || c == '\\' || c == '\n'; });
    at_ = static_cast<std::size_t>(stop - buffer_.data());
    if (at_ == end_) {
      if (!fill()) broken("ends inside a string");
      continue;
    }
    if (*stop == '\n') broken("a line feed inside a string");
    ++at_;
    if (*stop == '"') return remember_key();
    if (at_ == end_ && !fill()) broken("ends inside a string");
    if (buffer_[at_] != '\n') ++at_;
  }
}

void JsonStream::scan_scalar() {
  do {
    while (at_ < end_ && !ends_scalar(buffer_[at_])) ++at_;
  } while (at_ == end_ && fill());
}

void JsonStream::open(char bracket) {
  if (last_ != 0 && last_ != ':' && last_ != ',' && last_ != '{' && last_ != '[') broken("a separator is missing");
  brackets_ += bracket;
  ++at_;
}

void JsonStream::close(char bracket) {
  if (brackets_.empty() || brackets_.back() != (bracket == '}' ? '{' : '[')) broken("brackets do not match");
  brackets_.pop_back();
  ++at_;
}

/// A key on the way to an envelope's array; what is a string value instead is overwritten by the next key.
void JsonStream::remember_key() {
  if (options_.envelopes.empty() || place_ == Place::array || brackets_.empty() || brackets_.size() > longest_path) return;
  path_[brackets_.size() - 1].assign(buffer_.data() + token_ + 1, at_ - token_ - 2);
}

bool JsonStream::at_envelope() const {
  if (place_ == Place::array || brackets_.size() < 2 || brackets_.size() > longest_path + 1) return false;
  if (brackets_.find('[') != brackets_.size() - 1) return false;
  std::string path = path_[0];
  if (brackets_.size() == 3) path += '.' + path_[1];
  return std::find(options_.envelopes.begin(), options_.envelopes.end(), path) != options_.envelopes.end();
}

std::string_view JsonStream::finish_value() {
  if (too_long_ || at_ - begin_ > options_.max_value_bytes)
    throw Fault(Code::limit, where_, fmt::format("a value of more than {} bytes", options_.max_value_bytes), {});
  const std::string_view value(buffer_.data() + begin_, at_ - begin_);
  one_line_ = place_ == Place::top && where_.column == 1 && value.find('\n') == std::string_view::npos;
  return value;
}

/// The next byte that is not white space, without taking it.
int JsonStream::peek() {
  do {
    for (; at_ < end_; ++at_) {
      const char c = buffer_[at_];
      if (!is_space(c)) return static_cast<unsigned char>(c);
      if (c == '\n' && lines_ && !brackets_.empty()) broken("ends inside a value");
    }
    if (brackets_.empty() || place_ == Place::envelope) begin_ = at_;
    token_ = at_;
  } while (fill());
  return end_of_input;
}

bool JsonStream::fill() {
  if (at_ - begin_ > options_.max_value_bytes) too_long_ = true;
  const std::size_t keep = too_long_ ? std::max(begin_, token_) : std::min(begin_, token_);
  if (at_ - keep > options_.max_value_bytes) throw Error(ErrorKind::input, Code::limit, where_, "bytes of a string");
  count_lines(keep);
  std::memmove(buffer_.data(), buffer_.data() + keep, end_ - keep);
  base_ += keep;
  begin_ = begin_ > keep ? begin_ - keep : 0;
  token_ -= keep;
  at_ -= keep;
  end_ -= keep;
  counted_ -= keep;
  if (buffer_.size() - end_ < chunk) buffer_.resize(2 * buffer_.size());
  const std::size_t count = input_.read(std::span(buffer_).subspan(end_, chunk));
  end_ += count;
  return count != 0;
}

void JsonStream::count_lines(std::size_t offset) {
  for (; counted_ < offset; ++counted_) {
    const void* const feed = std::memchr(buffer_.data() + counted_, '\n', offset - counted_);
    if (feed == nullptr) break;
    counted_ = static_cast<std::size_t>(static_cast<const char*>(feed) - buffer_.data());
    ++line_;
    line_start_ = base_ + counted_ + 1;
  }
  counted_ = std::max(counted_, offset);
}

void JsonStream::broken(std::string_view what) {
  count_lines(at_);
  const base::Location place{where_.file, line_, base_ + at_ - line_start_ + 1, {}, {}};
  const bool at_object = at_ > begin_ && at_ < end_ && buffer_[at_] == '{' && place.column == 1;
  if (place_ != Place::top || !(lines_ || at_object || place.line == where_.line || at_ == end_))
    throw Error(ErrorKind::input, Code::json_syntax, place, std::string(what));
  std::string raw(buffer_.data() + begin_, at_ - begin_);
  brackets_.clear();
  if (!at_object) skip_line(raw);
  throw Fault(Code::json_syntax, place, std::string(what), std::move(raw));
}

/// Adds the rest of the line to what is set aside.
void JsonStream::skip_line(std::string& raw) {
  do {
    const char* const stop = std::find(buffer_.data() + at_, buffer_.data() + end_, '\n');
    const std::size_t length = static_cast<std::size_t>(stop - buffer_.data()) - at_;
    raw.append(buffer_.data() + at_, std::min(length, options_.max_value_bytes));
    begin_ = token_ = at_ += length;
  } while (at_ == end_ && fill());
}

}  // namespace ftf::formats::syntax
