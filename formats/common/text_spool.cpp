// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/text_spool.hpp"

#include <string>

namespace ftf::formats::common {

void TextSpool::append(std::string_view text) {
  if (!spool_) spool_.emplace();
  spool_->append(text);
}

void TextSpool::write_to(io::OutputFile& output) {
  if (!spool_) return;
  spool_->seal();
  std::string text;
  for (std::uint64_t offset = 0; offset < spool_->size(); offset += io::Spool::bytes_of(text.size())) {
    spool_->read(offset, text);
    output.write(text);
  }
}

}  // namespace ftf::formats::common
