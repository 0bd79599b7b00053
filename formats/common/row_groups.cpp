// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/row_groups.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include <ftf/base/hash.hpp>

namespace ftf::formats::common {

namespace {

constexpr unsigned kind_shift = 62;
constexpr std::uint64_t offset_mask = (std::uint64_t{1} << kind_shift) - 1;
constexpr char separator = '\0';  // no cell holds one: the reader of tables refuses it

}  // namespace

void RowGroups::add(std::string_view key, std::span<const std::string_view> cells, std::uint64_t line, unsigned kind) {
  if (!spool_) spool_.emplace();
  record_ = fmt::format("{} {}", line, files_.size() - 1);
  for (const std::string_view cell : cells) (record_ += separator) += cell;
  entries_.push_back({base::hash64(key), (std::uint64_t{kind} << kind_shift) | spool_->append(record_)});
}

void RowGroups::seal() {
  if (spool_) spool_->seal();
  std::ranges::sort(entries_);
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (i == 0 || entries_[i].key != entries_[i - 1].key) groups_.push_back({entries_[i].place, i});
  std::ranges::sort(groups_, {}, &Group::place);
}

std::optional<std::span<const RowGroups::Row>> RowGroups::next() {
  if (next_ == groups_.size()) return std::nullopt;
  const std::size_t first = groups_[next_++].first;
  texts_.clear();
  rows_.clear();
  std::size_t bytes = 0;
  for (std::size_t i = first; i < entries_.size() && entries_[i].key == entries_[first].key; ++i) {
    take(entries_[i].place);
    bytes += texts_.back().size();
    if (bytes > max_bytes_)
      throw base::Fault(base::Code::limit, {std::string(rows_.front().file), rows_.front().line, 0, {}, {}}, "rows of one record", {});
  }
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    std::string_view rest = texts_[i];
    for (std::size_t end = rest.find(separator); end != std::string_view::npos; end = rest.find(separator)) {
      rest.remove_prefix(end + 1);
      rows_[i].cells.push_back(rest.substr(0, rest.find(separator)));
    }
  }
  return rows_;
}

void RowGroups::take(std::uint64_t place) {
  spool_->read(place & offset_mask, texts_.emplace_back());
  Row& row = rows_.emplace_back();
  row.kind = static_cast<unsigned>(place >> kind_shift);
  const char* const end = texts_.back().data() + texts_.back().size();
  std::size_t file = 0;
  std::from_chars(std::from_chars(texts_.back().data(), end, row.line).ptr + 1, end, file);
  row.file = files_[file];
}

}  // namespace ftf::formats::common
