// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/text_spool.hpp"

#include <string>

namespace ftf::formats::common {

void TextSpool::append(std::string_view text) {
  if (!spool_) spool_.emplace();
  const std::uint64_t offset = spool_->append(text);
  overhead_ = spool_->size() - offset - text.size();
}

void TextSpool::write_to(io::OutputFile& output) {
  if (!spool_) return;
  spool_->seal();
  std::string text;
  for (std::uint64_t offset = 0; offset < spool_->size(); offset += text.size() + overhead_) {
    spool_->read(offset, text);
    output.write(text);
  }
}

}  // namespace ftf::formats::common
