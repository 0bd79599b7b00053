// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/closing.hpp"

namespace ftf::cli {

Closing::Closing(std::string_view command, const Arguments& arguments, const Console& console, io::OutputSet& outputs,
                 ProfileSource& source)
    : arguments_(arguments), console_(console), outputs_(outputs), source_(source), report_(command, arguments) {
  figure("records", source.records());
  figure("set_aside", source.set_aside());
  const Gatekeeper& gatekeeper = source.gatekeeper();
  if (!gatekeeper.has_policy()) return;
  figure("refused", gatekeeper.refused());
  figure("reduced", gatekeeper.reduced());
  figure("overridden", gatekeeper.overridden());
}

void Closing::losses(const formats::LossReport& losses) {
  losses_ = &losses;
  report_.losses(losses);
}

ExitCode Closing::finish() {
  report_.notes(source_.notes());
  report_.write(outputs_);
  outputs_.commit();
  console_.print(source_.notes());
  for (const std::string& line : remarks_) console_.say(line);
  if (losses_ == nullptr) return source_.exit_code();
  console_.print(*losses_, arguments_.text("to"));
  return arguments_.flag("strict") && !losses_->empty() ? ExitCode::input : source_.exit_code();
}

}  // namespace ftf::cli
