// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/byte_source.hpp>

#include <algorithm>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ftf/io/system_error.hpp>

namespace ftf::io {
namespace {

class FileSource final : public ByteSource {
 public:
  explicit FileSource(std::string name) : name_(std::move(name)) {
    descriptor_ = name_ == "-" ? STDIN_FILENO : ::open(name_.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) throw system_error(base::Code::file_open, name_);
    struct stat info{};
    if (::fstat(descriptor_, &info) == 0 && S_ISREG(info.st_mode)) ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
  }
  ~FileSource() override {
    if (descriptor_ != STDIN_FILENO && descriptor_ >= 0) ::close(descriptor_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::size_t read(std::span<char> buffer) override {
    while (true) {
      const ssize_t count = ::read(descriptor_, buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw system_error(base::Code::file_read, name_);
      consumed_ += static_cast<std::uint64_t>(count);
      return static_cast<std::size_t>(count);
    }
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept override { return consumed_; }

 private:
  std::string name_;
  int descriptor_ = -1;
  std::uint64_t consumed_ = 0;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string bytes) : bytes_(std::move(bytes)) {}

  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = std::min(buffer.size(), bytes_.size() - taken_);
    std::memcpy(buffer.data(), bytes_.data() + taken_, count);
    taken_ += count;
    return count;
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept override { return taken_; }

 private:
  std::string bytes_;
  std::size_t taken_ = 0;
};

class HashingSource final : public ByteSource {
 public:
  HashingSource(std::unique_ptr<ByteSource> source, base::Sha256& hash) : source_(std::move(source)), hash_(hash) {}

  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = source_->read(buffer);
    hash_.update({buffer.data(), count});
    return count;
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept override { return source_->consumed(); }

 private:
  std::unique_ptr<ByteSource> source_;
  base::Sha256& hash_;
};

}  // namespace

std::unique_ptr<ByteSource> open_source(const std::string& name) { return std::make_unique<FileSource>(name); }

std::unique_ptr<ByteSource> memory_source(std::string bytes) { return std::make_unique<MemorySource>(std::move(bytes)); }

std::unique_ptr<ByteSource> hashing_source(std::unique_ptr<ByteSource> source, base::Sha256& hash) {
  return std::make_unique<HashingSource>(std::move(source), hash);
}

std::size_t read_full(ByteSource& source, std::span<char> buffer) {
  std::size_t done = 0;
  while (done < buffer.size()) {
    const std::size_t count = source.read(buffer.subspan(done));
    if (count == 0) break;
    done += count;
  }
  return done;
}

}  // namespace ftf::io
