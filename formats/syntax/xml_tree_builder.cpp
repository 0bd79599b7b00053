// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/xml_tree_builder.hpp"

#include "formats/common/space.hpp"

namespace ftf::formats::syntax {

std::string_view xml_local_name(std::string_view name) noexcept {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void XmlTreeBuilder::begin(XmlRecord& record) noexcept {
  record_ = &record;
  depth_ = 0;
}

void XmlTreeBuilder::open(std::string_view name, const char* const* attributes, std::uint64_t offset) {
  const auto node = static_cast<std::uint32_t>(record_->nodes_.size());
  XmlRecord::Node& added = record_->nodes_.emplace_back();
  added.name = store(xml_local_name(name));
  added.offset = static_cast<std::uint32_t>(offset);
  added.first_attribute = static_cast<std::uint32_t>(record_->attributes_.size());
  for (; *attributes != nullptr; attributes += 2) {
    if (std::string_view(attributes[0]).starts_with("xmlns")) continue;
    record_->attributes_.push_back({store(xml_local_name(attributes[0])), store_collapsed(attributes[1])});
    ++added.attribute_count;
  }
  if (depth_ != 0) {
    Open& parent = open_[depth_ - 1];
    std::uint32_t& link =
        parent.last_child == 0 ? record_->nodes_[parent.node].first_child : record_->nodes_[parent.last_child].next_sibling;
    link = parent.last_child = node;
  }
  if (open_.size() == depth_) open_.emplace_back();
  Open& opened = open_[depth_++];
  opened.node = node;
  opened.last_child = 0;
  opened.text.clear();
}

bool XmlTreeBuilder::close() {
  const Open& closed = open_[--depth_];
  record_->nodes_[closed.node].text = space_ == XmlSpace::keep ? store(closed.text) : store_collapsed(closed.text);
  return depth_ != 0;
}

XmlRecord::Span XmlTreeBuilder::store(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(record_->arena_.size());
  record_->arena_ += text;
  return {begin, static_cast<std::uint32_t>(text.size())};
}

XmlRecord::Span XmlTreeBuilder::store_collapsed(std::string_view text) {
  const auto begin = static_cast<std::uint32_t>(record_->arena_.size());
  common::append_collapsed(record_->arena_, text);
  return {begin, static_cast<std::uint32_t>(record_->arena_.size()) - begin};
}

}  // namespace ftf::formats::syntax
