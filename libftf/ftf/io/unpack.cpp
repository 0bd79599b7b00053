// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/unpack.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include <ftf/base/error.hpp>
#include <ftf/io/unpackers.hpp>

namespace ftf::io {
namespace {

using namespace std::string_view_literals;

struct Packing {
  std::string_view magic;
  std::size_t offset;  // of a second magic
  std::string_view second;
  std::unique_ptr<ByteSource> (*make)(std::unique_ptr<ByteSource>, const std::string&);
};

// Signatures: RFC 1952 2.3.1, RFC 8878 3.1.1, the xz file format 2.1.1.1, and bzip2 with its block header (pi) or end (root of pi),
// because "BZh9" alone may be text.
constexpr std::array packings{
    Packing{"\x1F\x8B\x08"sv, 0, ""sv, make_gzip_unpacker},
    Packing{"\x28\xB5\x2F\xFD"sv, 0, ""sv, make_zstd_unpacker},
    Packing{"\xFD\x37\x7A\x58\x5A\x00"sv, 0, ""sv, make_xz_unpacker},
    Packing{"BZh"sv, 4, "\x31\x41\x59\x26\x53\x59"sv, make_bzip2_unpacker},
    Packing{"BZh"sv, 4, "\x17\x72\x45\x38\x50\x90"sv, make_bzip2_unpacker},
};

// Gives back first what was read to tell the packing.
class PeekedSource final : public ByteSource {
 public:
  PeekedSource(std::string head, std::unique_ptr<ByteSource> rest) : head_(std::move(head)), rest_(std::move(rest)) {}

  std::size_t read(std::span<char> buffer) override {
    if (given_ == head_.size()) return rest_->read(buffer);
    const std::size_t count = std::min(buffer.size(), head_.size() - given_);
    std::memcpy(buffer.data(), head_.data() + given_, count);
    given_ += count;
    return count;
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept override { return rest_->consumed(); }

 private:
  std::string head_;
  std::size_t given_ = 0;
  std::unique_ptr<ByteSource> rest_;
};

class BoundedSource final : public ByteSource {
 public:
  BoundedSource(std::unique_ptr<ByteSource> inner, std::string name, const ExpansionLimits& limits)
      : inner_(std::move(inner)), name_(std::move(name)), limits_(limits) {}

  std::size_t read(std::span<char> buffer) override {
    const std::size_t count = inner_->read(buffer);
    expanded_ += count;
    const bool too_dense = expanded_ > limits_.ratio_from && expanded_ / limits_.max_ratio > inner_->consumed();
    if (expanded_ > limits_.max_expanded || too_dense)
      throw base::Error(base::ErrorKind::input, base::Code::limit, {.file = name_}, "compressed data expand too far");
    return count;
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept override { return inner_->consumed(); }

 private:
  std::unique_ptr<ByteSource> inner_;
  std::string name_;
  ExpansionLimits limits_;
  std::uint64_t expanded_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> unpack(std::unique_ptr<ByteSource> source, const std::string& name, const ExpansionLimits& limits) {
  std::string head(10, '\0');
  head.resize(read_full(*source, head));
  const auto fits = [&head](const Packing& packing) {
    const std::string_view start = head;
    return start.starts_with(packing.magic) &&
           (packing.second.empty() || start.substr(std::min(packing.offset, start.size())) == packing.second);
  };
  const auto* const found = std::find_if(packings.begin(), packings.end(), fits);
  auto whole = std::make_unique<PeekedSource>(std::move(head), std::move(source));
  if (found == packings.end()) return whole;
  return std::make_unique<BoundedSource>(found->make(std::move(whole), name), name, limits);
}

}  // namespace ftf::io
