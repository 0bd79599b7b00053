// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/unpackers.hpp>

#include <exception>
#include <new>
#include <utility>
#include <vector>

#include <archive.h>

#include <ftf/base/error.hpp>

namespace ftf::io {
namespace {

// zstd, xz and bzip2 by libarchive, which knows them all as filters over raw data. The filter is given and not guessed, so that only
// one layer is taken off. `smallest` is the size of packed nothing in bytes: what is smaller was cut, which libarchive doesn't notice.
class ArchiveSource final : public ByteSource {
 public:
  ArchiveSource(std::unique_ptr<ByteSource> packed, std::string name, int filter, std::uint64_t smallest)
      : packed_(std::move(packed)), name_(std::move(name)), input_(std::size_t{64} << 10), archive_(archive_read_new()) {
    if (!archive_) throw std::bad_alloc();
    archive_read_support_format_raw(archive_.get());
    archive_read_support_format_empty(archive_.get());
    if (archive_read_append_filter(archive_.get(), filter) != ARCHIVE_OK) throw failure();
    if (archive_read_open(archive_.get(), this, nullptr, &ArchiveSource::give, nullptr) != ARCHIVE_OK) throw failure();
    // Damage in the first block looks like an empty archive, but for the reason that it leaves.
    if (archive_error_string(archive_.get()) != nullptr) throw failure();
    archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    if (result != ARCHIVE_OK && result != ARCHIVE_EOF) throw failure();
    at_end_ = result == ARCHIVE_EOF;
    if (at_end_ && consumed() < smallest) throw base::Error(base::ErrorKind::input, base::Code::archive, {.file = name_}, "cut");
  }

  std::size_t read(std::span<char> buffer) override {
    if (at_end_) return 0;
    const la_ssize_t count = archive_read_data(archive_.get(), buffer.data(), buffer.size());
    if (count < 0) throw failure();
    at_end_ = count == 0;
    return static_cast<std::size_t>(count);
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept override { return packed_->consumed(); }

 private:
  struct Free {
    void operator()(archive* a) const noexcept { archive_read_free(a); }
  };

  static la_ssize_t give(archive* a, void* self, const void** data) noexcept {
    auto& source = *static_cast<ArchiveSource*>(self);
    try {
      *data = source.input_.data();
      return static_cast<la_ssize_t>(source.packed_->read(source.input_));
    } catch (...) {  // must not pass through C code
      source.pending_ = std::current_exception();
      archive_set_error(a, 0, "the packed data can't be read");
      return -1;
    }
  }

  // Rethrows what went wrong below, if anything did.
  [[nodiscard]] base::Error failure() const {
    if (pending_) std::rethrow_exception(pending_);
    const char* why = archive_error_string(archive_.get());
    return {base::ErrorKind::input, base::Code::archive, {.file = name_}, why != nullptr ? why : ""};
  }

  std::unique_ptr<ByteSource> packed_;
  std::string name_;
  std::vector<char> input_;
  std::exception_ptr pending_;
  std::unique_ptr<archive, Free> archive_;
  bool at_end_ = false;
};

}  // namespace

std::unique_ptr<ByteSource> make_zstd_unpacker(std::unique_ptr<ByteSource> packed, const std::string& name) {
  return std::make_unique<ArchiveSource>(std::move(packed), name, ARCHIVE_FILTER_ZSTD, 9);
}

std::unique_ptr<ByteSource> make_xz_unpacker(std::unique_ptr<ByteSource> packed, const std::string& name) {
  return std::make_unique<ArchiveSource>(std::move(packed), name, ARCHIVE_FILTER_XZ, 32);
}

std::unique_ptr<ByteSource> make_bzip2_unpacker(std::unique_ptr<ByteSource> packed, const std::string& name) {
  return std::make_unique<ArchiveSource>(std::move(packed), name, ARCHIVE_FILTER_BZIP2, 14);
}

}  // namespace ftf::io
