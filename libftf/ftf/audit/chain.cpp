// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/audit/chain.hpp>

#include <utility>

#include <fmt/format.h>

#include <ftf/base/sha256.hpp>

namespace ftf::audit {

namespace {

std::string closing(std::string_view hash) { return fmt::format(",\"hash\":\"{}\"}}", hash); }

}  // namespace

std::string Chain::opening() const { return fmt::format("{{\"n\":{},\"prev\":\"{}\",", tip_.lines + 1, tip_.hash); }

std::string Chain::hash(std::string_view text) const { return key_.empty() ? base::sha256_hex(text) : base::hmac_sha256_hex(key_, text); }

void Chain::advance(std::size_t bytes, std::string hash) {
  ++tip_.lines;
  tip_.bytes += bytes;
  tip_.hash = std::move(hash);
}

std::string Chain::next(std::string_view members) {
  std::string line = opening();
  line += members;
  std::string last = hash(line);
  line += closing(last);
  line += '\n';
  advance(line.size(), std::move(last));
  return line;
}

bool Chain::accept(std::string_view line) {
  static const std::size_t closing_size = closing(tip_.hash).size();
  if (line.size() < closing_size || !line.starts_with(opening())) return false;
  const std::size_t body = line.size() - closing_size;
  std::string last = hash(line.substr(0, body));
  if (line.substr(body) != closing(last)) return false;
  advance(line.size() + 1, std::move(last));
  return true;
}

}  // namespace ftf::audit
