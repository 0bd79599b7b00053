// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/audit/log.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ftf/base/error.hpp>

using namespace ftf::audit;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone at the end.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "ftf-audit-XXXXXX").string();
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::string log() const { return (path_ / "audit.jsonl").string(); }

 private:
  fs::path path_;
};

std::string content(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void put(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string entry(int i) { return fmt::format("\"event\":\"test\",\"i\":{}", i); }

void append(const std::string& path, int from, int to) {
  std::vector<std::string> entries;
  for (int i = from; i < to; ++i) entries.push_back(entry(i));
  Log(path).append(entries);
}

bool is_good(const std::string& path) { return verify(path).breach.empty(); }

}  // namespace

TEST_SUITE("audit/log") {
  TEST_CASE("what was appended verifies, with the key that it was made with only") {
    const Folder folder;
    const std::vector<std::string> one{entry(1)};
    Log(folder.log(), "secret").append(one);
    Log(folder.log(), "secret").append(one);
    CHECK(verify(folder.log(), "secret").lines == 2);
    CHECK(verify(folder.log(), "secret").breach.empty());
    CHECK_FALSE(verify(folder.log(), "other").breach.empty());
    CHECK_FALSE(verify(folder.log()).breach.empty());
  }

  TEST_CASE("8 processes with 1,000 entries each leave a chain of 8,000 lines") {
    const Folder folder;
    std::vector<pid_t> children;
    for (int process = 0; process < 8; ++process) {
      const pid_t child = ::fork();
      REQUIRE(child >= 0);
      if (child == 0) {
        const Log log(folder.log());
        for (int i = 0; i < 1000; ++i) log.append(std::vector{entry(process * 1000 + i)});
        ::_exit(0);
      }
      children.push_back(child);
    }
    for (const pid_t child : children) {
      int status = 1;
      ::waitpid(child, &status, 0);
      CHECK(status == 0);
    }
    CHECK(verify(folder.log()).lines == 8000);
    CHECK(is_good(folder.log()));
  }

  TEST_CASE("every change of a single byte in 1,000 lines is found") {
    Chain maker;
    std::string text;
    std::vector<std::string> lines;
    for (int i = 0; i < 1000; ++i) lines.push_back(maker.next(entry(i)));
    // A change in a line is seen in that line or, where it hits the line feed, in what it joins: the chain up to there is that of the whole
    // log.
    Chain before;
    for (std::size_t k = 0; k < lines.size(); ++k) {
      for (std::size_t place = 0; place < lines[k].size(); ++place) {
        std::string changed = lines[k];
        changed[place] = static_cast<char>(changed[place] ^ 1);
        const std::size_t end = changed.find('\n');
        Chain chain = before;
        if (end != std::string::npos && chain.accept(std::string_view(changed).substr(0, end))) FAIL("line ", k, ", byte ", place);
      }
      REQUIRE(before.accept(std::string_view(lines[k]).substr(0, lines[k].size() - 1)));
    }
  }

  TEST_CASE("a changed byte, a missing, doubled or moved line, and a cut end are found in the file") {
    const Folder folder;
    append(folder.log(), 0, 50);
    const std::string whole = content(folder.log());
    CHECK(is_good(folder.log()));
    const std::size_t first = whole.find('\n') + 1;
    const std::size_t second = whole.find('\n', first) + 1;
    const std::size_t last = whole.rfind('\n', whole.size() - 2) + 1;
    for (std::size_t place = 0; place < whole.size(); ++place) {
      std::string changed = whole;
      changed[place] = static_cast<char>(changed[place] ^ 4);
      put(folder.log(), changed);
      if (is_good(folder.log())) FAIL("byte ", place);
    }
    for (const std::string& changed :
         {whole.substr(first), whole.substr(0, first) + whole.substr(second), whole.substr(0, last), std::string(),
          whole + whole.substr(last), whole.substr(first, second - first) + whole.substr(0, first) + whole.substr(second),
          whole.substr(0, whole.size() - 1)}) {
      put(folder.log(), changed);
      CHECK_FALSE(is_good(folder.log()));
    }
    put(folder.log(), whole);
    CHECK(is_good(folder.log()));
    fs::remove(folder.log() + ".head");
    CHECK_FALSE(is_good(folder.log()));
  }

  TEST_CASE("a crash while a line is written costs that line only, one before the head costs none") {
    const Folder folder;
    append(folder.log(), 0, 3);
    const std::string head = content(folder.log() + ".head");
    append(folder.log(), 3, 4);
    put(folder.log() + ".head", head);
    CHECK(is_good(folder.log()));
    put(folder.log(), content(folder.log()) + "{\"n\":5,\"prev\":\"12");
    CHECK_FALSE(is_good(folder.log()));
    append(folder.log(), 4, 5);
    CHECK(verify(folder.log()).lines == 5);
    CHECK(is_good(folder.log()));
  }

  TEST_CASE("nothing is appended to a log that was cut or changed at its end") {
    const Folder folder;
    append(folder.log(), 0, 3);
    const std::string whole = content(folder.log());
    put(folder.log(), whole.substr(0, whole.find('\n') + 1));
    CHECK_THROWS_AS(append(folder.log(), 3, 4), ftf::base::Error);
    put(folder.log(), whole + "something else\n");
    CHECK_THROWS_AS(append(folder.log(), 3, 4), ftf::base::Error);
  }
}
