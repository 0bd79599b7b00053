// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/text_index.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include <ftf/base/hash.hpp>

namespace {

using ftf::base::TextIndex;

TEST_CASE("every text is found again after the index has grown, others are not") {
  std::vector<std::string> texts;
  for (int i = 0; i < 5000; ++i) texts.push_back("text " + std::to_string(i));
  TextIndex index;
  const auto find = [&](const std::string& text) {
    return index.find(ftf::base::hash64(text), [&](std::uint32_t n) { return texts[n] == text; });
  };
  for (std::uint32_t n = 0; n < texts.size(); ++n) {
    CHECK(find(texts[n]) == TextIndex::none);
    index.insert(ftf::base::hash64(texts[n]), n);
  }
  for (std::uint32_t n = 0; n < texts.size(); ++n) CHECK(find(texts[n]) == n);
  CHECK(find("another") == TextIndex::none);
}

TEST_CASE("texts of one hash are kept apart by themselves") {
  TextIndex index(2);
  index.insert(7, 1);
  index.insert(7, 2);
  CHECK(index.find(7, [](std::uint32_t n) { return n == 2; }) == 2);
  CHECK(index.find(7, [](std::uint32_t n) { return n == 1; }) == 1);
  CHECK(index.find(7, [](std::uint32_t) { return false; }) == TextIndex::none);
}

}  // namespace
