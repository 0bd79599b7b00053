// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/output_state.hpp>

#include <atomic>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ftf/io/system_error.hpp>

namespace ftf::io {
namespace {

constexpr std::size_t buffer_size = std::size_t{256} << 10;

// Where a symbolic link leads, so that the link itself stays.
std::string resolved(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real ? std::string(real.get()) : path;
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string("./") : path.substr(0, slash + 1);
}

}  // namespace

OutputFile::State::State(std::string name) : name_(std::move(name)) {
  struct stat info{};
  const bool exists = name_ != "-" && ::stat(name_.c_str(), &info) == 0;
  if (name_ == "-") descriptor_ = STDOUT_FILENO;
  else if (name_.starts_with("/dev/") || (exists && !S_ISREG(info.st_mode))) open_direct(name_);
  else open_temporary();
  buffer_.reserve(buffer_size);
}

OutputFile::State::State(std::string& sink, std::string name) : name_(std::move(name)), sink_(&sink) {}

OutputFile::State::~State() {
  if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void OutputFile::State::open_direct(const std::string& path) {
  descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor_ < 0) throw system_error(base::Code::file_open, name_);
}

void OutputFile::State::open_temporary() {
  static std::atomic<unsigned> counter = 0;
  target_ = resolved(name_);
  struct stat old{};
  created_ = ::stat(target_.c_str(), &old) != 0;
  // A new file gets its permissions from the umask; one that replaces another is closed to all until it has the other's.
  const mode_t mode = created_ ? 0666 : 0600;
  do {
    temporary_ = fmt::format("{}.ftf-{}-{}.tmp", folder_of(target_), ::getpid(), counter++);
    descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  } while (descriptor_ < 0 && errno == EEXIST);
  if (descriptor_ < 0) {
    temporary_.clear();
    throw system_error(base::Code::file_open, name_);
  }
  try {
    cleanup_ = CleanupEntry(temporary_);
    if (!created_ && ::fchmod(descriptor_, old.st_mode & 07777U) != 0) throw system_error(base::Code::file_open, name_);
  } catch (...) {  // a constructor that throws has no destructor to tidy up
    ::close(descriptor_);
    ::unlink(temporary_.c_str());
    throw;
  }
}

void OutputFile::State::write(std::string_view bytes) {
  if (sink_ != nullptr) {
    sink_->append(bytes);
    return;
  }
  if (buffer_.size() + bytes.size() > buffer_size) flush();
  if (bytes.size() >= buffer_size) write_through(bytes);
  else buffer_.append(bytes);
}

void OutputFile::State::flush() {
  const std::string_view pending = buffer_;
  if (!pending.empty()) write_through(pending);
  buffer_.clear();
}

void OutputFile::State::write_through(std::string_view bytes) {
  if (leaving_ && target_.empty()) leaving_();
  if (hash_) {
    hash_->update(bytes);
    hashed_ += bytes.size();
  }
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw system_error(base::Code::file_write, name_);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

void OutputFile::State::prepare() {
  if (std::exchange(closed_, true) || sink_ != nullptr) return;
  flush();
  // Devices and pipes can't be made durable.
  if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP) throw system_error(base::Code::file_write, name_);
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor != STDOUT_FILENO && ::close(descriptor) != 0) throw system_error(base::Code::file_write, name_);
}

void OutputFile::State::place() {
  if (temporary_.empty()) return;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) throw system_error(base::Code::file_write, name_);
  temporary_.clear();
  cleanup_ = {};
  sync_folder();
}

void OutputFile::State::exchange() {
  if (temporary_.empty()) return;
  exchanged_ = ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) == 0;
  if (!exchanged_) place();  // nothing there before, or a file system without exchange
}

void OutputFile::State::undo() noexcept {
  if (exchanged_) ::renameat2(AT_FDCWD, temporary_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE);
  else if (created_ && temporary_.empty() && !target_.empty()) ::unlink(target_.c_str());
  exchanged_ = false;
}

void OutputFile::State::finish() noexcept {
  if (!exchanged_) return;
  ::unlink(temporary_.c_str());
  temporary_.clear();
  cleanup_ = {};
  sync_folder();
}

void OutputFile::State::sync_folder() const noexcept {
  const int folder = ::open(folder_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

}  // namespace ftf::io
