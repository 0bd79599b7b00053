// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "formats/csv/csv.hpp"
#include "formats/error_page.hpp"
#include "formats/eu_fsf/eu_fsf.hpp"
#include "formats/format.hpp"
#include "formats/ftm/ftm.hpp"
#include "formats/interpol_json/interpol_json.hpp"
#include "formats/json/json.hpp"
#include "formats/jsonl/jsonl.hpp"
#include "formats/mrz/mrz.hpp"
#include "formats/ofac/ofac.hpp"
#include "formats/paxlst/paxlst.hpp"
#include "formats/pnrgov/pnrgov.hpp"
#include "formats/senzing/senzing.hpp"
#include "formats/uk/uk.hpp"
#include "formats/un_xml/un_xml.hpp"
#include "formats/xlsx/xlsx.hpp"
#include "formats/xml/xml.hpp"

namespace ftf::formats {

namespace {

using base::Code;
using base::Error;
using base::ErrorKind;

constexpr std::size_t head_bytes = 64U << 10U;

/// The one list. Content decides which format an input has, never the order here.
constexpr std::array drivers{&jsonl::driver,
                             &un_xml::driver,
                             &eu_fsf::xml_driver,
                             &eu_fsf::csv_driver,
                             &ofac::xml_driver,
                             &ofac::csv_driver,
                             &ofac::enhanced_driver,
                             &uk::xml_driver,
                             &uk::csv_driver,
                             &interpol_json::driver,
                             &ftm::entities_driver,
                             &ftm::simple_driver,
                             &ftm::statements_driver,
                             &ftm::statements_csv_driver,
                             &senzing::driver,
                             &mrz::driver,
                             &paxlst::driver,
                             &pnrgov::driver,
                             &csv::csv_driver,
                             &csv::tsv_driver,
                             &xlsx::driver,
                             &xml::driver,
                             &json::driver};

}  // namespace

std::span<const FormatDriver* const> all() { return drivers; }

const FormatDriver* find(std::string_view name) noexcept {
  const auto found = std::find_if(drivers.begin(), drivers.end(), [&](const FormatDriver* d) { return d->name == name; });
  return found == drivers.end() ? nullptr : *found;
}

const FormatDriver& detect(io::InputFile& input) {
  const std::string_view head = input.head(head_bytes);
  const base::Location where{input.name(), 0, 0, {}, {}};
  for (const Detected level : {Detected::yes, Detected::maybe}) {
    const FormatDriver* chosen = nullptr;
    for (const FormatDriver* driver : drivers) {
      if (driver->detect(head) != level) continue;
      if (chosen != nullptr)
        throw Error(ErrorKind::input, Code::format_ambiguous, where, fmt::format("{} or {}", chosen->name, driver->name));
      chosen = driver;
    }
    if (chosen != nullptr) return *chosen;
  }
  refuse_error_page(input);
  throw Error(ErrorKind::input, Code::format_unknown, where);
}

const FormatDriver& choose(std::string_view name, io::InputFile& input) {
  if (name == "auto") return detect(input);
  const FormatDriver* driver = find(name);
  if (driver == nullptr) throw Error(ErrorKind::usage, Code::usage, {}, fmt::format("no format is called '{}'", name));
  return *driver;
}

std::unique_ptr<io::ProfileWriter> create_writer(std::string_view name, io::OutputFile& output, const WriteContext& context) {
  const FormatDriver* driver = find(name);
  if (driver == nullptr) throw Error(ErrorKind::usage, Code::usage, {}, fmt::format("no format is called '{}'", name));
  if (driver->create == nullptr) throw Error(ErrorKind::usage, Code::format_no_writer, {}, std::string(name));
  return driver->create(output, context);
}

}  // namespace ftf::formats
