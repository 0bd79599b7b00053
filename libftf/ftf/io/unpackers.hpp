// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// One unpacker for each compression, as a source over the packed source. Damaged data throw Error archive.

#include <memory>
#include <string>

#include <ftf/io/byte_source.hpp>

namespace ftf::io {

/// One or several members of gzip, checksums verified.
[[nodiscard]] std::unique_ptr<ByteSource> make_gzip_unpacker(std::unique_ptr<ByteSource> packed, const std::string& name);

[[nodiscard]] std::unique_ptr<ByteSource> make_zstd_unpacker(std::unique_ptr<ByteSource> packed, const std::string& name);
[[nodiscard]] std::unique_ptr<ByteSource> make_xz_unpacker(std::unique_ptr<ByteSource> packed, const std::string& name);
[[nodiscard]] std::unique_ptr<ByteSource> make_bzip2_unpacker(std::unique_ptr<ByteSource> packed, const std::string& name);

}  // namespace ftf::io
