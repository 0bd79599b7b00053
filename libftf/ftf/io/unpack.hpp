// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Unpacks compressed inputs on the way, within bounds.

#include <cstdint>
#include <memory>
#include <string>

#include <ftf/io/byte_source.hpp>

namespace ftf::io {

/// How far compressed data may expand.
struct ExpansionLimits {
  std::uint64_t max_expanded;  ///< bytes
  std::uint64_t max_ratio;     ///< expanded to packed
  std::uint64_t ratio_from;    ///< the ratio counts from so many expanded bytes on
};

/// The source itself, or what it holds in gzip, zstd, xz or bzip2 form (told from its first bytes; one layer only). Reading throws
/// Error archive for damaged or cut data, limit for data that expand too far.
[[nodiscard]] std::unique_ptr<ByteSource> unpack(std::unique_ptr<ByteSource> source, const std::string& name,
                                                 const ExpansionLimits& limits);

}  // namespace ftf::io
