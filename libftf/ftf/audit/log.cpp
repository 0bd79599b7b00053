// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/audit/log.hpp>

#include <array>
#include <charconv>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ftf/io/system_error.hpp>

namespace ftf::audit {

using base::Code;

namespace {

/// A file that is closed, and so unlocked, at the end.
class File {
 public:
  File(std::string path, int flags, mode_t mode = 0600)
      : path_(std::move(path)), descriptor_(::open(path_.c_str(), flags | O_CLOEXEC, mode)) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  [[nodiscard]] bool is_open() const noexcept { return descriptor_ >= 0; }
  void require_open() const {
    if (!is_open()) throw io::system_error(Code::file_open, path_);
  }

  void lock(int how) const {
    while (::flock(descriptor_, how) != 0)
      if (errno != EINTR) throw io::system_error(Code::file_open, path_);
  }

  [[nodiscard]] std::uint64_t size() const {
    struct stat info{};
    if (::fstat(descriptor_, &info) != 0) throw io::system_error(Code::file_read, path_);
    return static_cast<std::uint64_t>(info.st_size);
  }

  /// From `offset` on up to `most` bytes, fewer only at the end.
  [[nodiscard]] std::string read(std::uint64_t offset, std::size_t most) const {
    std::string bytes(most, '\0');
    std::size_t done = 0;
    while (done < most) {
      const ssize_t count = ::pread(descriptor_, bytes.data() + done, most - done, static_cast<off_t>(offset + done));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw io::system_error(Code::file_read, path_);
      if (count == 0) break;
      done += static_cast<std::size_t>(count);
    }
    bytes.resize(done);
    return bytes;
  }

  void write(std::uint64_t offset, std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t count = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) throw io::system_error(Code::file_write, path_);
      offset += static_cast<std::uint64_t>(count);
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }

  void make_durable() const {
    if (::fdatasync(descriptor_) != 0) throw io::system_error(Code::file_write, path_);
  }

  void cut(std::uint64_t size) const {
    if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0) throw io::system_error(Code::file_write, path_);
  }

 private:
  std::string path_;
  int descriptor_;
};

constexpr std::size_t head_size = 20 + 1 + 20 + 1 + 64 + 1;
constexpr std::size_t chunk = std::size_t{1} << 20;

std::string head_path(const std::string& path) { return path + ".head"; }

/// The head; nothing where there is none that can be read.
std::optional<Tip> read_head(const std::string& path) {
  const File file(head_path(path), O_RDONLY);
  if (!file.is_open()) return std::nullopt;
  const std::string text = file.read(0, head_size + 1);
  if (text.size() != head_size) return std::nullopt;
  Tip tip;
  const auto number = [&](std::size_t place, std::uint64_t& value) {
    return std::from_chars(text.data() + place, text.data() + place + 20, value).ptr == text.data() + place + 20;
  };
  if (!number(0, tip.lines) || !number(21, tip.bytes)) return std::nullopt;
  tip.hash = text.substr(42, 64);
  return tip;
}

void write_head(const std::string& path, const Tip& tip) {
  const File file(head_path(path), O_WRONLY | O_CREAT);
  file.require_open();
  file.write(0, fmt::format("{:020} {:020} {}\n", tip.lines, tip.bytes, tip.hash));
}

/// Takes in the lines from the chain's tip on; stops at a line that is none or has no end. Calls `passed(tip)` after each.
template <class Passed>
void follow(const File& file, Chain& chain, Passed passed) {
  std::string text;
  std::uint64_t offset = chain.tip().bytes;
  while (true) {
    const std::string more = file.read(offset, chunk);
    offset += more.size();
    text += more;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
      if (!chain.accept(std::string_view(text).substr(begin, end - begin))) return;
      passed(chain.tip());
      begin = end + 1;
    }
    text.erase(0, begin);
    if (more.empty()) return;
  }
}

base::Error damaged(const std::string& path, const Tip& tip, const char* what) {
  return {base::ErrorKind::io, Code::audit_log, {.file = path, .line = tip.lines + 1}, what};
}

/// The chain at the end of the log, after cutting off a line that was not finished.
Chain chain_at_end(const File& file, const std::string& path, const std::string& key) {
  Chain chain(key, read_head(path).value_or(Tip{}));
  const std::uint64_t size = file.size();
  if (size < chain.tip().bytes) throw damaged(path, chain.tip(), "lines are missing at the end");
  follow(file, chain, [](const Tip&) {});
  const std::string rest = file.read(chain.tip().bytes, chunk);
  if (rest.find('\n') != std::string::npos) throw damaged(path, chain.tip(), "this line does not follow the one before");
  if (!rest.empty()) file.cut(chain.tip().bytes);
  return chain;
}

}  // namespace

void Log::append(std::span<const std::string> entries) const {
  const File file(path_, O_RDWR | O_CREAT);
  file.require_open();
  file.lock(LOCK_EX);
  Chain chain = chain_at_end(file, path_, key_);
  const std::uint64_t before = chain.tip().bytes;
  std::string lines;
  for (const std::string& entry : entries) lines += chain.next(entry);
  try {
    file.write(before, lines);
    file.make_durable();
  } catch (...) {
    file.cut(before);
    throw;
  }
  write_head(path_, chain.tip());
}

Verification verify(const std::string& path, const std::string& key) {
  const File file(path, O_RDONLY);
  file.require_open();
  file.lock(LOCK_SH);
  const auto head = read_head(path);
  bool met = head && *head == Tip{};
  Chain chain(key);
  follow(file, chain, [&](const Tip& tip) { met = met || (head && tip == *head); });
  Verification found{chain.tip().lines, {}};
  if (file.size() != chain.tip().bytes) found.breach = "the line was changed, or does not follow the one before";
  else if (!head && found.lines > 0) found.breach = "the head of the log is missing, so lines may be missing, too";
  else if (!met && found.lines > 0) found.breach = "lines are missing at the end, as the head of the log says";
  else if (!met && head) found.breach = "all lines are missing, as the head of the log says";
  return found;
}

}  // namespace ftf::audit
