// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/ftm/vocabulary.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <ftf/base/hash.hpp>

#include "formats/common/extras.hpp"
#include "formats/common/space.hpp"

namespace ftf::formats::ftm {

namespace {

constexpr std::size_t longest_id = 128;

/// Codes beside ISO 3166-1 and -3 that stand in a record as words, because they are no countries elsewhere.
constexpr std::array<std::string_view, 18> own_codes{"eu",    "un",    "zz",     "cn-xz", "cy-trnc", "az-nk",  "gb-nir", "gb-sct", "gb-wls",
                                                     "ge-ab", "iq-kr", "md-pmr", "pk-km", "so-som",  "ua-cri", "ua-dpr", "ua-lpr", "x-so"};

/// Former countries that have a code.
struct FormerCountry {
  std::string_view iso, code;
};
constexpr std::array former_countries{FormerCountry{"SUHH", "suhh"}, FormerCountry{"YUCS", "yucs"}, FormerCountry{"CSHH", "cshh"},
                                      FormerCountry{"CSXX", "csxx"}, FormerCountry{"DDDE", "dd"},   FormerCountry{"ZRCD", "zr"}};

bool is_alphanumeric(char c) noexcept { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string entity_id(std::string_view id) {
  std::string out;
  bool hashed = id.size() > longest_id || id.find("--") != std::string_view::npos;
  std::size_t colons = 0;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const bool inner = i != 0 && i + 1 != id.size();
    const bool colon = id[i] == ':' && inner;
    if (is_alphanumeric(id[i]) || (inner && (id[i] == '-' || id[i] == '.'))) out += id[i];
    else out += colon ? "--" : i == 0 ? "x" : "-";
    if (colon) ++colons;
    else if (out.back() != id[i]) hashed = true;
  }
  if (colons > 1 || id.find(":-") != std::string_view::npos || id.find("-:") != std::string_view::npos) hashed = true;
  if (!hashed) return out;
  out.resize(std::min(out.size(), longest_id));
  return fmt::format("{}-{:016x}", out, base::hash64(id));
}

std::string_view kind_of_schema(std::string_view schema) noexcept {
  const auto row = std::ranges::find(schema_kinds, schema, &SchemaKind::schema);
  return row == schema_kinds.end() ? std::string_view("other") : row->kind;
}

std::string_view schema_of_kind(std::string_view kind) noexcept {
  const auto row = std::ranges::find(schema_kinds, kind.empty() ? std::string_view("person") : kind, &SchemaKind::kind);
  return row == schema_kinds.end() ? std::string_view("Thing") : row->schema;
}

std::string schema_of(const profile::Profile& profile) {
  const std::string_view kept = common::extra_value(profile, extras_group, "entity.schema");
  return std::string(kept.empty() ? schema_of_kind(profile.kind) : kept);
}

std::string country_code(std::string_view code, std::string_view text) {
  if (code.size() == 2) return common::lower_ascii(code);
  const auto former = std::ranges::find(former_countries, code, &FormerCountry::iso);
  if (former != former_countries.end()) return std::string(former->code);
  return std::ranges::find(own_codes, text) == own_codes.end() ? std::string() : std::string(text);
}

const LinkSchema* link_schema(std::string_view schema) noexcept {
  const auto found = std::ranges::find(link_schemata, schema, &LinkSchema::schema);
  return found == link_schemata.end() ? nullptr : &*found;
}

}  // namespace ftf::formats::ftm
