// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <filesystem>
#include <unordered_set>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ftf/index/index.hpp>
#include <ftf/index/segment_builder.hpp>
#include <ftf/io/system_error.hpp>

#include "cli/closing.hpp"
#include "cli/command.hpp"
#include "cli/linking.hpp"

namespace ftf::cli {

namespace {

Options options() {
  return join({input_options(),
               {{.name = "add", .help = "Add the profiles to the index FILE, at once; a profile takes the place of one with its id"},
                {.name = "remove", .help = "Take the records of the ids given in place of profiles out of the index FILE, at once"},
                {.name = "compact", .help = "Make the index FILE anew of its own records and all that was added since"},
                {.name = "verify", .help = "Read the index files given in place of profiles, whole, and say whether they are sound"},
                {.name = "ignore",
                 .kind = OptionKind::text,
                 .value = "FIELDS",
                 .help = "Keep these fields, comma-separated, out of the comparison"}},
               line_output_options(),
               common_options()});
}

/// Lets one process at a time change an index that is there already. Whoever waited holds the lock of the file that is there now.
class Lock {
 public:
  explicit Lock(const std::string& path) {
    for (;;) {
      descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
      if (descriptor_ < 0 || ::flock(descriptor_, LOCK_EX) != 0) throw io::system_error(base::Code::file_open, path);
      struct stat held{}, there{};
      if (::fstat(descriptor_, &held) == 0 && ::stat(path.c_str(), &there) == 0 && held.st_ino == there.st_ino) return;
      ::close(descriptor_);
    }
  }
  ~Lock() { ::close(descriptor_); }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int descriptor_ = -1;
};

ExitCode verify(const Arguments& arguments) {
  if (arguments.operands().empty()) throw wrong_call("--verify takes index files");
  for (const std::string& path : arguments.operands()) index::Index::open(path)->verify();
  return ExitCode::done;
}

/// Gives the persons of a source to `take`, each id once; returns the number of other records.
std::uint64_t each_person(ProfileSource& source, const std::function<void(const profile::Profile&)>& take) {
  std::unordered_set<std::uint64_t> met;
  std::uint64_t others = 0;
  for (profile::Profile profile; source.next(profile);) {
    if (!profile::is_person(profile)) {
      ++others;
      continue;
    }
    if (!met.insert(base::hash64(profile.id)).second)
      throw base::Error(base::ErrorKind::input, base::Code::id_duplicate, {.record = profile.id}, "in two inputs");
    take(profile);
  }
  return others;
}

/// Nothing is removed where one of the ids is not there: a slip must not leave a person in the index unseen.
ExitCode remove(const Arguments& arguments, const Console& console, const std::string& path) {
  const std::vector<std::string>& ids = arguments.operands();
  if (ids.empty()) throw wrong_call("--remove takes ids of records");
  if (arguments.flag("add")) throw wrong_call("--add and --remove are two runs");
  const Lock lock(path);
  const auto index = index::Index::open(path);
  for (const std::string& id : ids)
    if (!index::has_record(*index, id))
      throw base::Error(base::ErrorKind::usage, base::Code::usage, {.record = id}, "no record of the index has this id");
  io::OutputSet outputs;
  io::OutputFile& output = outputs.add(index::addition_path(path));
  ProfileSource source(arguments, {}, console, outputs);
  output.write(index::addition_without(*index, ids));
  Closing closing("index", arguments, console, outputs, source);
  closing.figure("removed", ids.size());
  return closing.finish();
}

ExitCode compact(const Arguments& arguments, const Console& console, const std::string& path) {
  if (!arguments.operands().empty() || arguments.flag("add") || arguments.flag("remove"))
    throw wrong_call("--compact takes no profiles, and --add and --remove are other runs");
  const Lock lock(path);
  const auto index = index::Index::open(path);
  io::OutputSet outputs;
  io::OutputFile& output = outputs.add(path);
  ProfileSource source(arguments, {}, console, outputs);
  output.write(index::compacted(*index));
  Closing closing("index", arguments, console, outputs, source);
  closing.figure("indexed", index->size());
  const ExitCode code = closing.finish();
  std::filesystem::remove(index::addition_path(path));
  return code;
}

ExitCode run(const Arguments& arguments, const Console& console) {
  if (arguments.flag("verify")) return verify(arguments);
  const std::string& path = arguments.text("output");
  if (path == "-") throw wrong_call("an index is a file that is mapped: name it with -o");
  if (arguments.flag("compact")) return compact(arguments, console, path);
  if (arguments.flag("remove")) return remove(arguments, console, path);
  const bool add = arguments.flag("add");
  std::optional<Lock> lock;
  if (add || std::filesystem::exists(path)) lock.emplace(path);
  io::OutputSet outputs;
  io::OutputFile& output = outputs.add(add ? index::addition_path(path) : path);
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs);
  std::uint64_t others = 0;
  std::uint64_t size = 0;
  if (add) {
    std::vector<profile::Profile> more;
    others = each_person(source, [&](const profile::Profile& profile) { more.push_back(profile); });
    size = more.size();
    output.write(index::addition_with(*index::Index::open(path), more));
  } else {
    index::SegmentBuilder builder(compared_fields(arguments));
    others = each_person(source, [&](const profile::Profile& profile) { builder.add(profile); });
    size = builder.size();
    output.write(builder.bytes());
  }
  Closing closing("index", arguments, console, outputs, source);
  closing.figure("indexed", size);
  closing.figure("not_indexed", others);
  if (others != 0) closing.remark(fmt::format("not indexed, because they are no persons: {}", others));
  const ExitCode code = closing.finish();
  // An index that is made anew holds all there is. What was added to the old one goes last: a run that is cut short loses nothing.
  if (!add) std::filesystem::remove(index::addition_path(path));
  return code;
}

}  // namespace

extern const Command index_command;
const Command index_command{
    .name = "index",
    .title = "Make an index of profiles to screen travellers against",
    .synopsis = "-o FILE [INPUT...]",
    .details =
        "Writes a file that ftf screen maps into memory: names taken apart, keys, and of each profile what is compared and how it may be "
        "handled. --add puts single profiles beside it (FILE.delta), which count at once, and --remove takes records out.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
