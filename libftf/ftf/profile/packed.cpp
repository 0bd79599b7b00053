// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/profile/packed.hpp>

#include <cstring>

#include <ftf/base/error.hpp>
#include <ftf/profile/fields.hpp>

namespace ftf::profile {
namespace {

// All members stand in the order of the field list, empty ones too: a length is one byte for up to 127.

/// Appends what a visitor names.
class Packer {
 public:
  explicit Packer(std::string& out) : out_(out) {}

  void operator()(const std::string& text) {
    length(text.size());
    out_ += text;
  }
  void operator()(bool flag) { out_ += flag ? '\1' : '\0'; }
  void operator()(Precision precision) { out_ += static_cast<char>(precision); }
  void operator()(Calendar calendar) { out_ += static_cast<char>(calendar); }
  void operator()(std::int32_t number) { out_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  void operator()(Day day) { (*this)(static_cast<std::int32_t>(day.time_since_epoch().count())); }
  void operator()(const Extra& extra) { (*this)(extra.group), (*this)(extra.name), (*this)(extra.value); }

  template <class T>
    requires is_record<T>
  void operator()(const T& record) {
    for_each_field<T>([&](const auto& field) { (*this)(record.*field.member); });
  }
  template <class T>
  void operator()(const Valued<T>& value) {
    (*this)(static_cast<const T&>(value));
    (*this)(value.src);
    (*this)(value.hnd);
  }
  template <class T>
  void operator()(const std::optional<T>& value) {
    (*this)(value.has_value());
    if (value) (*this)(*value);
  }
  template <class T>
  void operator()(const std::vector<T>& list) {
    length(list.size());
    for (const T& item : list) (*this)(item);
  }

 private:
  void length(std::size_t size) {
    for (; size > 127; size >>= 7) out_ += static_cast<char>(size | 128U);
    out_ += static_cast<char>(size);
  }

  std::string& out_;
};

/// Fills what a visitor names, keeping the memory that is there.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  void operator()(std::string& text) { text = take(length()); }
  void operator()(bool& flag) { flag = byte() != 0; }
  void operator()(Precision& precision) { precision = static_cast<Precision>(byte()); }
  void operator()(Calendar& calendar) { calendar = static_cast<Calendar>(byte()); }
  void operator()(std::int32_t& number) { std::memcpy(&number, take(sizeof number).data(), sizeof number); }
  void operator()(Day& day) {
    std::int32_t days = 0;
    (*this)(days);
    day = Day(std::chrono::days(days));
  }
  void operator()(Extra& extra) { (*this)(extra.group), (*this)(extra.name), (*this)(extra.value); }

  template <class T>
    requires is_record<T>
  void operator()(T& record) {
    for_each_field<T>([&](const auto& field) { (*this)(record.*field.member); });
  }
  template <class T>
  void operator()(Valued<T>& value) {
    (*this)(static_cast<T&>(value));
    (*this)(value.src);
    (*this)(value.hnd);
  }
  template <class T>
  void operator()(std::optional<T>& value) {
    if (byte() == 0) return value.reset();
    if (!value) value.emplace();
    (*this)(*value);
  }
  template <class T>
  void operator()(std::vector<T>& list) {
    const std::size_t size = length();
    if (size > rest_.size()) damaged();
    list.resize(size);
    for (T& item : list) (*this)(item);
  }

 private:
  [[noreturn]] static void damaged() {
    throw base::Error(base::ErrorKind::internal, base::Code::internal, {}, "a packed record is damaged");
  }

  std::string_view take(std::size_t size) {
    if (size > rest_.size()) damaged();
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  unsigned char byte() { return static_cast<unsigned char>(take(1).front()); }
  std::size_t length() {
    std::size_t size = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const unsigned char part = byte();
      size |= std::size_t{part & 127U} << shift;
      if (part < 128) return size;
    }
    damaged();
  }

  std::string_view rest_;
};

}  // namespace

void append_packed(std::string& out, const Profile& profile) { Packer{out}(profile); }

void read_packed(std::string_view packed, Profile& profile) { Unpacker{packed}(profile); }

}  // namespace ftf::profile
