// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/error.hpp>

#include <fmt/format.h>

namespace ftf::base {

std::string Location::text() const {
  std::string out = file;
  if (line != 0) out += fmt::format(":{}", line);
  if (line != 0 && column != 0) out += fmt::format(":{}", column);
  const auto part = [&out](std::string_view label, const std::string& value) {
    if (value.empty()) return;
    if (!out.empty()) out += ": ";
    (out += label) += value;
  };
  part("record ", record);
  part("", field);
  return out;
}

std::string message(const Location& where, Code code, std::string_view detail) {
  std::string out = where.text();
  if (!out.empty()) out += ": ";
  out += info(code).meaning;
  if (!detail.empty()) out += fmt::format(" ({})", detail);
  return out + fmt::format(" [{}]", info(code).name);
}

Error::Error(ErrorKind kind, Code code, Location where, std::string detail)
    : std::runtime_error(message(where, code, detail)), kind_(kind), code_(code), where_(std::move(where)), detail_(std::move(detail)) {}

Fault::Fault(Code code, Location where, std::string detail, std::string raw, std::string value)
    : Error(ErrorKind::input, code, std::move(where), std::move(detail)), raw_(std::move(raw)), value_(std::move(value)) {}

}  // namespace ftf::base
