// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/strictness.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

namespace ftf::handling {

using profile::Handling;
using Texts = std::vector<std::string>;

namespace {

/// Traffic Light Protocol 2.0 (FIRST, August 2022), strictest first.
constexpr std::array<std::string_view, 5> tlp_labels{"RED", "AMBER+STRICT", "AMBER", "GREEN", "CLEAR"};

/// Fields of free text, in which every rule keeps its words.
constexpr std::array kept_texts{&Handling::text,      &Handling::owner,           &Handling::purpose,     &Handling::classification,
                                &Handling::status,    &Handling::subject,         &Handling::legal_basis, &Handling::channel,
                                &Handling::reference, &Handling::evaluation_given};

/// Days, written YYYY-MM-DD; the first to come binds.
constexpr std::array kept_days{&Handling::received, &Handling::review_by, &Handling::delete_by};

constexpr std::string_view separator = "; ";

Texts sorted_set(Texts texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

Texts united(Texts a, const Texts& b) {
  a.insert(a.end(), b.begin(), b.end());
  return sorted_set(std::move(a));
}

std::string side_by_side(const std::string& a, const std::string& b) {
  std::string joined;
  for (const std::string& part : united(parts(a), parts(b))) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

Texts in_both(const Texts& a, const Texts& b) {
  if (a.empty() || b.empty()) return sorted_set(a.empty() ? b : a);
  Texts common;
  const Texts left = sorted_set(a);
  const Texts right = sorted_set(b);
  std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
  if (common.empty()) common.emplace_back(nobody);
  return common;
}

const std::string& earliest(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  return std::min(a, b);
}

/// A letter and a digit, as in B2; other grids are known to nobody here.
bool is_grade(const std::string& text) { return text.size() == 2 && text[0] >= 'A' && text[0] <= 'Z' && text[1] >= '1' && text[1] <= '9'; }

/// Later letters (X is the last in use) and higher digits say less; source and information are graded apart.
std::string lowest(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  if (is_grade(a) && is_grade(b)) return {std::max(a[0], b[0]), std::max(a[1], b[1])};
  if (is_grade(a) != is_grade(b)) return is_grade(a) ? b : a;
  return side_by_side(a, b);
}

int tlp_rank(const std::string& label) {
  const auto* const found = std::find(tlp_labels.begin(), tlp_labels.end(), label);
  return found == tlp_labels.end() ? -1 : static_cast<int>(found - tlp_labels.begin());
}

std::string strictest_tlp(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a.empty() ? b : a;
  if (tlp_rank(a) != tlp_rank(b)) return tlp_rank(a) < tlp_rank(b) ? a : b;
  return std::min(a, b);
}

std::vector<profile::Release> all_releases(std::vector<profile::Release> a, const std::vector<profile::Release>& b) {
  a.insert(a.end(), b.begin(), b.end());
  const auto key = [](const profile::Release& r) { return std::tie(r.day, r.recipient, r.authority, r.reason, r.rules); };
  std::sort(a.begin(), a.end(), [&](const auto& left, const auto& right) { return key(left) < key(right); });
  a.erase(std::unique(a.begin(), a.end()), a.end());
  return a;
}

Texts ordered_codes(Texts codes) {
  codes = sorted_set(std::move(codes));
  const auto stricter = [](const std::string& a, const std::string& b) {
    return code_rank(a) != code_rank(b) ? code_rank(a) > code_rank(b) : a < b;
  };
  std::sort(codes.begin(), codes.end(), stricter);
  return codes;
}

}  // namespace

int code_rank(std::string_view code) noexcept {
  return code.size() == 2 && code[0] == 'H' && code[1] >= '0' && code[1] <= '3' ? code[1] - '0' : 3;
}

Texts parts(std::string_view text) {
  Texts all;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    all.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + separator.size());
  }
  return all;
}

Handling strictest(const Handling& a, const Handling& b) {
  Handling both;
  both.codes = ordered_codes(united(a.codes, b.codes));
  both.releases = all_releases(a.releases, b.releases);
  both.evaluation = lowest(a.evaluation, b.evaluation);
  both.restrict_to = in_both(a.restrict_to, b.restrict_to);
  both.deny_to = united(a.deny_to, b.deny_to);
  both.tlp = strictest_tlp(a.tlp, b.tlp);
  for (const auto member : kept_texts) both.*member = side_by_side(a.*member, b.*member);
  for (const auto member : kept_days) both.*member = earliest(a.*member, b.*member);
  return both;
}

std::optional<Handling> strictest(std::span<const Handling> all) {
  if (all.empty()) return std::nullopt;
  Handling both = all.front();
  for (const Handling& next : all.subspan(1)) both = strictest(both, next);
  return both;
}

std::vector<std::string> binding_codes(const profile::Profile& profile) {
  Texts codes;
  const auto add = [&](const std::optional<Handling>& handling) {
    if (!handling || handling->codes.empty()) codes.emplace_back(code_of_none);
    else codes.insert(codes.end(), handling->codes.begin(), handling->codes.end());
  };
  if (profile.sources.empty() || profile.handling) add(profile.handling);
  for (const auto& source : profile.sources) add(source.handling);
  for (const Handling& value : profile.handlings) codes.insert(codes.end(), value.codes.begin(), value.codes.end());
  return ordered_codes(std::move(codes));
}

}  // namespace ftf::handling
