// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// gzip by zlib: libarchive's filter does not verify the checksum, and a list that was damaged on its way must not be read as sound.
#include <ftf/io/unpackers.hpp>

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

#include <zlib.h>

#include <ftf/base/error.hpp>

namespace ftf::io {
namespace {

class GzipSource final : public ByteSource {
 public:
  GzipSource(std::unique_ptr<ByteSource> packed, std::string name)
      : packed_(std::move(packed)), name_(std::move(name)), input_(std::size_t{64} << 10) {
    constexpr int gzip_only = 15 + 16;  // window bits of inflateInit2
    if (inflateInit2(&stream_, gzip_only) != Z_OK) throw std::bad_alloc();
  }
  ~GzipSource() override { inflateEnd(&stream_); }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  std::size_t read(std::span<char> buffer) override {
    stream_.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream_.avail_out = static_cast<uInt>(std::min(buffer.size(), std::size_t{1} << 30));
    const uInt room = stream_.avail_out;
    while (stream_.avail_out == room) {
      if (stream_.avail_in == 0 && !refill()) {
        if (inside_) throw damaged("ends too early");
        return 0;
      }
      step();
    }
    return room - stream_.avail_out;
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept override { return packed_->consumed(); }

 private:
  void step() {
    if (!inside_ && *stream_.next_in == 0) {  // padding after a member, as tapes leave it
      ++stream_.next_in;
      --stream_.avail_in;
      return;
    }
    inside_ = true;
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result == Z_STREAM_END) {
      inside_ = false;
      inflateReset(&stream_);
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      throw damaged(stream_.msg != nullptr ? stream_.msg : "not gzip");
    }
  }

  bool refill() {
    const std::size_t count = packed_->read(input_);
    stream_.next_in = reinterpret_cast<Bytef*>(input_.data());
    stream_.avail_in = static_cast<uInt>(count);
    return count != 0;
  }

  [[nodiscard]] base::Error damaged(const char* why) const { return {base::ErrorKind::input, base::Code::archive, {.file = name_}, why}; }

  std::unique_ptr<ByteSource> packed_;
  std::string name_;
  std::vector<char> input_;
  z_stream stream_{};
  bool inside_ = true;  // a member
};

}  // namespace

std::unique_ptr<ByteSource> make_gzip_unpacker(std::unique_ptr<ByteSource> packed, const std::string& name) {
  return std::make_unique<GzipSource>(std::move(packed), name);
}

}  // namespace ftf::io
