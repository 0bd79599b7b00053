// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/spool.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <ftf/io/system_error.hpp>

namespace ftf::io {
namespace {

constexpr std::size_t bytes_per_write = std::size_t{1} << 20;
constexpr std::size_t first_read = 2048;  // most records come with the read of their length
constexpr const char* spool_name = "temporary file";

using Length = std::uint32_t;

// Reads until `size` bytes are there; fewer only at the end of the file.
std::size_t read_at(int descriptor, char* data, std::size_t size, std::uint64_t offset) {
  std::size_t done = 0;
  while (done < size) {
    const ssize_t count = ::pread(descriptor, data + done, size - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error(base::Code::file_read, spool_name);
    if (count == 0) break;
    done += static_cast<std::size_t>(count);
  }
  return done;
}

}  // namespace

Spool::Spool(std::uint64_t max_bytes) : max_bytes_(max_bytes) {
  const char* folder = std::getenv("TMPDIR");
  std::string path = (folder != nullptr && *folder != '\0') ? folder : "/tmp";
  path += "/ftf-XXXXXX";
  descriptor_ = ::mkostemp(path.data(), O_CLOEXEC);
  if (descriptor_ < 0) throw system_error(base::Code::file_open, path);
  ::unlink(path.c_str());
  buffer_.reserve(bytes_per_write);
}

Spool::~Spool() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

Spool::Spool(Spool&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      max_bytes_(other.max_bytes_),
      size_(other.size_),
      buffer_(std::move(other.buffer_)) {}

Spool& Spool::operator=(Spool&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(max_bytes_, other.max_bytes_);
  std::swap(size_, other.size_);
  std::swap(buffer_, other.buffer_);
  return *this;
}

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
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    const ssize_t count = ::write(descriptor_, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error(base::Code::file_write, spool_name);
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
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
  const std::size_t got = read_at(descriptor_, head.data(), head.size(), offset);
  Length length = 0;
  if (got < sizeof length) throw damaged();
  std::memcpy(&length, head.data(), sizeof length);
  if (offset + sizeof length + length > size_) throw damaged();
  const std::size_t ready = std::min(got - sizeof length, static_cast<std::size_t>(length));
  reuse.resize(length);
  std::memcpy(reuse.data(), head.data() + sizeof length, ready);
  const std::size_t rest = read_at(descriptor_, reuse.data() + ready, length - ready, offset + sizeof length + ready);
  if (ready + rest != length) throw damaged();
}

}  // namespace ftf::io
