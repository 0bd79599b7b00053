// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/screener.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

#include <ftf/blocking/compared_part.hpp>
#include <ftf/index/candidates.hpp>
#include <ftf/index/session.hpp>
#include <ftf/names/features.hpp>

namespace ftf::index {

using base::Weight;
using blocking::RecordIndex;
using comparison::Evidence;
using comparison::Level;

std::string_view verdict_name(Verdict verdict) noexcept {
  constexpr std::array<std::string_view, 4> names{"match", "review", "conflict", "gone"};
  return names[static_cast<std::size_t>(verdict)];
}

namespace {

constexpr RecordIndex query_record = 0;

// What of some evidence decides on a hit beside its weight.
struct Look {
  bool document = false;     // a document agrees
  bool opposed = false;      // something speaks against
  Weight birth_against = 0;  // weight of a birth date that contradicts
};

Look look_at(const Evidence& evidence) {
  Look look;
  look.opposed = evidence.names.compared && evidence.names.weights.likeness < 0;
  for (const comparison::Finding& finding : evidence.values.list()) {
    look.document |= finding.level == Level::document_same;
    look.opposed |= finding.weight < 0;
    if (comparison::info(finding.level).feature == comparison::Feature::birth) look.birth_against = std::min(0, finding.weight);
  }
  return look;
}

}  // namespace

struct Screener::State {
  std::shared_ptr<const Index> index;
  const comparison::Model& model;
  ScreenOptions options;
  std::unique_ptr<Session> session;
  std::unique_ptr<Candidates> candidates;
  std::unique_ptr<comparison::Scorer> scorer;
  std::vector<Candidate> found;
  std::vector<RecordIndex> records;

  void start() {
    session = std::make_unique<Session>(*index);
    candidates = std::make_unique<Candidates>(*index, model, options.candidates, options.postings);
    scorer = std::make_unique<comparison::Scorer>(model, session->store(), session->vocabulary(), index->base().meta().population);
  }

