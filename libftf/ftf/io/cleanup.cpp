// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/cleanup.hpp>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <unistd.h>

#include <ftf/base/error.hpp>

namespace ftf::io {
namespace {

enum class SlotState : int { vacant, filling, armed };

struct Slot {
  std::atomic<SlotState> state = SlotState::vacant;
  std::array<char, 4096> path{};
};

// In static memory of fixed size, because a signal handler may use neither the heap nor a lock.
std::array<Slot, 256> slots;

constexpr std::array handled_signals{SIGINT, SIGTERM, SIGHUP};

sigset_t handled_set() {
  sigset_t set;
  sigemptyset(&set);
  for (const int number : handled_signals) sigaddset(&set, number);
  return set;
}

extern "C" void remove_and_end(int number) {
  for (Slot& slot : slots)
    if (slot.state.load(std::memory_order_acquire) == SlotState::armed) ::unlink(slot.path.data());
  std::signal(number, SIG_DFL);
  std::raise(number);  // takes effect when this handler returns
}

}  // namespace

void install_cleanup() {
  for (const int number : handled_signals) {
    struct sigaction old{};
    if (sigaction(number, nullptr, &old) != 0 || old.sa_handler == SIG_IGN) continue;
    struct sigaction action{};
    action.sa_handler = remove_and_end;
    action.sa_mask = handled_set();
    sigaction(number, &action, nullptr);
  }
}

CleanupEntry::CleanupEntry(const std::string& path) {
  const auto refuse = [&path](const char* why) { return base::Error(base::ErrorKind::io, base::Code::file_open, {.file = path}, why); };
  if (path.size() >= slots[0].path.size()) throw refuse("the path is too long");
  for (std::size_t i = 0; i < slots.size(); ++i) {
    SlotState expected = SlotState::vacant;
    if (!slots[i].state.compare_exchange_strong(expected, SlotState::filling)) continue;
    std::memcpy(slots[i].path.data(), path.c_str(), path.size() + 1);
    slots[i].state.store(SlotState::armed, std::memory_order_release);
    slot_ = i;
    return;
  }
  throw refuse("too many outputs at once");
}

CleanupEntry::~CleanupEntry() {
  if (slot_ != none) slots[slot_].state.store(SlotState::vacant, std::memory_order_release);
}

CleanupEntry::CleanupEntry(CleanupEntry&& other) noexcept : slot_(std::exchange(other.slot_, none)) {}

CleanupEntry& CleanupEntry::operator=(CleanupEntry&& other) noexcept {
  std::swap(slot_, other.slot_);
  return *this;
}

SignalHold::SignalHold() {
  const sigset_t set = handled_set();
  pthread_sigmask(SIG_BLOCK, &set, &before_);
}

SignalHold::~SignalHold() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace ftf::io
