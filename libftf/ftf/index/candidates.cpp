// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/candidates.hpp>

#include <algorithm>
#include <limits>

#include <ftf/comparison/births.hpp>
#include <ftf/names/rarity.hpp>

namespace ftf::index {

using base::Weight;
using comparison::Level;

namespace {

// A key of no more records than this is read whatever was read before.
constexpr std::size_t always_read = 64;

// A value's greatest worth.
Weight top(const comparison::Model& model, Level level) {
  const comparison::LevelWeight& row = model.of(level);
  return std::max(row.weight, row.limit);
}

}  // namespace

Candidates::Candidates(const Index& index, const comparison::Model& model, std::size_t most, std::size_t postings)
    : index_(index), model_(model), most_(most), postings_(postings) {
  for (std::size_t number = 0; number < index.segments(); ++number) shared_[number].resize(index.segment(number).size());
}

void Candidates::find(Session& session, Weight least, std::vector<Candidate>& found) {
  found.clear();
  outline_query(session);
  for (std::size_t number = 0; number < index_.segments(); ++number) find_in(number, session, least, found);
}

void Candidates::read_lists(const Segment& part, Session& session) {
  lists_.clear();
  strong_.clear();
  keys_ = session.keys().of(0);
  if (session.has_guesses()) {
    const auto& more = session.keys().of(Session::guesses);
    keys_.insert(keys_.end(), more.begin(), more.end());
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
  }
  for (const blocking::Key key : keys_) part.prefetch_directory(key);
  for (const blocking::Key key : keys_) part.prefetch_keys(key);
  places_.clear();
  for (const blocking::Key key : keys_)
    if (const std::size_t place = part.locate(key); place != Segment::nowhere) places_.push_back(place);
  for (const std::size_t place : places_) {
    const PostingList list = part.list(place);
    if (list.size() != 0)
      lists_.push_back({list, static_cast<std::uint32_t>(std::max(0, names::rarity_of_count(list.size(), index_.base().size() + 1)))});
  }
  std::sort(lists_.begin(), lists_.end(), [](const List& a, const List& b) { return a.postings.size() < b.postings.size(); });
  collect(part, session.keys().names_of(0), postings_, same_name_);
  meant_.clear();
  if (session.has_guesses()) collect(part, session.keys().names_of(Session::guesses), postings_, meant_);
  const blocking::RecordView query = session.store()[0];
  if (!query.documents.empty() || !query.attributes.empty()) collect(part, session.keys().strong_of(0), most_, strong_);
}

// The records of all keys that are not too frequent, sorted.
void Candidates::collect(const Segment& part, const std::vector<blocking::Key>& keys, std::size_t longest,
                         std::vector<std::uint32_t>& records) {
  records.clear();
  for (const blocking::Key key : keys) {
    const PostingList list = part.find(key);
    if (list.size() <= longest) list.each([&](std::uint32_t record) { records.push_back(record); });
  }
  std::sort(records.begin(), records.end());
  records.erase(std::unique(records.begin(), records.end()), records.end());
}

// Lists are read before anything is added up, so that memory is asked for many sums at once.
void Candidates::count(std::size_t segment) {
  std::vector<std::uint32_t>& shared = shared_[segment];
  postings_read_.clear();
  for (const List& list : lists_) {
    const std::size_t read = postings_read_.size();
    if (read + list.postings.size() > postings_ && read != 0 && list.postings.size() > always_read) break;
    list.postings.each([&](std::uint32_t record) {
      __builtin_prefetch(&shared[record], 1);
      postings_read_.push_back({record, list.worth + 1});
    });
  }
  touched_.clear();
  for (const auto& [record, worth] : postings_read_) {
    if (shared[record] == 0) touched_.push_back(record);
    shared[record] += worth;
  }
}

// The best by what they share; of equals those that come first.
void Candidates::choose() {
  if (touched_.size() <= most_) return;
  ranks_.clear();
  for (const std::uint32_t record : touched_) ranks_.push_back(std::uint64_t{~shared_[0][record]} << 32 | record);
  std::nth_element(ranks_.begin(), ranks_.begin() + static_cast<std::ptrdiff_t>(most_), ranks_.end());
  for (std::size_t i = 0; i < touched_.size(); ++i) touched_[i] = static_cast<std::uint32_t>(ranks_[i]);
}

void Candidates::find_in(std::size_t segment, Session& session, Weight least, std::vector<Candidate>& found) {
  const Segment& part = index_.segment(segment);
  read_lists(part, session);
  count(segment);
  std::vector<std::uint32_t>& shared = shared_[segment];
  if (segment == 0) choose();
  const std::size_t kept = segment == 0 ? std::min(most_, touched_.size()) : touched_.size();
  const std::size_t first = found.size();
  for (std::size_t i = 0; i < kept; ++i) {
    const std::uint32_t record = touched_[i];
    if (i + 8 < kept) part.prefetch_row(touched_[i + 8]);
    if (i + 4 < kept) part.prefetch(touched_[i + 4]);
    if (!index_.is_valid(segment, record) || std::binary_search(strong_.begin(), strong_.end(), record)) continue;
    if (may_reach(segment, record, session, least)) found.push_back({static_cast<std::uint32_t>(segment), record, shared[record]});
  }
  for (const std::uint32_t record : strong_)
    if (index_.is_valid(segment, record)) found.push_back({static_cast<std::uint32_t>(segment), record, shared[record]});
  for (const std::uint32_t record : touched_) shared[record] = 0;
  std::sort(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
            [](const Candidate& a, const Candidate& b) { return a.record < b.record; });
}

void Candidates::outline_query(const Session& session) {
  const auto& store = session.store();
  const blocking::RecordView query = store[0];
  query_words_.clear();
  query_sizes_.clear();
  for (const blocking::Name& name : query.names) {
    for (const names::NamePart& part : store.parts(name))
      query_words_.push_back(comparison::WordOutline::of(part, session.vocabulary().names[part.id]));
    query_sizes_.push_back(name.size);
  }
  best_name_ = 0;
  std::size_t begin = 0;
  for (const std::uint8_t size : query_sizes_) {
    std::int32_t all = 0;
    for (std::size_t i = 0; i < size; ++i) all += query_words_[begin + i].information;
    begin += size;
    best_name_ = std::max(best_name_, name_limit({all, 0, 0}));
  }
  slack_ = query.names.size() > 1 ? 3 * model_.names.further : 0;
  if (!query.places.empty()) slack_ += top(model_, Level::birth_place_same) + top(model_, Level::birth_country_same);
  if (!query.documents.empty()) slack_ += std::max(0, top(model_, Level::document_near));
  if (!query.attributes.empty()) slack_ += std::max(top(model_, Level::code_near), top(model_, Level::text_near));
  if (!query.parents.empty()) slack_ += std::max(0, model_.parents.top());
}

// What births, sex and countries are worth at most; nothing where one side is silent.
Candidates::Limit Candidates::limit(RecordReader& in, const blocking::RecordView& query) const {
  constexpr Weight none = std::numeric_limits<Weight>::min();
  Weight birth = none;
  for (std::size_t n = in.count(); n > 0; --n) {
    const blocking::Birth stored = in.birth();
    for (const blocking::Birth& given : query.births) birth = std::max(birth, model_.of(comparison::compare_births(stored, given)).at(0));
  }
  Limit found{birth == none ? 0 : birth, 0};
  const blocking::Sex sex = in.sex();
  const auto known = [](blocking::Sex value) { return value == blocking::Sex::male || value == blocking::Sex::female; };
  if (known(sex) && known(query.sex)) found.rest += model_.of(sex == query.sex ? Level::sex_same : Level::sex_different).weight;
  Weight country = none;
  for (std::size_t n = in.count(); n > 0; --n) {
    const blocking::CountryValue stored = in.country();
    for (const blocking::CountryValue& given : query.countries)
      country = std::max(country, given.code == stored.code ? model_.of(Level::nationality_same).at(stored.rarity)
                                                            : model_.of(Level::nationality_different).weight);
  }
  found.rest += country == none ? std::max(0, top(model_, Level::home_country_same)) : country;
  return found;
}

bool Candidates::may_reach(std::size_t segment, std::uint32_t record, const Session& session, Weight least) {
  const Segment& part = index_.segment(segment);
  RecordReader in = part.record(record);
  (void)in.id();
  const auto [birth, others] = limit(in, session.store()[0]);
  const Weight prior = model_.prior_among(index_.base().meta().population);
  const Weight rest = prior + slack_ + others;
  const Weight same = model_.names.same - prior;  // what names that are the same are worth at least
  // A name that is the same word for word counts in spite of the date.
  const Weight date = std::binary_search(same_name_.begin(), same_name_.end(), record) ? std::max(0, birth) : birth;
  if (rest + date + std::max(best_name_, same) < least) return false;
  if (std::binary_search(meant_.begin(), meant_.end(), record) && rest + date + same_but_for_slip(model_) - prior >= least) return true;
  std::size_t names = in.count();
  if (names == 0 || query_sizes_.empty()) return rest + date >= least;
  for (; names > 0; --names) {
    const auto head = in.name();
    words_.resize(head.size);
    for (comparison::WordOutline& word : words_) {
      const StoredPart stored = in.part();
      const TokenRow& row = part.tokens()[stored.token];
      word = {row.pairs, static_cast<std::int16_t>(stored.information), row.variant, row.count, 0, 0};
      ((stored.tags & names::bits(names::Role::initial)) != 0 ? word.letter : word.initial) = row.initial;
    }
    std::size_t begin = 0;
    for (const std::uint8_t size : query_sizes_) {
      const comparison::NameLook look = comparison::look_generously(words_, std::span(query_words_).subspan(begin, size));
      begin += size;
      const Weight most = look.unlike == 0 ? std::max(name_limit(look), same) : name_limit(look);
      if (rest + date + most >= least) return true;
    }
  }
  return false;
}

}  // namespace ftf::index