  [[nodiscard]] std::vector<Hit> screen(const profile::Profile& query);
  [[nodiscard]] bool same_words(const blocking::Name& a, const blocking::Name& b) const;
  [[nodiscard]] bool has_name_of(RecordIndex record, RecordIndex other) const;
  [[nodiscard]] bool has_document(RecordIndex record) const;
  [[nodiscard]] Evidence completed(Evidence judged, RecordIndex record) const;
  [[nodiscard]] bool is_hit(const Evidence& evidence, RecordIndex record, Verdict& verdict) const;
  [[nodiscard]] Hit hit(const Evidence& evidence, RecordIndex record, const profile::Profile& query, const profile::Profile& whole);
  [[nodiscard]] std::string name_text(const blocking::Name& name, const profile::Profile& profile) const;
  void judge(std::size_t number, const profile::Profile& query, std::vector<Hit>& hits);
};

bool Screener::State::same_words(const blocking::Name& a, const blocking::Name& b) const {
  const auto same = [](const names::NamePart& x, const names::NamePart& y) { return x.id == y.id; };
  return a.size == b.size && std::ranges::is_permutation(session->store().parts(a), session->store().parts(b), same);
}

bool Screener::State::has_name_of(RecordIndex record, RecordIndex other) const {
  const auto& store = session->store();
  for (const blocking::Name& a : store[record].names)
    for (const blocking::Name& b : store[other].names)
      if (same_words(a, b)) return true;
  return false;
}

bool Screener::State::has_document(RecordIndex record) const {
  const auto& store = session->store();
  const auto own = store[query_record].documents;
  return !own.empty() && std::ranges::any_of(store[record].documents, [&](const blocking::DocumentValue& document) {
    return std::ranges::find(own, document.hash, &blocking::DocumentValue::hash) != own.end();
  });
}

// How the sounds of a slip fit says nothing: where it is seen, the name counts for what it was meant to be, less something. What makes up
// for a frequent name is there for its sake alone: half of it gives way to what else agrees.
Evidence Screener::State::completed(Evidence judged, RecordIndex record) const {
  const Weight others = std::max(0, judged.values.sum() + judged.parents.value_or(0)) / 2;
  const auto add = [&](Weight& part, Weight change) {
    part += change;
    judged.names.weights.weight += change;
    judged.weight += change;
  };
  add(judged.names.weights.same, -std::min(judged.names.weights.same, others));
  if (!session->has_guesses() || !judged.names.compared || !has_name_of(record, Session::guesses)) return judged;
  comparison::NameWeights& names = judged.names.weights;
  add(names.slip, std::max(0, same_but_for_slip(model) - judged.prior + names.doubt - names.weight - others));
  return judged;
}

// A name that is a hit but for its birth date is shown, because papers are forged; so is a document whoever shows it, because papers are
// stolen.
bool Screener::State::is_hit(const Evidence& evidence, RecordIndex record, Verdict& verdict) const {
  const Look look = look_at(evidence);
  const auto& store = session->store();
  const bool exact = look.birth_against < 0 && evidence.names.compared &&
                     same_words(store[record].names[evidence.names.a], store[query_record].names[evidence.names.b]);
  verdict = Verdict::review;
  if (exact) verdict = Verdict::conflict;
  else if (look.document && !look.opposed && evidence.weight >= model.match) verdict = Verdict::match;
  // There it has to be rare enough by itself, or each frequent name would bring a conflict.
  return look.document || evidence.weight - (exact ? look.birth_against + evidence.names.weights.same : 0) >= options.least;
}

// The extractor joins names of the same words, so the text is looked for by its words.
std::string Screener::State::name_text(const blocking::Name& name, const profile::Profile& profile) const {
  const names::SignatureView wanted = session->store().parts(name);
  for (const auto& given : profile.names) {
    const names::Signature signature = session->signature(given.full);
    if (std::ranges::equal(signature.view(), wanted)) return given.full;
  }
  return {};
}

Hit Screener::State::hit(const Evidence& evidence, RecordIndex record, const profile::Profile& query, const profile::Profile& whole) {
  Hit made;
  made.match = whole.id;
  made.weight = evidence.weight;
  made.prior = evidence.prior;
  made.by_document = look_at(evidence).document;
  made.reasons = comparison::reasons_of(evidence, session->vocabulary());
  made.fields.reserve(made.reasons.size());
  for (comparison::Reason& reason : made.reasons)
    if (!reason.field.empty()) reason.field = made.fields.emplace_back(reason.field);
  made.unknown = comparison::silent_features(evidence);
  made.evidence = blocking::evidence_hash(blocking::compared_part(whole));
  if (whole.handling) made.codes = whole.handling->codes;
  if (!evidence.names.compared) return made;
  const auto& store = session->store();
  const blocking::Name& name = store[record].names[evidence.names.a];
  made.matched_name = name_text(name, whole);
  made.query_name = name_text(store[query_record].names[evidence.names.b], query);
  if (made.query_name.empty() && session->mended() != nullptr) made.query_name = *session->mended();
  for (const names::NamePart& part : store.parts(name)) made.rarity += names::information(part, session->vocabulary().names[part.id]);
  return made;
}

void Screener::State::judge(std::size_t number, const profile::Profile& query, std::vector<Hit>& hits) {
  const Candidate& candidate = found[number];
  const bool meant = session->has_guesses() && has_name_of(records[number], Session::guesses);
  const bool whatever = meant || has_document(records[number]) || has_name_of(records[number], query_record);
  const Evidence* const scored =
      scorer->evidence_from(records[number], query_record, whatever ? std::numeric_limits<Weight>::min() : options.least);
  if (scored == nullptr) return;
  const Evidence evidence = completed(*scored, records[number]);
  Verdict verdict{};
  if (!is_hit(evidence, records[number], verdict)) return;
  profile::Profile whole;
  index->segment(candidate.segment).profile(candidate.record, whole);
  std::string mark;
  const Admission admission = options.admit ? options.admit(whole, mark) : Admission::whole;
  if (admission == Admission::refused) return;
  if (admission == Admission::whole) {
    hits.push_back(hit(evidence, records[number], query, whole));
  } else {
    const RecordIndex reduced = session->add(whole);
    comparison::Scorer again(model, session->store(), session->vocabulary(), index->base().meta().population);
    const Evidence rest = completed(again.evidence(reduced, query_record), reduced);
    if (!is_hit(rest, reduced, verdict)) return;
    hits.push_back(hit(rest, reduced, query, whole));
  }
  hits.back().verdict = verdict;
  hits.back().mark = std::move(mark);
}

std::vector<Hit> Screener::State::screen(const profile::Profile& query) {
  if (session == nullptr || session->is_full()) start();
  session->begin(query);
  std::vector<Hit> hits;
  candidates->find(*session, options.least, found);
  if (found.empty()) return hits;
  records.clear();
  for (const Candidate& candidate : found) records.push_back(session->add(candidate.segment, candidate.record));
  scorer->renew();
  for (std::size_t number = 0; number < found.size(); ++number) judge(number, query, hits);
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return std::tuple(!a.by_document, -a.weight, std::string_view(a.match)) <
           std::tuple(!b.by_document, -b.weight, std::string_view(b.match));
  });
  if (options.top != 0 && hits.size() > options.top) hits.resize(options.top);
  return hits;
}

Screener::Screener(std::shared_ptr<const Index> index, const comparison::Model& model, ScreenOptions options)
    : state_(new State{std::move(index), model, std::move(options), nullptr, nullptr, nullptr, {}, {}}) {}
Screener::~Screener() = default;
Screener::Screener(Screener&&) noexcept = default;
Screener& Screener::operator=(Screener&&) noexcept = default;

void Screener::use(std::shared_ptr<const Index> index) {
  state_->index = std::move(index);
  state_->scorer.reset();
  state_->candidates.reset();
  state_->session.reset();
}

std::vector<Hit> Screener::screen(const profile::Profile& query) { return state_->screen(query); }

}  // namespace ftf::index
