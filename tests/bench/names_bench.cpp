// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors

// How fast names are read and compared on one core, beside ICU and Jaro-Winkler in the same run.
// Usage: bench_names PAIRS, a file of lines `name TAB name`. Figures are CPU time, the best of five passes.

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <ftf/names/analyzer.hpp>
#include <ftf/names/clean.hpp>
#include <ftf/names/comparer.hpp>
#include <ftf/text/scripts.hpp>

#include "jaro_winkler.hpp"

namespace {

using namespace ftf;

constexpr int passes = 5;

struct Pair {
  std::string a;
  std::string b;
};

std::vector<Pair> read_pairs(const char* path) {
  std::vector<Pair> pairs;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos) pairs.push_back({line.substr(0, tab), line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1)});
  }
  return pairs;
}

std::vector<std::string> distinct_names(const std::vector<Pair>& pairs, text::Script script) {
  std::vector<std::string> names;
  std::unordered_set<std::string_view> seen;
  for (const Pair& pair : pairs) {
    for (const std::string* name : {&pair.a, &pair.b}) {
      if (text::script_of(*name) == script && seen.insert(*name).second) names.push_back(*name);
    }
  }
  return names;
}

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Items a second; prepare() is not counted.
double rate(std::size_t items, const std::function<void()>& prepare, const std::function<void()>& work) {
  double best = 1e9;
  for (int pass = 0; pass < passes; ++pass) {
    prepare();
    const double begin = cpu_seconds();
    work();
    best = std::min(best, cpu_seconds() - begin);
  }
  return static_cast<double>(items) / best;
}

void show(std::string_view what, std::size_t items, double a_second) {
  fmt::print("{:52} {:>8} {:>12.0f} a second\n", what, items, a_second);
}

struct Stage {
  names::TokenTable table;
  names::Analyzer analyzer{table};
  names::Comparer comparer{table, names::NameModel::shipped()};
};

std::uint64_t sink = 0;  // results go here, so that no work is left out

void bench_reading(const std::vector<std::string>& names, std::string_view script) {
  std::unique_ptr<Stage> stage;
  const auto read = [&] {
    for (const std::string& name : names) sink += stage->analyzer.analyze(name).size;
  };
  const double first = rate(names.size(), [&] { stage = std::make_unique<Stage>(); }, read);
  show(fmt::format("read and tag, {}, every word new or met before", script), names.size(), first);
  show(fmt::format("read and tag, {}, every word known", script), names.size(), rate(names.size(), [] {}, read));
}

void bench_icu(const std::vector<std::string>& names, std::string_view script) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> latin(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) return;
  const auto work = [&] {
    for (const std::string& name : names) {
      icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
      latin->transliterate(text);
      std::string out;
      text.toUTF8String(out);
      sink += out.size();
    }
  };
  show(fmt::format("ICU Any-Latin; Latin-ASCII; Lower, {}", script), names.size(), rate(names.size(), [] {}, work));
}

void bench_pairs(const std::vector<Pair>& pairs) {
  std::unique_ptr<Stage> stage;
  const auto fresh = [&] { stage = std::make_unique<Stage>(); };
  const auto score = [&] {
    for (const Pair& pair : pairs) {
      const names::Signature a = stage->analyzer.analyze(pair.a);
      const names::Signature b = stage->analyzer.analyze(pair.b);
      sink += static_cast<std::uint64_t>(stage->comparer.weight(a, b));
    }
  };
  show("text in, score out", pairs.size(), rate(pairs.size(), fresh, score));
  show("text in, score out, every word known", pairs.size(), rate(pairs.size(), [] {}, score));
  std::vector<names::Signature> ready;
  for (const Pair& pair : pairs) {
    ready.push_back(stage->analyzer.analyze(pair.a));
    ready.push_back(stage->analyzer.analyze(pair.b));
  }
  const auto forget = [&] { stage->comparer = names::Comparer(stage->table, names::NameModel::shipped()); };
  const auto weigh = [&] {
    for (std::size_t i = 0; i < ready.size(); i += 2) sink += static_cast<std::uint64_t>(stage->comparer.weight(ready[i], ready[i + 1]));
  };
  show("prepared, score out, cache of similarities empty", pairs.size(), rate(pairs.size(), forget, weigh));
  show("prepared, score out", pairs.size(), rate(pairs.size(), [] {}, weigh));
  std::vector<std::string> cleaned;
  for (const Pair& pair : pairs) {
    cleaned.push_back(names::clean(pair.a).text);
    cleaned.push_back(names::clean(pair.b).text);
  }
  const auto jaro = [&] {
    for (std::size_t i = 0; i < cleaned.size(); i += 2)
      sink += static_cast<std::uint64_t>(1000 * bench::jaro_winkler(cleaned[i], cleaned[i + 1]));
  };
  show("Jaro-Winkler by bit masks, cleaned text", pairs.size(), rate(pairs.size(), [] {}, jaro));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::vector<Pair> pairs = read_pairs(argv[1]);
  if (pairs.empty()) return 3;
  for (const auto script : {text::Script::latin, text::Script::arabic, text::Script::cyrillic}) {
    const std::vector<std::string> names = distinct_names(pairs, script);
    if (names.empty()) continue;
    bench_reading(names, text::script_code(script));
    bench_icu(names, text::script_code(script));
  }
  bench_pairs(pairs);
  return sink == 1 ? 1 : 0;
}
