// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/configuration.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include <fmt/format.h>

#include <ftf/base/settings.hpp>

namespace ftf::cli {

namespace fs = std::filesystem;
using Settings = std::map<std::string, Configured, std::less<>>;

namespace {

constexpr std::array<SettingSpec, 7> specs{{
    {"policy", "FTF_POLICY", true, false, "Release policy that every command keeps, ftf-policy(5)"},
    {"recipient", "FTF_RECIPIENT", false, false, "For whom outputs are, as the policy calls it"},
    {"audit", "FTF_AUDIT", true, true, "Audit log that every run is written to; then nothing runs without a purpose"},
    {"audit-key", "FTF_AUDIT_KEY", true, true, "File with the key of the audit log's hashes"},
    {"purpose", "FTF_PURPOSE", false, true, "Purpose of runs that name none"},
    {"case", "FTF_CASE", false, true, "Case reference of runs that name none"},
    {"user", "FTF_USER", false, true, "Who works here, for the audit log; the user's number always stands beside it"},
}};

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

/// The folders of XDG_CONFIG_DIRS, the least important first.
std::vector<std::string> system_folders() {
  std::string list = variable("XDG_CONFIG_DIRS");
  if (list.empty()) list = "/etc/xdg";
  std::vector<std::string> folders;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(':', begin), list.size());
    if (end > begin) folders.insert(folders.begin(), list.substr(begin, end - begin));
    begin = end + 1;
  }
  return folders;
}

std::string user_folder() {
  const std::string home = variable("XDG_CONFIG_HOME");
  if (!home.empty()) return home;
  const std::string user = variable("HOME");
  return user.empty() ? std::string() : user + "/.config";
}

base::Error locked(const SettingSpec& spec, const Configured& by) {
  return {base::ErrorKind::usage, base::Code::setting_locked, {.field = std::string(spec.key)}, fmt::format("it is set in {}", by.origin)};
}

void put(Settings& settings, const SettingSpec& spec, std::string text, std::string origin) {
  Configured& entry = settings.find(spec.key)->second;
  if (entry.locked && entry.text != text) throw locked(spec, entry);
  if (!entry.locked) entry = {std::move(text), std::move(origin)};
}

void read_file(Settings& settings, const std::string& path) {
  const base::Setting file = base::Setting::load(path);
  if (file.is_null()) return;
  file.allow({"version", "lock", "policy", "recipient", "audit", "audit-key", "purpose", "case", "user"});
  if (file.has("version") && file.at("version").integer() != 1) throw file.at("version").wrong("version 1");
  for (const SettingSpec& spec : specs) {
    if (!file.has(spec.key)) continue;
    std::string text = file.at(spec.key).text();
    if (spec.is_path && !text.empty()) text = (fs::path(path).parent_path() / text).lexically_normal().string();
    put(settings, spec, std::move(text), fmt::format("{}:{}", path, file.at(spec.key).where().line));
  }
  if (!file.has("lock")) return;
  for (const base::Setting& item : file.at("lock").items()) {
    const auto found = settings.find(item.text());
    if (found == settings.end()) throw item.wrong("a key of this file");
    found->second.locked = true;
  }
}

}  // namespace

std::span<const SettingSpec> setting_specs() noexcept { return specs; }

Settings load_configuration(const std::string& config) {
  Settings settings;
  for (const SettingSpec& spec : specs) settings.emplace(spec.key, Configured{{}, "default"});
  std::vector<std::string> files{"/etc/ftf/ftf.yml"};
  for (const std::string& folder : system_folders()) files.push_back(folder + "/ftf/ftf.yml");
  if (const std::string folder = user_folder(); !folder.empty()) files.push_back(folder + "/ftf/ftf.yml");
  for (const std::string& path : files)
    if (std::error_code none; fs::exists(path, none)) read_file(settings, path);
  if (const std::string named = config.empty() ? variable("FTF_CONFIG") : config; !named.empty()) read_file(settings, named);
  for (const SettingSpec& spec : specs)
    if (std::string value = variable(spec.environment.data()); !value.empty())
      put(settings, spec, std::move(value), std::string(spec.environment));
  return settings;
}

void configure(Arguments& arguments) {
  const Settings settings = load_configuration(arguments.has("config") ? arguments.text("config") : std::string());
  for (const SettingSpec& spec : specs) {
    const Configured& entry = settings.find(spec.key)->second;
    if (!arguments.has(spec.key) && !spec.is_everywhere) continue;
    if (!arguments.has(spec.key) || !arguments.given(spec.key)) arguments.set(spec.key, entry.text);
    else if (entry.locked && arguments.text(spec.key) != entry.text) throw locked(spec, entry);
  }
}

}  // namespace ftf::cli
