// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/output_file.hpp>

#include <csignal>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <ftf/base/error.hpp>
#include <ftf/io/cleanup.hpp>

#include "temporary_folder.hpp"

namespace {

using ftf::base::Code;
using ftf::base::Error;
using ftf::io::OutputFile;
using ftf::io::samples::content;
using ftf::io::samples::TemporaryFolder;
using ftf::io::samples::write_content;

mode_t mode_of(const std::string& path) {
  struct stat info{};
  REQUIRE(::stat(path.c_str(), &info) == 0);
  return info.st_mode & 07777U;
}

}  // namespace

TEST_SUITE("io/output_file") {
  TEST_CASE("a file appears with close and not before") {
    const TemporaryFolder folder;
    const std::string path = folder.file("out.jsonl");
    {
      OutputFile out(path);
      out.write("line\n");
      out.flush();
      CHECK_FALSE(std::filesystem::exists(path));
      out.close();
      CHECK(content(path) == "line\n");
      out.close();
    }
    CHECK(folder.count() == 1);
  }

  TEST_CASE("without close nothing appears and what was there stays") {
    const TemporaryFolder folder;
    const std::string path = folder.file("out.jsonl");
    write_content(path, "before");
    { OutputFile(path).write("after"); }
    CHECK(content(path) == "before");
    CHECK(folder.count() == 1);
  }

  TEST_CASE("much is written whole, in pieces of any size") {
    const TemporaryFolder folder;
    const std::string path = folder.file("out");
    std::string expected;
    OutputFile out(path);
    for (std::size_t size = 1; size < 2'000'000; size *= 3) {
      const std::string piece(size, static_cast<char>('a' + size % 26));
      out.write(piece);
      expected += piece;
    }
    out.close();
    CHECK(content(path) == expected);
  }

  TEST_CASE("a file that is replaced keeps its permissions and the link to it") {
    const TemporaryFolder folder;
    const std::string path = folder.file("real");
    write_content(path, "before");
    ::chmod(path.c_str(), 0640);
    std::filesystem::create_symlink("real", folder.file("link"));
    OutputFile out(folder.file("link"));
    out.write("after");
    out.close();
    CHECK(content(path) == "after");
    CHECK(mode_of(path) == 0640);
    CHECK(std::filesystem::is_symlink(folder.file("link")));
  }

  TEST_CASE("a new file gets its permissions from the umask") {
    const TemporaryFolder folder;
    const mode_t before = ::umask(027);
    OutputFile out(folder.file("new"));
    out.close();
    ::umask(before);
    CHECK(mode_of(folder.file("new")) == 0640);
  }

  TEST_CASE("a full disk is an error of the system, at the latest in close") {
    const auto fill = [] {
      OutputFile out("/dev/full");
      out.write("x");
      out.close();
    };
    try {
      fill();
      FAIL("written");
    } catch (const Error& error) {
      CHECK(error.kind() == ftf::base::ErrorKind::io);
      CHECK(error.code() == Code::file_write);
      CHECK(error.where().file == "/dev/full");
    }
  }

  TEST_CASE("devices are written directly") {
    OutputFile out("/dev/null");
    out.write("x");
    out.close();
    CHECK(std::filesystem::is_character_file("/dev/null"));
  }

  TEST_CASE("a folder that is not there can't be written to") {
    CHECK_THROWS_AS(OutputFile("/nowhere/out"), Error);
    CHECK_THROWS_AS(OutputFile("/"), Error);
  }

  TEST_CASE("memory collects what is written") {
    std::string sink;
    auto out = OutputFile::to_memory(sink);
    out.write("a");
    out.write("b");
    out.close();
    CHECK(sink == "ab");
  }

  TEST_CASE("a signal removes the temporary file and ends the process as it always does") {
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
      const TemporaryFolder folder;
      const pid_t child = ::fork();
      if (child == 0) {
        std::signal(number, SIG_DFL);
        ftf::io::install_cleanup();
        OutputFile out(folder.file("out"));
        out.write("x");
        out.flush();
        std::raise(number);
        ::_exit(0);
      }
      int status = 0;
      ::waitpid(child, &status, 0);
      CHECK(WIFSIGNALED(status));
      CHECK(WTERMSIG(status) == number);
      CHECK(folder.count() == 0);
    }
  }

  TEST_CASE("a closed pipe ends the process quietly") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    ::close(ends[0]);
    const pid_t child = ::fork();
    if (child == 0) {
      std::signal(SIGPIPE, SIG_DFL);
      ::dup2(ends[1], STDOUT_FILENO);
      OutputFile out("-");
      out.write("x");
      out.close();
      ::_exit(0);
    }
    ::close(ends[1]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGPIPE);
  }
}
