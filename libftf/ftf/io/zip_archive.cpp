// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/zip_archive.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>
#include <span>
#include <utility>

#include <archive.h>
#include <archive_entry.h>

#include <ftf/base/error.hpp>
#include <ftf/io/byte_source.hpp>
#include <ftf/io/unnamed_file.hpp>

namespace ftf::io {

// The archive as it lies on disk; outside of the nameless namespace because the header's State holds one.
struct PackedArchive {
  std::string name;  // of the input
  UnnamedFile file;
  std::uint64_t size = 0;
};

namespace {

constexpr std::size_t zip_chunk = std::size_t{64} << 10;

// libarchive's walk over the members, each with its own place in the file.
class ZipWalk {
 public:
  explicit ZipWalk(const PackedArchive& packed) : packed_(packed), buffer_(zip_chunk), archive_(archive_read_new()) {
    if (!archive_) throw std::bad_alloc();
    archive* const a = archive_.get();
    archive_read_support_format_zip_seekable(a);  // by the directory: what lies between the members is no matter
    archive_read_set_callback_data(a, this);
    archive_read_set_read_callback(a, &ZipWalk::give);
    archive_read_set_skip_callback(a, &ZipWalk::skip);
    archive_read_set_seek_callback(a, &ZipWalk::seek);
    if (archive_read_open1(a) != ARCHIVE_OK) throw failure();
  }
  ZipWalk(const ZipWalk&) = delete;
  ZipWalk& operator=(const ZipWalk&) = delete;

  // Goes to the next member; false behind the last one.
  bool next() {
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    if (result == ARCHIVE_EOF) return false;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) throw failure();
    const char* name = archive_entry_pathname_utf8(entry);
    if (name == nullptr) name = archive_entry_pathname(entry);
    name_ = name == nullptr ? "" : name;
    return true;
  }

  [[nodiscard]] const std::string& name() const noexcept { return name_; }

  std::size_t read(std::span<char> buffer) {
    const la_ssize_t count = archive_read_data(archive_.get(), buffer.data(), buffer.size());
    if (count < 0) throw failure();
    return static_cast<std::size_t>(count);
  }

 private:
  struct Free {
    void operator()(archive* a) const noexcept { archive_read_free(a); }
  };

  static la_ssize_t give(archive* a, void* self, const void** data) noexcept {
    auto& walk = *static_cast<ZipWalk*>(self);
    try {
      *data = walk.buffer_.data();
      const std::size_t count = walk.packed_.file.read(walk.buffer_, walk.offset_);
      walk.offset_ += count;
      return static_cast<la_ssize_t>(count);
    } catch (...) {  // must not pass through C code
      walk.pending_ = std::current_exception();
      archive_set_error(a, 0, "the archive can't be read");
      return -1;
    }
  }

  static la_int64_t skip(archive*, void* self, la_int64_t count) noexcept {
    auto& walk = *static_cast<ZipWalk*>(self);
    const auto wanted = static_cast<std::uint64_t>(std::max<la_int64_t>(count, 0));
    const std::uint64_t skipped = std::min(wanted, walk.packed_.size - walk.offset_);
    walk.offset_ += skipped;
    return static_cast<la_int64_t>(skipped);
  }

  static la_int64_t seek(archive*, void* self, la_int64_t offset, int whence) noexcept {
    auto& walk = *static_cast<ZipWalk*>(self);
    const auto size = static_cast<la_int64_t>(walk.packed_.size);
    const la_int64_t base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? static_cast<la_int64_t>(walk.offset_) : size;
    if (offset < -base || offset > size - base) return ARCHIVE_FATAL;
    walk.offset_ = static_cast<std::uint64_t>(base + offset);
    return base + offset;
  }

  [[nodiscard]] base::Error failure() const {
    if (pending_) std::rethrow_exception(pending_);
    const char* why = archive_error_string(archive_.get());
    return {base::ErrorKind::input, base::Code::archive, {.file = packed_.name}, why != nullptr ? why : ""};
  }

  const PackedArchive& packed_;
  std::uint64_t offset_ = 0;
  std::vector<char> buffer_;
  std::exception_ptr pending_;
  std::unique_ptr<archive, Free> archive_;
  std::string name_;
};

class MemberSource final : public ByteSource {
 public:
  MemberSource(const PackedArchive& packed, const ZipLimits& limits, std::string_view member)
      : packed_(packed), limits_(limits), walk_(packed) {
    while (walk_.next())
      if (walk_.name() == member) return;
    throw base::Error(base::ErrorKind::input, base::Code::archive, {.file = packed.name}, "no " + std::string(member) + " in it");
  }

  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = walk_.read(buffer);
    unpacked_ += count;
    const bool too_dense = unpacked_ > limits_.ratio_from && unpacked_ / limits_.max_ratio > packed_.size;
    if (unpacked_ > limits_.member_bytes || too_dense)
      throw base::Error(base::ErrorKind::input, base::Code::limit, {.file = packed_.name}, "compressed data expand too far");
    return count;
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept override { return unpacked_; }

 private:
  const PackedArchive& packed_;
  ZipLimits limits_;
  ZipWalk walk_;
  std::uint64_t unpacked_ = 0;
};

}  // namespace

class ZipArchive::State {
 public:
  State(InputFile& input, const ZipLimits& chosen) : limits(chosen), packed{input.name(), {}, 0} {
    std::string piece(zip_chunk, '\0');
    while (const std::size_t count = input.read(piece)) {
      packed.size += count;
      if (packed.size > limits.archive_bytes) throw too_large("a ZIP archive");
      packed.file.append(std::string_view(piece).substr(0, count));
    }
    ZipWalk walk(packed);
    while (walk.next()) {
      if (members.size() == limits.members) throw too_large("members of a ZIP archive");
      members.push_back(walk.name());
    }
  }

  [[nodiscard]] base::Error too_large(const char* what) const {
    return {base::ErrorKind::input, base::Code::limit, {.file = packed.name}, what};
  }

  ZipLimits limits;
  PackedArchive packed;
  std::vector<std::string> members;
};

ZipArchive::ZipArchive(InputFile& input, const ZipLimits& limits) : state_(std::make_unique<State>(input, limits)) {}
ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;

const std::vector<std::string>& ZipArchive::members() const noexcept { return state_->members; }

bool ZipArchive::has(std::string_view member) const noexcept {
  return std::find(state_->members.begin(), state_->members.end(), member) != state_->members.end();
}

InputFile ZipArchive::open(std::string_view member) const {
  const PackedArchive& packed = state_->packed;
  return InputFile::from_source(std::make_unique<MemberSource>(packed, state_->limits, member), packed.name + "!" + std::string(member));
}

}  // namespace ftf::io
