// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Numbers of variable length in an index, written and read with bounds.

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include <ftf/base/error.hpp>

namespace ftf::index {

/// What is thrown where an index does not hold what it must.
[[nodiscard]] inline base::Error damaged(const char* what) { return {base::ErrorKind::input, base::Code::index_file, {}, what}; }

/// Appends numbers: seven bits a byte, the lowest first.
class ByteWriter {
 public:
  explicit ByteWriter(std::string& out) noexcept : out_(out) {}

  void number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out_ += static_cast<char>(value | 0x80);
    out_ += static_cast<char>(value);
  }
  void sign(std::int64_t value) { number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63)); }
  void fixed(std::uint64_t value) { out_.append(reinterpret_cast<const char*>(&value), sizeof value); }
  void text(std::string_view value) {
    number(value.size());
    out_ += value;
  }

 private:
  std::string& out_;
};

/// Reads them back; throws Error index_file where the bytes end too early.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) noexcept : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  [[nodiscard]] std::uint64_t number() {
    if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80) [[likely]]
      return static_cast<unsigned char>(*at_++);
    return long_number();
  }
  /// A number below a limit.
  [[nodiscard]] std::uint64_t below(std::uint64_t limit) {
    const std::uint64_t value = number();
    if (value >= limit) throw damaged("a number is out of its bounds");
    return value;
  }
  template <class T>
  [[nodiscard]] T as() {
    return static_cast<T>(number());
  }
  [[nodiscard]] std::int64_t sign() {
    const std::uint64_t value = number();
    return static_cast<std::int64_t>(value >> 1 ^ (~(value & 1) + 1));
  }
  [[nodiscard]] std::uint64_t fixed() {
    std::uint64_t value = 0;
    std::memcpy(&value, bytes(sizeof value).data(), sizeof value);
    return value;
  }
  [[nodiscard]] std::string_view text() { return bytes(number()); }
  [[nodiscard]] bool at_end() const noexcept { return at_ == end_; }

 private:
  [[nodiscard]] std::uint64_t long_number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (at_ == end_) throw damaged("a record ends too early");
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return value;
    }
    throw damaged("a number is too long");
  }
  [[nodiscard]] std::string_view bytes(std::uint64_t size) {
    if (size > static_cast<std::uint64_t>(end_ - at_)) throw damaged("a record ends too early");
    const std::string_view found(at_, static_cast<std::size_t>(size));
    at_ += size;
    return found;
  }
  const char* at_;
  const char* end_;
};

}  // namespace ftf::index
