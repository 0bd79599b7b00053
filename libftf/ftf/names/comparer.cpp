// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/names/comparer.hpp>

#include <algorithm>
#include <bitset>

#include <ftf/names/alignment.hpp>
#include <ftf/names/features.hpp>

namespace ftf::names {
namespace {

constexpr std::string_view kind_of(const Link& link) {
  if (link.initial) return "initial";
  if (link.size_a + link.size_b > 2) return "join";
  return link.similarity == similarity_one ? "match" : "near";
}

using Mask = std::bitset<Signature::capacity>;

// Some words of a name with the links among them: the stages by which an explanation builds up the comparison.
struct Part {
  Signature a;
  Signature b;
  Alignment alignment;
};

Part select(SignatureView a, SignatureView b, const Alignment& whole, const Mask& use_a, const Mask& use_b, std::size_t links) {
  Part part;
  std::array<std::uint8_t, Signature::capacity> place_a{};
  std::array<std::uint8_t, Signature::capacity> place_b{};
  const auto copy = [](SignatureView from, const Mask& use, Signature& to, auto& place) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (!use[i]) continue;
      place[i] = to.size;
      to.parts[to.size++] = from[i];
    }
  };
  copy(a, use_a, part.a, place_a);
  copy(b, use_b, part.b, place_b);
  part.alignment.partner_a.fill(-1);
  part.alignment.partner_b.fill(-1);
  for (std::size_t n = 0; n < links; ++n) {
    Link link = whole.links[n];
    link.a = place_a[link.a];
    link.b = place_b[link.b];
    for (std::size_t k = 0; k < link.size_a; ++k) part.alignment.partner_a[(link.a + k) % part.a.size] = static_cast<std::int8_t>(n);
    for (std::size_t k = 0; k < link.size_b; ++k) part.alignment.partner_b[(link.b + k) % part.b.size] = static_cast<std::int8_t>(n);
    part.alignment.links[part.alignment.size++] = link;
  }
  return part;
}

std::string text_of(SignatureView parts, std::size_t begin, std::size_t count, const TokenTable& table) {
  std::string text = table[parts[begin].id].text;
  for (std::size_t k = 1; k < count; ++k) text += ' ' + table[parts[(begin + k) % parts.size()].id].text;
  return text;
}

}  // namespace

struct Comparer::State {
  const TokenTable& table;
  const NameModel& model;
  TokenSimilarity similarity;

  // One order for both directions, by content alone: that makes comparison symmetric whatever ties there are.
  [[nodiscard]] bool swapped(SignatureView a, SignatureView b) const {
    if (a.size() != b.size()) return a.size() > b.size();
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i].id == b[i].id) continue;
      const Token& x = table[a[i].id];
      const Token& y = table[b[i].id];
      if (x.symbols != y.symbols) return x.symbols > y.symbols;
      return x.text > y.text;
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (a[i].tags != b[i].tags) return a[i].tags > b[i].tags;
    }
    return false;
  }

  [[nodiscard]] base::Weight weigh(const Part& part) {
    return model.weight(features_of(NameWords(part.a, table), NameWords(part.b, table), part.alignment, similarity));
  }

  void explain_links(SignatureView a, SignatureView b, const Alignment& alignment, NameExplanation& out, Mask& use_a, Mask& use_b);
  void explain_rest(SignatureView a, SignatureView b, const Alignment& alignment, NameExplanation& out, Mask& use_a, Mask& use_b);
};

void Comparer::State::explain_links(SignatureView a, SignatureView b, const Alignment& alignment, NameExplanation& out, Mask& use_a,
                                    Mask& use_b) {
  for (std::size_t n = 0; n < alignment.size; ++n) {
    const Link& link = alignment.links[n];
    for (std::size_t k = 0; k < link.size_a; ++k) use_a.set((link.a + k) % a.size());
    for (std::size_t k = 0; k < link.size_b; ++k) use_b.set((link.b + k) % b.size());
    const base::Weight now = weigh(select(a, b, alignment, use_a, use_b, n + 1));
    out.reasons.push_back({std::string(kind_of(link)), text_of(a, link.a, link.size_a, table), text_of(b, link.b, link.size_b, table),
                           link.similarity, link.rarity, now - out.weight});
    out.weight = now;
  }
}

// Words without partner: what is optional, the k-th of one name with the k-th of the other, then what is left over.
void Comparer::State::explain_rest(SignatureView a, SignatureView b, const Alignment& alignment, NameExplanation& out, Mask& use_a,
                                   Mask& use_b) {
  const auto add = [&](NameReason reason) {
    const base::Weight now = weigh(select(a, b, alignment, use_a, use_b, alignment.size));
    reason.weight = now - out.weight;
    out.weight = now;
    out.reasons.push_back(std::move(reason));
  };
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (use_a[i] || !is_optional(a[i])) continue;
    use_a.set(i);
    add({"optional", table[a[i].id].text, {}, 0, 0, 0});
  }
  for (std::size_t j = 0; j < b.size(); ++j) {
    if (use_b[j] || !is_optional(b[j])) continue;
    use_b.set(j);
    add({"optional", {}, table[b[j].id].text, 0, 0, 0});
  }
  const auto next = [](SignatureView parts, const Mask& used) {
    std::size_t i = 0;
    while (i < parts.size() && used[i]) ++i;
    return i;
  };
  while (true) {
    const std::size_t i = next(a, use_a);
    const std::size_t j = next(b, use_b);
    if (i == a.size() && j == b.size()) return;
    NameReason reason;
    if (i < a.size()) {
      use_a.set(i);
      reason.a = table[a[i].id].text;
    }
    if (j < b.size()) {
      use_b.set(j);
      reason.b = table[b[j].id].text;
    }
    reason.kind = i < a.size() && j < b.size() ? "conflict" : "missing";
    add(std::move(reason));
  }
}

Comparer::Comparer(const TokenTable& table, const NameModel& model) : state_(new State{table, model, TokenSimilarity(table)}) {}
Comparer::~Comparer() = default;
Comparer::Comparer(Comparer&&) noexcept = default;
Comparer& Comparer::operator=(Comparer&&) noexcept = default;

base::Weight Comparer::weight(SignatureView a, SignatureView b) {
  if (a.empty() || b.empty()) return 0;
  return state_->model.weight(features(a, b));
}

Features Comparer::features(SignatureView a, SignatureView b) {
  if (state_->swapped(a, b)) std::swap(a, b);
  const NameWords x(a, state_->table);
  const NameWords y(b, state_->table);
  return features_of(x, y, align(x, y, state_->similarity), state_->similarity);
}

NameExplanation Comparer::explain(SignatureView a, SignatureView b) {
  NameExplanation out;
  if (a.empty() || b.empty()) return out;
  const bool swapped = state_->swapped(a, b);
  if (swapped) std::swap(a, b);
  const Alignment alignment = align(NameWords(a, state_->table), NameWords(b, state_->table), state_->similarity);
  Mask use_a;
  Mask use_b;
  state_->explain_links(a, b, alignment, out, use_a, use_b);
  state_->explain_rest(a, b, alignment, out, use_a, use_b);
  if (swapped) {
    for (NameReason& reason : out.reasons) std::swap(reason.a, reason.b);
  }
  return out;
}

}  // namespace ftf::names
