// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/mapping/rule_parser.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace ftf::formats::mapping {

using base::Code;
using base::Error;
using base::ErrorKind;
using base::Setting;

namespace {

using Lookups = std::map<std::string, std::shared_ptr<const Lookup>>;

struct Context {
  const Lookups& lookups;
  const std::vector<std::string>& nulls;
};

text::DateOrder parse_order(const Setting& node) {
  if (node.text() == "day_first") return text::DateOrder::day_first;
  if (node.text() == "month_first") return text::DateOrder::month_first;
  throw node.wrong("day_first or month_first");
}

/// What every rule may say, whatever its target; each row knows how to read its key.
struct Option {
  std::string_view key;
  void (*read)(const Setting& node, const Context& context, Rule& rule);
};

constexpr std::array<Option, 12> options{{
    {"split",
     [](const Setting& node, const Context&, Rule& rule) {
       rule.split = node.texts();
       if (std::find(rule.split.begin(), rule.split.end(), "") != rule.split.end()) throw node.wrong("separators that are not empty");
     }},
    {"lookup",
     [](const Setting& node, const Context& context, Rule& rule) {
       const auto found = context.lookups.find(node.text());
       if (found == context.lookups.end()) throw node.wrong("a name under 'lookups'");
       rule.lookup = found->second;
     }},
    {"calendar",
     [](const Setting& node, const Context&, Rule& rule) {
       const auto calendar = text::calendar_from_name(node.text());
       if (!calendar) throw node.wrong("a calendar");
       rule.dates.calendar = *calendar;
     }},
    {"formats",
     [](const Setting& node, const Context&, Rule& rule) {
       rule.dates.formats = node.texts();
       for (const Setting& item : node.items())
         if (!text::is_date_format(item.text())) throw item.wrong("a date format of %Y %y %m %d %b %B %e");
     }},
    {"order", [](const Setting& node, const Context&, Rule& rule) { rule.dates.order = parse_order(node); }},
    {"null",
     [](const Setting& node, const Context&, Rule& rule) {
       for (const std::string& text : node.texts()) rule.nulls.push_back(text);
     }},
    {"prefix", [](const Setting& node, const Context&, Rule& rule) { rule.prefix = node.text(); }},
    {"trim", [](const Setting& node, const Context&, Rule& rule) { rule.blanks = node.boolean() ? Blanks::tidy : Blanks::keep; }},
    {"required", [](const Setting& node, const Context&, Rule& rule) { rule.required = node.boolean(); }},
    {"optional", [](const Setting& node, const Context&, Rule& rule) { rule.optional = node.boolean(); }},
    {"item", [](const Setting& node, const Context&, Rule& rule) { rule.item = node.text(); }},
    {"role", [](const Setting& node, const Context&, Rule& rule) { rule.role = node.text(); }},
}};

const Option* find_option(std::string_view key) {
  const auto found = std::find_if(options.begin(), options.end(), [&](const Option& option) { return option.key == key; });
  return found == options.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_key(const Setting& node, const std::string& detail) {
  throw Error(ErrorKind::usage, Code::settings_key, node.where(), detail);
}

/// A key that names a field of the same item, as `kind` of a name or `type` of a document.
void read_constant(const Setting& node, const std::string& key, Rule& rule) {
  const Target* field = rule.target->list->single ? nullptr : find_target(rule.target->list->name + "." + key);
  if (field == nullptr) refuse_key(node, fmt::format("no option of a column, and no field beside {}", rule.target->path));
  if (field->reads == Reads::date || field->member == rule.target->member) refuse_key(node, "this field can't be given here");
  for (const std::string& value : node.texts()) rule.constants.emplace_back(field, value);
}

bool is_date_option(std::string_view key) { return key == "calendar" || key == "formats" || key == "order"; }

/// Reads the keys of a rule whose columns are known; `known` are keys that the caller has read.
void read_keys(const Setting& node, std::initializer_list<std::string_view> known, const Context& context, Rule& rule) {
  for (const std::string& key : node.keys()) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    const Setting value = node.at(key);
    const bool role_of_other = key == "role" && rule.target->member != "parts";
    const Option* option = role_of_other ? nullptr : find_option(key);
    if (option == nullptr) read_constant(value, key, rule);
    else if (is_date_option(key) && rule.target->reads != Reads::date) refuse_key(value, "only where the target is a date");
    else option->read(value, context, rule);
  }
  const bool one_value = rule.target->list->single || !rule.item.empty() || rule.target->path.find('.') != std::string::npos;
  if (!rule.split.empty() && one_value && !rule.target->many) throw node.at("split").wrong("a target that takes several values");
  if (rule.lookup != nullptr && rule.target->reads == Reads::date) throw node.at("lookup").wrong("a target that is no date");
}

const Target* read_target(const Setting& node) {
  const std::string path = node.text();
  if (path == "ignore") return nullptr;
  const Target* target = find_target(path);
  if (target == nullptr) throw node.wrong("a field of a profile, or ignore");
  return target;
}

Rule start_rule(const Setting& node, const Setting& to, const Context& context) {
  Rule rule;
  rule.target = read_target(to);
  rule.where = node.where();
  rule.nulls = context.nulls;
  if (rule.target != nullptr && rule.target->path == "id") rule.blanks = Blanks::keep;
  return rule;
}

/// `COLUMN: id` or `COLUMN: {to: names, ...}`.
Rule parse_column(const std::string& column, const Setting& node, const Context& context) {
  Rule rule = start_rule(node, node.is_scalar() ? node : node.at("to"), context);
  rule.columns = {column};
  if (rule.target == nullptr) {
    if (node.is_map()) node.allow({"to", "optional"});
    rule.optional = node.is_map() && node.boolean_or("optional", false);
    return rule;
  }
  if (node.is_map()) read_keys(node, {"to"}, context, rule);
  return rule;
}

/// `{to: names, columns: [GIVEN, FAMILY], roles: [given, family]}`.
Rule parse_compose(const Setting& node, const Context& context) {
  Rule rule = start_rule(node, node.at("to"), context);
  if (rule.target == nullptr) throw node.at("to").wrong("a field of a profile");
  rule.columns = node.at("columns").texts();
  if (rule.columns.empty()) throw node.at("columns").wrong("at least one column");
  rule.join = node.text_or("join", " ");
  rule.pattern = node.text_or("template", "");
  if (node.has("roles")) {
    rule.roles = node.at("roles").texts();
    if (rule.roles.size() != rule.columns.size()) throw node.at("roles").wrong("one role for each column");
    if (rule.target->path != "names") throw node.at("roles").wrong("no roles where the target is not names");
  }
  read_keys(node, {"to", "columns", "join", "template", "roles"}, context, rule);
  return rule;
}

Lookups parse_lookups(const Setting& root) {
  Lookups lookups;
  if (!root.has("lookups")) return lookups;
  const Setting node = root.at("lookups");
  for (const std::string& name : node.keys()) lookups.emplace(name, std::make_shared<const Lookup>(Lookup::parse(node.at(name))));
  return lookups;
}

/// The name of an attribute or extra is that of its column, unless the rule gives another.
void name_after_column(Rule& rule) {
  if (rule.target == nullptr || (rule.target->path != "attributes" && rule.target->path != "extras")) return;
  const Target* name = find_target(rule.target->path + ".name");
  const bool given =
      std::any_of(rule.constants.begin(), rule.constants.end(), [&](const auto& constant) { return constant.first == name; });
  if (!given) rule.constants.emplace_back(name, rule.columns.front());
}

}  // namespace

std::vector<Rule> parse_rules(const Setting& root, const std::vector<std::string>& nulls) {
  const Lookups lookups = parse_lookups(root);
  const Context context{lookups, nulls};
  std::vector<Rule> rules;
  if (root.has("columns")) {
    const Setting columns = root.at("columns");
    for (const std::string& column : columns.keys()) {
      const Setting node = columns.at(column);
      if (node.is_list())
        for (const Setting& item : node.items()) rules.push_back(parse_column(column, item, context));
      else rules.push_back(parse_column(column, node, context));
    }
  }
  if (root.has("compose"))
    for (const Setting& node : root.at("compose").items()) rules.push_back(parse_compose(node, context));
  if (rules.empty()) throw root.wrong("'columns' or 'compose'");
  for (Rule& rule : rules) name_after_column(rule);
  const auto ids =
      std::count_if(rules.begin(), rules.end(), [](const Rule& rule) { return rule.target != nullptr && rule.target->path == "id"; });
  if (ids > 1) throw root.wrong("one column for the id");
  return rules;
}

}  // namespace ftf::formats::mapping
