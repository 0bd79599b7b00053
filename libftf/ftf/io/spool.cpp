// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/spool.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

#include <ftf/base/error.hpp>

namespace ftf::io {
namespace {

constexpr std::size_t bytes_per_write = std::size_t{1} << 20;
constexpr std::size_t first_read = 2048;  // most records come with the read of their length
constexpr const char* spool_name = "temporary file";

using Length = std::uint32_t;

}  // namespace

Spool::Spool(std::uint64_t max_bytes) : max_bytes_(max_bytes) { buffer_.reserve(bytes_per_write); }

std::uint64_t Spool::append(std::string_view record) {
  const std::uint64_t offset = size_;
  const std::uint64_t grown = size_ + sizeof(Length) + record.size();
  if (record.size() > ~Length{0} || grown > max_bytes_)
    throw base::Error(base::ErrorKind::input, base::Code::limit, {}, "too much for the temporary file");
  const auto length = static_cast<Length>(record.size());
  std::array<char, sizeof length> head{};
  std::memcpy(head.data(), &length, sizeof length);
  buffer_.append(head.data(), head.size());
  buffer_.append(record);
  size_ = grown;
  if (buffer_.size() >= bytes_per_write) write_buffer();
  return offset;
}

void Spool::write_buffer() {
  file_.append(buffer_);
  buffer_.clear();
}

void Spool::seal() {
  write_buffer();
  buffer_.shrink_to_fit();
}

void Spool::read(std::uint64_t offset, std::string& reuse) const {
  const auto damaged = [] {
    return base::Error(base::ErrorKind::io, base::Code::file_read, {.file = spool_name}, "no record at this offset");
  };
  std::array<char, first_read> head{};
  const std::size_t got = file_.read(head, offset);
  Length length = 0;
  if (got < sizeof length) throw damaged();
  std::memcpy(&length, head.data(), sizeof length);
  if (offset + sizeof length + length > size_) throw damaged();
  const std::size_t ready = std::min(got - sizeof length, static_cast<std::size_t>(length));
  reuse.resize(length);
  std::memcpy(reuse.data(), head.data() + sizeof length, ready);
  const std::size_t rest = file_.read(std::span(reuse).subspan(ready), offset + sizeof length + ready);
  if (ready + rest != length) throw damaged();
}

}  // namespace ftf::io
