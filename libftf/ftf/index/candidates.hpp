// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Which records of an index are worth a full comparison with a traveller.

#include <cstdint>
#include <vector>

#include <ftf/comparison/model.hpp>
#include <ftf/comparison/names.hpp>
#include <ftf/index/index.hpp>
#include <ftf/index/session.hpp>

namespace ftf::index {

struct Candidate {
  std::uint32_t segment = 0;
  std::uint32_t record = 0;
  std::uint32_t shared = 0;  ///< information of the keys in common, in 1/1024 bit
};

/// One per thread: it keeps buffers.
class Candidates {
 public:
  /// `most` records at most are looked at, found in lists of `postings` entries together; what identifies comes on top of that.
  Candidates(const Index& index, const comparison::Model& model, std::size_t most, std::size_t postings);

  /// Replaces `found` by the records that may weigh `least` beside the first record of the session's store, by segment and number.
  void find(Session& session, base::Weight least, std::vector<Candidate>& found);

 private:
  struct List {
    PostingList postings;
    std::uint32_t worth = 0;
  };
  void find_in(std::size_t segment, Session& session, base::Weight least, std::vector<Candidate>& found);
  void read_lists(const Segment& part, Session& session);
  static void collect(const Segment& part, const std::vector<blocking::Key>& keys, std::size_t longest,
                      std::vector<std::uint32_t>& records);
  void count(std::size_t segment);
  void choose();
  void outline_query(const Session& session);
  [[nodiscard]] bool may_reach(std::size_t segment, std::uint32_t record, const Session& session, base::Weight least);
  struct Limit {
    base::Weight birth = 0, rest = 0;
  };
  [[nodiscard]] Limit limit(RecordReader& in, const blocking::RecordView& query) const;

  const Index& index_;
  const comparison::Model& model_;
  std::size_t most_, postings_;
  std::vector<std::uint32_t> shared_[2];  // by record; zero between calls
  std::vector<std::uint32_t> touched_, strong_, same_name_, meant_;
  std::vector<List> lists_;
  std::vector<blocking::Key> keys_;
  std::vector<std::size_t> places_;
  struct Posting {
    std::uint32_t record = 0, worth = 0;
  };
  std::vector<Posting> postings_read_;
  std::vector<std::uint64_t> ranks_;
  std::vector<comparison::WordOutline> query_words_, words_;
  std::vector<std::uint8_t> query_sizes_;
  base::Weight best_name_ = 0;  // what the query's name with most information can be worth
  base::Weight slack_ = 0;      // what the values that are not looked at can be worth
};

}  // namespace ftf::index
