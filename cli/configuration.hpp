// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Settings that hold for every run: from configuration files, ftf-config(5), and from the environment.

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "cli/arguments.hpp"

namespace ftf::cli {

/// One key of a configuration file.
struct SettingSpec {
  std::string_view key;          ///< in the file, and the long name of the option where commands have one
  std::string_view environment;  ///< variable that stands above the files
  bool is_path;                  ///< counted from the folder of the file
  bool is_everywhere;            ///< holds for commands without such an option, too
  std::string_view meaning;      ///< a sentence without a full stop
};

/// All keys, in the order in which they are shown.
[[nodiscard]] std::span<const SettingSpec> setting_specs() noexcept;

/// A value and where it comes from.
struct Configured {
  std::string text;
  std::string origin;  ///< a file with line, a variable, or "default"
  bool locked = false;
};

/// What is configured, by key; every key has an entry. From the lowest layer to the highest: /etc/ftf/ftf.yml, ftf/ftf.yml in each
/// folder of XDG_CONFIG_DIRS, in XDG_CONFIG_HOME, the file named by --config or else FTF_CONFIG, the environment. Throws
/// Error(usage) at an unknown key, and setting_locked where a layer sets what a lower one has locked.
[[nodiscard]] std::map<std::string, Configured, std::less<>> load_configuration(const std::string& config);

/// Gives the arguments the configured value of each option that was not given, and of each key that is no option of theirs but holds
/// everywhere. Throws as
/// load_configuration; also where an option would set what is locked.
void configure(Arguments& arguments);

}  // namespace ftf::cli
