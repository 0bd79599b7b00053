// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>

#include <fmt/format.h>

#include <ftf/io/output_file.hpp>
#include <ftf/profile/fields.hpp>
#include <ftf/profile/selection.hpp>
#include <ftf/text/visible.hpp>

#include "cli/command.hpp"
#include "cli/profile_source.hpp"
#include "cli/table_writer.hpp"

namespace ftf::cli {

namespace {

using namespace ftf::profile;

std::vector<std::string> forms() { return {"card", "table"}; }

Options options() {
  return join(
      {input_options(),
       {{.name = "id", .kind = OptionKind::text, .value = "LIST", .help = "Show the records with these ids only, separated by commas"},
        {.name = "fields", .kind = OptionKind::text, .value = "LIST", .help = "Show these fields only, by their paths in ftf-profile(5)"},
        {.name = "to",
         .letter = 't',
         .kind = OptionKind::choice,
         .value = "FORM",
         .fallback = "card",
         .help = "card shows every value, table one line a record",
         .choices = forms},
        {.name = "output",
         .letter = 'o',
         .kind = OptionKind::path,
         .value = "FILE",
         .fallback = "-",
         .help = "Write to FILE, which appears whole or not at all"}},
       common_options()});
}

/// Every value of a profile, labelled by the field list.
class Card {
 public:
  [[nodiscard]] static std::string of(const Profile& profile) {
    Card card;
    card.members(profile, 0);
    return card.out_ + '\n';
  }

 private:
  template <class Owner>
  void members(const Owner& record, std::size_t depth) {
    for_each_field<Owner>([&](const auto& field) { value(field.name, record.*field.member, depth); });
  }

  template <class T>
  void value(std::string_view label, const std::vector<T>& list, std::size_t depth) {
    for (const T& item : list) value(label, item, depth);
  }
  template <class T>
  void value(std::string_view label, const std::optional<T>& optional, std::size_t depth) {
    if (optional) value(label, *optional, depth);
  }
  template <class T>
  void value(std::string_view label, const Valued<T>& valued, std::size_t depth) {
    value(label, static_cast<const T&>(valued), depth);
  }
  void value(std::string_view label, const PartialDate& date, std::size_t depth) {
    std::string text = short_form(date);
    if (date.calendar != Calendar::gregorian) text += fmt::format(" [{}]", text::calendar_name(date.calendar));
    if (!date.text.empty() && date.text != text) text += fmt::format(" ({})", date.text);
    if (!date.note.empty()) text += fmt::format("; {}", date.note);
    line(label, text, depth);
  }
  void value(std::string_view label, const NamePart& part, std::size_t depth) {
    line(label, fmt::format("{}: {}", part.role, part.text), depth);
  }
  void value(std::string_view label, const Extra& extra, std::size_t depth) {
    line(label, fmt::format("{}.{}: {}", extra.group, extra.name, extra.value), depth);
  }
  template <class T>
  void value(std::string_view label, const T& plain, std::size_t depth) {
    if constexpr (is_record<T>) {
      line(label, {}, depth);
      members(plain, depth + 1);
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
      if (!plain.empty()) line(label, plain, depth);
    }
  }

  void line(std::string_view label, std::string_view text, std::size_t depth) {
    const std::string indent(depth * 2, ' ');
    out_ += text.empty() ? fmt::format("{}{}\n", indent, label)
                         : fmt::format("{}{:<{}} {}\n", indent, label, 20 - std::min<std::size_t>(depth * 2, 10), text::visible(text));
  }

  std::string out_;
};

ExitCode run(const Arguments& arguments, const Console& console) {
  const FieldSelection selection(chosen_fields(arguments));
  const auto ids = arguments.list("id");
  io::OutputSet outputs;
  ProfileSource source(arguments, inputs_or_stdin(arguments), console, outputs);
  io::OutputFile& out = outputs.add(arguments.text("output"));
  TableWriter table(out);
  std::size_t shown = 0;
  for (Profile profile; source.next(profile);) {
    if (!ids.empty() && std::find(ids.begin(), ids.end(), profile.id) == ids.end()) continue;
    ++shown;
    selection.keep(profile);
    if (arguments.text("to") == "table") table.write(profile);
    else out.write(Card::of(profile));
  }
  outputs.commit();
  console.print(source.notes());
  if (source.exit_code() != ExitCode::done) return source.exit_code();
  return ids.empty() || shown != 0 ? ExitCode::done : ExitCode::no;
}

}  // namespace

extern const Command show_command;
const Command show_command{
    .name = "show",
    .title = "Show profiles to people",
    .synopsis = "[INPUT...]",
    .details =
        "Prints every value of every record (or of those chosen by --id), or a table of them. Control and bidi characters are made "
        "visible. Exits with 1 when --id names no record.",
    .operands = {.name = "INPUT"},
    .options = options,
    .run = run,
};

}  // namespace ftf::cli
