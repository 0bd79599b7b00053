// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/follow.hpp"

#include <cerrno>
#include <csignal>
#include <ctime>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ftf/io/system_error.hpp>

namespace ftf::cli {

namespace {

volatile std::sig_atomic_t told_to_stop = 0;

void stop(int) { told_to_stop = 1; }

/// SIGTERM waits while a line is answered, and is seen while there is nothing to do.
class Termination {
 public:
  Termination() {
    told_to_stop = 0;
    struct sigaction action{};
    action.sa_handler = stop;
    ::sigaction(SIGTERM, &action, &old_action_);
    sigset_t term;
    ::sigemptyset(&term);
    ::sigaddset(&term, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &term, &old_mask_);
    open_mask_ = old_mask_;
    ::sigdelset(&open_mask_, SIGTERM);
  }
  ~Termination() {
    ::pthread_sigmask(SIG_SETMASK, &old_mask_, nullptr);
    ::sigaction(SIGTERM, &old_action_, nullptr);
  }
  Termination(const Termination&) = delete;
  Termination& operator=(const Termination&) = delete;

  /// Whether the signal has come; taken in without waiting.
  [[nodiscard]] bool came() const {
    constexpr timespec at_once{0, 0};
    ::ppoll(nullptr, 0, &at_once, &open_mask_);
    return told_to_stop != 0;
  }

  /// Waits until there is something to read, the signal has come, or some time is over.
  void wait(int descriptor, bool is_file) const {
    constexpr timespec pause{0, 20'000'000};
    pollfd input{descriptor, POLLIN, 0};
    ::ppoll(is_file ? nullptr : &input, is_file ? 0 : 1, is_file ? &pause : nullptr, &open_mask_);
  }

 private:
  struct sigaction old_action_{};
  sigset_t old_mask_{}, open_mask_{};
};

class Following {
 public:
  explicit Following(const std::string& name)
      : name_(name), descriptor_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat status{};
    if (descriptor_ < 0 || ::fstat(descriptor_, &status) != 0) throw io::system_error(base::Code::file_open, name);
    is_file_ = S_ISREG(status.st_mode);
  }
  ~Following() {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }
  Following(const Following&) = delete;
  Following& operator=(const Following&) = delete;

  void run(std::uint64_t max_line, const std::function<void(std::string_view, const base::Location&)>& answer) {
    const Termination termination;
    base::Location where{.file = name_};
    while (!termination.came()) {
      const std::size_t end = text_.find('\n', scanned_);
      if (end != std::string::npos) {
        ++where.line;
        answer(std::string_view(text_).substr(begin_, end - begin_), where);
        begin_ = scanned_ = end + 1;
        continue;
      }
      text_.erase(0, begin_);
      scanned_ = text_.size();
      begin_ = 0;
      if (text_.size() > max_line) {
        ++where.line;
        throw base::Error(base::ErrorKind::input, base::Code::limit, where, "a line is too long");
      }
      termination.wait(descriptor_, is_file_ && at_end_);
      if (told_to_stop != 0) return;
      if (!read_more() && !is_file_) return last_line(where, answer);
    }
  }

 private:
  void last_line(base::Location& where, const std::function<void(std::string_view, const base::Location&)>& answer) {
    ++where.line;
    if (!text_.empty()) answer(text_, where);
  }

  bool read_more() {
    constexpr std::size_t step = std::size_t{64} << 10;
    const std::size_t size = text_.size();
    text_.resize(size + step);
    const ::ssize_t got = ::read(descriptor_, text_.data() + size, step);
    text_.resize(size + static_cast<std::size_t>(got > 0 ? got : 0));
    if (got < 0 && errno != EINTR && errno != EAGAIN) throw io::system_error(base::Code::file_read, name_);
    at_end_ = got == 0;
    return got != 0;
  }

  const std::string& name_;
  int descriptor_;
  bool is_file_ = false;
  bool at_end_ = false;
  std::string text_;
  std::size_t begin_ = 0, scanned_ = 0;
};

}  // namespace

void follow_lines(const std::string& name, std::uint64_t max_line,
                  const std::function<void(std::string_view line, const base::Location& where)>& answer) {
  Following(name).run(max_line, answer);
}

}  // namespace ftf::cli
