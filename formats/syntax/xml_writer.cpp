// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/xml_writer.hpp"

#include <ftf/text/utf8.hpp>

namespace ftf::formats::syntax {

namespace {

std::string_view reference(char32_t code) noexcept {
  switch (code) {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '"': return "&quot;";
    default: return {};
  }
}

bool allowed(char32_t code) noexcept {
  if (code < 0x20) return code == '\t' || code == '\n' || code == '\r';
  return code != text::malformed && code != 0xFFFE && code != 0xFFFF;
}

}  // namespace

void XmlWriter::declaration() { out_ += R"(<?xml version="1.0" encoding="UTF-8"?>)"; }

void XmlWriter::open(std::string_view name, Attributes attributes) {
  begin_tag(name);
  for (const auto& [key, value] : attributes)
    if (!value.empty()) attribute(key, value);
  out_ += '>';
  open_.emplace_back(name);
}

void XmlWriter::open(std::string_view name, std::span<const XmlAttribute> attributes) {
  begin_tag(name);
  for (const XmlAttribute& each : attributes) attribute(each.name, each.value);
  out_ += '>';
  open_.emplace_back(name);
}

void XmlWriter::empty(std::string_view name, std::span<const XmlAttribute> attributes) {
  begin_tag(name);
  for (const XmlAttribute& each : attributes) attribute(each.name, each.value);
  out_ += "/>";
}

void XmlWriter::begin_tag(std::string_view name) {
  new_line();
  (out_ += '<') += name;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  ((out_ += ' ') += name) += "=\"";
  escaped(value);
  out_ += '"';
}

void XmlWriter::close() {
  const std::string name = std::move(open_.back());
  open_.pop_back();
  new_line();
  ((out_ += "</") += name) += '>';
}

void XmlWriter::leaf(std::string_view name, std::string_view text) {
  new_line();
  (out_ += '<') += name;
  if (text.empty()) {
    out_ += "/>";
    return;
  }
  out_ += '>';
  escaped(text);
  ((out_ += "</") += name) += '>';
}

void XmlWriter::optional_leaf(std::string_view name, std::string_view text) {
  if (!text.empty()) leaf(name, text);
}

void XmlWriter::new_line() {
  if (!out_.empty()) out_ += '\n';
  out_.append(2 * (base_depth_ + open_.size()), ' ');
}

void XmlWriter::escaped(std::string_view text) {
  while (!text.empty()) {
    const std::string_view before = text;
    const char32_t code = text::next_code_point(text);
    if (const std::string_view written = reference(code); !written.empty()) out_ += written;
    else if (allowed(code)) out_ += before.substr(0, before.size() - text.size());
  }
}

}  // namespace ftf::formats::syntax
