// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/transform.hpp"

#include <ftf/profile/selection.hpp>

#include "cli/closing.hpp"
#include "cli/profile_sink.hpp"

namespace ftf::cli {

ExitCode transform(std::string_view command, const Arguments& arguments, const Console& console,
                   const std::function<void(profile::Profile&)>& change) {
  const profile::FieldSelection selection(chosen_fields(arguments));
  io::OutputSet outputs;
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs);
  profile::Profile profile;
  bool more = source.next(profile);  // the first record, because formats with a date need that of the input's header
  ProfileSink sink(arguments, outputs, day_of(arguments, source));
  for (; more; more = source.next(profile)) {
    change(profile);
    selection.keep(profile);
    sink.write(profile);
  }
  sink.close();

  Closing closing(command, arguments, console, outputs, source);
  closing.losses(sink.losses());
  return closing.finish();
}

}  // namespace ftf::cli
