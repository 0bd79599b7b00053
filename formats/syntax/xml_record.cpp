// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/xml_record.hpp"

#include <algorithm>

namespace ftf::formats::syntax {

void XmlRecord::clear() {
  nodes_.clear();
  attributes_.clear();
  arena_.clear();
  raw_.clear();
  where_ = {};
}

std::string_view XmlElement::name() const noexcept { return record_->text(record_->nodes_[node_].name); }

std::string_view XmlElement::text() const noexcept { return record_->text(record_->nodes_[node_].text); }

std::string_view XmlElement::attribute(std::string_view name) const noexcept {
  const XmlRecord::Node& node = record_->nodes_[node_];
  for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
    const XmlRecord::Attribute& attribute = record_->attributes_[node.first_attribute + i];
    if (record_->text(attribute.name) == name) return record_->text(attribute.value);
  }
  return {};
}

std::vector<XmlAttribute> XmlElement::attributes() const {
  std::vector<XmlAttribute> out;
  for (std::size_t i = 0; i < attribute_count(); ++i) out.push_back(attribute_at(i));
  return out;
}

std::size_t XmlElement::attribute_count() const noexcept { return record_->nodes_[node_].attribute_count; }

XmlAttribute XmlElement::attribute_at(std::size_t index) const noexcept {
  const XmlRecord::Attribute& attribute = record_->attributes_[record_->nodes_[node_].first_attribute + index];
  return {record_->text(attribute.name), record_->text(attribute.value)};
}

std::string_view XmlElement::child_text(std::string_view name) const noexcept {
  for (const XmlElement child : *this)
    if (child.name() == name) return child.text();
  return {};
}

XmlElement::Iterator XmlElement::begin() const noexcept { return {record_, record_->nodes_[node_].first_child}; }

XmlElement::Iterator XmlElement::end() const noexcept { return {record_, 0}; }

bool XmlElement::has_children() const noexcept { return record_->nodes_[node_].first_child != 0; }

XmlElement::Iterator& XmlElement::Iterator::operator++() noexcept {
  node_ = record_->nodes_[node_].next_sibling;
  return *this;
}

base::Location XmlElement::location() const {
  base::Location where = record_->where_;
  const std::string_view before = std::string_view(record_->raw_).substr(0, record_->nodes_[node_].offset);
  const auto lines = static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
  where.column = lines == 0 ? where.column + before.size() : before.size() - before.rfind('\n');
  where.line += lines;
  return where;
}

}  // namespace ftf::formats::syntax
