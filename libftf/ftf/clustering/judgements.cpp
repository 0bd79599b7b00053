// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/clustering/judgements.hpp>

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ftf::clustering {
namespace {

constexpr std::array<std::string_view, 3> verdict_names{"same", "different", "unsure"};
constexpr std::array<std::string_view, 3> state_names{"holds", "expired", "reopened"};

// Reads the members of one line.
class JudgementParser {
 public:
  JudgementParser(const base::JsonValue& line, const base::Location& where) : line_(line), where_(where) {}

  Judgement parse() const {
    if (!line_.is_object()) throw wrong("an object is expected");
    Judgement made;
    made.a = text("a");
    made.b = text("b");
    if (made.a.empty() || made.b.empty()) throw wrong("ids `a` and `b` are expected");
    made.verdict = verdict();
    made.who = text("who");
    made.when = text("when");
    made.reason = text("reason");
    made.evidence = evidence();
    made.expires = expires();
    if (made.b < made.a) {
      std::swap(made.a, made.b);
      if (made.evidence) std::swap((*made.evidence)[0], (*made.evidence)[1]);
    }
    return made;
  }

 private:
  [[nodiscard]] base::Fault wrong(const std::string& what) const { return {base::Code::line_form, where_, what, std::string(line_.raw())}; }

  [[nodiscard]] std::string text(std::string_view member) const {
    if (!line_.has(member)) return {};
    if (!line_[member].is_string()) throw wrong(fmt::format("`{}` is no text", member));
    return std::string(line_[member].text());
  }

  [[nodiscard]] Verdict verdict() const {
    const auto found = std::ranges::find(verdict_names, text("verdict"));
    if (found == verdict_names.end()) throw wrong(fmt::format("`verdict` is one of {}", fmt::join(verdict_names, ", ")));
    return static_cast<Verdict>(found - verdict_names.begin());
  }

  [[nodiscard]] std::optional<std::array<std::string, 2>> evidence() const {
    if (!line_.has("evidence")) return std::nullopt;
    std::vector<std::string> hashes;
    for (const base::JsonValue hash : line_["evidence"]) hashes.emplace_back(hash.text());
    if (hashes.size() != 2) throw wrong("`evidence` is a list of two hashes");
    return std::array{hashes[0], hashes[1]};
  }

  [[nodiscard]] std::optional<text::Day> expires() const {
    if (!line_.has("expires")) return std::nullopt;
    const auto day = text::parse_iso_day(text("expires"));
    if (!day) throw wrong("`expires` is no day YYYY-MM-DD");
    return day;
  }

  const base::JsonValue& line_;
  const base::Location& where_;
};

}  // namespace

std::string_view verdict_name(Verdict verdict) noexcept { return verdict_names[static_cast<std::size_t>(verdict)]; }

std::string_view state_name(JudgementState state) noexcept { return state_names[static_cast<std::size_t>(state)]; }

bool expired(const Judgement& judgement, std::optional<text::Day> day) {
  if (!judgement.expires) return false;
  if (!day) throw base::Error(base::ErrorKind::usage, base::Code::date_missing, {}, "a judgement expires");
  return *judgement.expires < *day;
}

JudgementState state_of(const Judgement& judgement, const base::Hash128& a, const base::Hash128& b, std::optional<text::Day> day) {
  if (expired(judgement, day)) return JudgementState::expired;
  if (judgement.evidence && *judgement.evidence != std::array{base::to_hex(a), base::to_hex(b)}) return JudgementState::reopened;
  return JudgementState::holds;
}

void Judgements::add(std::string_view line, const base::Location& where) {
  if (line.empty()) return;
  const Judgement& made = lines_.emplace_back(JudgementParser(document_.parse(line, where), where).parse());
  last_[{made.a, made.b}] = lines_.size() - 1;
}

std::vector<const Judgement*> Judgements::list() const {
  std::vector<std::size_t> places;
  for (const auto& [pair, place] : last_) places.push_back(place);
  std::ranges::sort(places);
  std::vector<const Judgement*> found;
  for (const std::size_t place : places) found.push_back(&lines_[place]);
  return found;
}

const Judgement* Judgements::find(std::string_view a, std::string_view b) const {
  const auto found = last_.find(std::minmax(a, b));
  return found == last_.end() ? nullptr : &lines_[found->second];
}

}  // namespace ftf::clustering
