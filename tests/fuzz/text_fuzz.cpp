// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// A date is none or an interval that runs forward; a country is none or one that has a name; nothing crashes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <ftf/text/countries.hpp>
#include <ftf/text/dates.hpp>
#include <ftf/text/visible.hpp>

namespace {

using namespace ftf::text;

void read(std::string_view text, const DateOptions& options) {
  const auto date = read_date(text, options);
  if (!date) return;
  if (!date->from && !date->to) std::abort();
  if (date->from && date->to && *date->from > *date->to) std::abort();
  for (const auto& day : {date->from, date->to})
    if (day && parse_iso_day(iso(*day)) != day) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view format = bytes.substr(0, bytes.find('\n'));
  const std::string_view text = bytes.substr(format.size());
  const Day today = *parse_iso_day("2026-11-24");
  for (const auto calendar : {Calendar::gregorian, Calendar::islamic, Calendar::persian, Calendar::ethiopic})
    read(bytes, {.calendar = calendar, .as_of = today});
  if (is_date_format(format)) read(text, {.order = DateOrder::day_first, .formats = {std::string(format)}, .as_of = today});
  if (const auto code = country_code(bytes); code && country_name(*code).empty()) std::abort();
  if (visible(visible(bytes)) != visible(bytes)) std::abort();
  return 0;
}
