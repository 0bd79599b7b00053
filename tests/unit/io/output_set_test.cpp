// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/output_set.hpp>

#include <filesystem>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

#include "temporary_folder.hpp"

namespace {

using ftf::io::OutputSet;
using ftf::io::samples::content;
using ftf::io::samples::TemporaryFolder;
using ftf::io::samples::write_content;

}  // namespace

TEST_SUITE("io/output_set") {
  TEST_CASE("all outputs appear together") {
    const TemporaryFolder folder;
    write_content(folder.file("a"), "before");
    OutputSet set;
    auto& a = set.add(folder.file("a"));
    auto& b = set.add(folder.file("b"));
    a.write("A");
    b.write("B");
    CHECK(content(folder.file("a")) == "before");
    set.commit();
    CHECK(content(folder.file("a")) == "A");
    CHECK(content(folder.file("b")) == "B");
    CHECK(folder.count() == 2);
  }

  TEST_CASE("without commit none appears") {
    const TemporaryFolder folder;
    {
      OutputSet set;
      set.add(folder.file("a")).write("A");
      set.add(folder.file("b")).write("B");
    }
    CHECK(folder.count() == 0);
  }

  TEST_CASE("where one can't be written, none appears") {
    const TemporaryFolder folder;
    {
      OutputSet set;
      set.add(folder.file("a")).write("A");
      set.add("/dev/full").write("B");
      CHECK_THROWS_AS(set.commit(), ftf::base::Error);
    }
    CHECK(folder.count() == 0);
  }

  TEST_CASE("where one can't take its name, the others give theirs back") {
    const TemporaryFolder folder;
    write_content(folder.file("old"), "before");
    {
      OutputSet set;
      set.add(folder.file("old")).write("after");
      set.add(folder.file("new")).write("N");
      std::filesystem::create_directory(folder.file("sub"));
      set.add(folder.file("sub/c")).write("C");
      std::filesystem::remove_all(folder.file("sub"));
      CHECK_THROWS_AS(set.commit(), ftf::base::Error);
    }
    CHECK(content(folder.file("old")) == "before");
    CHECK(folder.count() == 1);
  }
}
