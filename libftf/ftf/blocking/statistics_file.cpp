// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/blocking/statistics_file.hpp>

#include <vector>

#include <ftf/base/error.hpp>
#include <ftf/base/hash.hpp>
#include <ftf/io/byte_source.hpp>

namespace ftf::blocking {
namespace {

constexpr std::string_view magic = "ftf-statistics\n";
constexpr std::size_t checksum_digits = 32;

void put(std::string& out, std::uint64_t number) {
  for (; number > 127; number >>= 7U) out += static_cast<char>(number | 128U);
  out += static_cast<char>(number);
}

void put(std::string& out, const std::vector<Count>& counts) {
  put(out, counts.size());
  std::uint64_t before = 0;
  for (const auto& [hash, count] : counts) {
    put(out, hash - before);
    put(out, count);
    before = hash;
  }
}

base::Error damaged(const std::string& name, const char* what) {
  return {base::ErrorKind::input, base::Code::stats_file, {name, 0, 0, {}, {}}, what};
}

base::Error mismatch(const std::string& name, const char* what) {
  return {base::ErrorKind::usage, base::Code::stats_mismatch, {name, 0, 0, {}, {}}, what};
}

// Takes numbers from a content whose checksum is right.
class Cursor {
 public:
  Cursor(std::string_view rest, const std::string& name) : rest_(rest), name_(name) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= std::uint64_t{byte & 127U} << shift;
      if (byte < 128) return value;
    }
    throw damaged(name_, "a number that does not end");
  }

  std::vector<Count> counts() {
    const std::uint64_t size = number();
    if (size > rest_.size()) throw damaged(name_, "a list that does not end");
    std::vector<Count> list(size);
    std::uint64_t hash = 0;
    for (Count& count : list) {
      hash += number();
      count = {hash, number()};
    }
    return list;
  }

  [[nodiscard]] bool at_end() const noexcept { return rest_.empty(); }

 private:
  std::string_view rest_;
  const std::string& name_;
};

}  // namespace

std::uint64_t fingerprint(const BlockingModel& model) noexcept {
  std::uint64_t hash = model.rules.size();
  for (const KeyRule& rule : model.rules) {
    hash = base::mix(hash ^ rule.seed);
    for (const Atom atom : rule.refine) hash = base::mix(hash * 31 + static_cast<std::uint64_t>(atom) + 1);
  }
  return hash;
}

void StatisticsFile::add(const StatisticsFile& other, const std::string& name) {
  if (rules != other.rules || fields != other.fields)
    throw mismatch(name, "made with another model or other ignored fields than the first");
  values.add(other.values);
  keys.add(other.keys);
}

void StatisticsFile::check(const BlockingModel& model, const std::string& name) const {
  if (rules != fingerprint(model)) throw mismatch(name, "made with a model that has other keys");
}

void StatisticsFile::check(const ComparedFields& wanted, const std::string& name) const {
  if (fields != wanted) throw mismatch(name, "made with other ignored fields");
}

std::string StatisticsFile::bytes() const {
  std::string out(magic);
  put(out, statistics_version);
  put(out, rules);
  put(out, fields.bits());
  put(out, values.records);
  for (const ValueCounts& kind : values.kinds) {
    put(out, kind.total);
    put(out, kind.counts);
  }
  put(out, keys.base);
  put(out, keys.refined);
  return out += base::to_hex(base::hash128(out));
}

StatisticsFile StatisticsFile::parse(std::string_view bytes, const std::string& name) {
  if (!bytes.starts_with(magic)) throw damaged(name, "no statistics file");
  if (bytes.size() < magic.size() + checksum_digits) throw damaged(name, "cut off");
  const std::string_view content = bytes.substr(0, bytes.size() - checksum_digits);
  Cursor cursor(content.substr(magic.size()), name);
  if (cursor.number() != statistics_version) throw damaged(name, "of another version");
  if (base::to_hex(base::hash128(content)) != bytes.substr(content.size())) throw damaged(name, "the checksum is wrong");
  StatisticsFile file;
  file.rules = cursor.number();
  file.fields = ComparedFields::from_bits(cursor.number());
  file.values.records = cursor.number();
  for (ValueCounts& kind : file.values.kinds) {
    kind.total = cursor.number();
    kind.counts = cursor.counts();
  }
  file.keys.base = cursor.counts();
  file.keys.refined = cursor.counts();
  if (!cursor.at_end()) throw damaged(name, "more than a statistics file");
  return file;
}

StatisticsFile StatisticsFile::load(const std::string& name) {
  constexpr std::size_t step = std::size_t{1} << 20;
  const auto source = io::open_source(name);
  std::string bytes;
  for (std::size_t got = step; got == step;) {
    const std::size_t size = bytes.size();
    bytes.resize(size + step);
    got = io::read_full(*source, std::span(bytes.data() + size, step));
    bytes.resize(size + got);
  }
  return parse(bytes, name);
}

}  // namespace ftf::blocking
