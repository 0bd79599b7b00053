// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "cli/demands.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include <ftf/base/error.hpp>

namespace ftf::cli {

Demands::Demands(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    const std::size_t sign = text.find_first_of("<>");
    double bound = 0.0;
    const char* const end = text.data() + text.size();
    const bool formed = sign != std::string::npos && sign != 0 && sign + 2 < text.size() && text[sign + 1] == '=';
    const auto [stop, error] = std::from_chars(formed ? text.data() + sign + 2 : end, end, bound);
    if (!formed || error != std::errc() || stop != end)
      throw base::Error(base::ErrorKind::usage, base::Code::usage, {},
                        "--require takes METRIC>=NUMBER or METRIC<=NUMBER, separated by commas");
    demands_.push_back({text, text.substr(0, sign), text[sign] == '>', bound});
  }
}

std::vector<std::string> Demands::unmet(const std::vector<Figure>& figures) const {
  std::vector<std::string> out;
  for (const Demand& demand : demands_) {
    const auto named = [&](const Figure& figure) { return figure.path() == demand.name || figure.name == demand.name; };
    const auto found = std::find_if(figures.begin(), figures.end(), named);
    if (found == figures.end() || std::count_if(figures.begin(), figures.end(), named) > 1)
      throw base::Error(base::ErrorKind::usage, base::Code::usage, {},
                        fmt::format("--require: {} figure is called '{}'", found == figures.end() ? "no" : "more than one", demand.name));
    const bool holds = demand.at_least ? found->value >= demand.bound : found->value <= demand.bound;
    if (!holds) out.push_back(fmt::format("{} is {}, required is {}", found->path(), found->text(6), demand.text));
  }
  return out;
}

}  // namespace ftf::cli
