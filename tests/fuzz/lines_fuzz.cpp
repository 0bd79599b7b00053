// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// What the stages exchange is refused or read: statistics files, keyed records, pairs, clusters, judgements. Statistics that are read are
// written as they were.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <ftf/base/hash.hpp>
#include <ftf/blocking/keyed_record.hpp>
#include <ftf/blocking/statistics_file.hpp>
#include <ftf/clustering/judgements.hpp>
#include <ftf/clustering/pair_line.hpp>

namespace {

template <class Read>
void try_to(Read&& read) {
  try {
    read();
  } catch (const ftf::base::Error&) {}
}

// With a checksum that is right, so that what lies behind it is reached.
void read_statistics(std::string bytes) {
  bytes += ftf::base::to_hex(ftf::base::hash128(bytes));
  const auto file = ftf::blocking::StatisticsFile::parse(bytes, "fuzz");
  if (ftf::blocking::StatisticsFile::parse(file.bytes(), "fuzz").bytes() != file.bytes()) std::abort();
}

void read_keyed(std::string_view text) {
  ftf::blocking::KeyedRecordParser parser;
  parser.parse(ftf::blocking::split_keyed_line(text, {}).json, {});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  ftf::clustering::LineParser lines;
  ftf::clustering::Judgements judgements;
  try_to([&] { read_statistics(std::string(text)); });
  try_to([&] { read_keyed(text); });
  try_to([&] { (void)lines.pair(text, {}); });
  try_to([&] { (void)lines.cluster(text, {}); });
  try_to([&] { (void)lines.with_judgement(text, "same", {}); });
  try_to([&] { judgements.add(text, {}); });
  return 0;
}
