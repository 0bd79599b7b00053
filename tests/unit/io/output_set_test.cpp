// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/output_set.hpp>

#include <filesystem>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ftf/base/error.hpp>
#include <ftf/base/sha256.hpp>

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

  TEST_CASE("outputs are announced, with their hashes, when all is written and nothing has appeared") {
    const TemporaryFolder folder;
    std::string told;
    OutputSet set;
    auto& before = set.add(folder.file("a"));
    set.announce([&](const std::vector<ftf::io::OutputDigest>& digests) {
      for (const auto& digest : digests) told += digest.sha256 + '\n';
      CHECK(digests.front().bytes == 3);
      CHECK_FALSE(std::filesystem::exists(folder.file("a")));
    });
    before.write("abc");
    set.add(folder.file("b")).write("abc");
    set.commit();
    CHECK(told == ftf::base::sha256_hex("abc") + '\n' + ftf::base::sha256_hex("abc") + '\n');
    CHECK(content(folder.file("a")) == "abc");
  }

  TEST_CASE("before bytes go to a pipe or device it is told, for a file it is not") {
    const TemporaryFolder folder;
    int told = 0;
    OutputSet set;
    set.announce([](const auto&) {}, [&] { ++told; });
    set.add(folder.file("a")).write("abc");
    auto& direct = set.add("/dev/null");
    direct.write("abc");
    CHECK(told == 0);
    direct.flush();
    CHECK(told == 1);
    set.commit();
    CHECK(told == 1);
  }

  TEST_CASE("where the announcement fails, nothing appears") {
    const TemporaryFolder folder;
    {
      OutputSet set;
      set.announce([](const auto&) { throw ftf::base::Error(ftf::base::ErrorKind::io, ftf::base::Code::audit_log, {}); });
      set.add(folder.file("a")).write("A");
      CHECK_THROWS_AS(set.commit(), ftf::base::Error);
    }
    CHECK(folder.count() == 0);
  }

  TEST_CASE("a crash after the announcement leaves no output that was not announced") {
    const TemporaryFolder folder;
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      OutputSet set;
      set.announce([&](const auto&) {
        write_content(folder.file("log"), "announced");
        ::_exit(9);
      });
      set.add(folder.file("a")).write("A");
      set.commit();
      ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 9);
    CHECK(content(folder.file("log")) == "announced");
    CHECK_FALSE(std::filesystem::exists(folder.file("a")));
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
