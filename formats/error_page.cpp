// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/error_page.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include <ftf/base/error.hpp>

namespace ftf::formats {

namespace {

constexpr std::size_t looked_at = 2048;  // bytes

/// `start` is what the text begins with (after white space, lower case), `inside` what stands in its first part too.
struct Sign {
  std::string_view start, inside, kind;
};

constexpr std::array signs{
    Sign{"<!doctype html", "", "a web page"},
    Sign{"<html", "", "a web page"},
    Sign{"version https://git-lfs", "", "a pointer of Git LFS"},
    Sign{"{", "\"status\":4", "an error answer in JSON"},
    Sign{"{", "\"status\":5", "an error answer in JSON"},
    Sign{"{", "\"error\"", "an error answer in JSON"},
    Sign{"<error", "", "an error answer in XML"},
    Sign{"<?xml", "<error", "an error answer in XML"},
    Sign{"<?xml", "<html", "a web page"},
};

}  // namespace

std::string_view error_page(std::string_view head) {
  std::string text;
  for (const char c : head.substr(0, looked_at))
    if (text.empty() ? std::isspace(static_cast<unsigned char>(c)) == 0 : c != ' ')
      text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto compact = [](std::string_view sign) {
    std::string out(sign);
    std::erase(out, ' ');
    return out;
  };
  const auto found = std::find_if(signs.begin(), signs.end(), [&](const Sign& sign) {
    return text.starts_with(compact(sign.start)) && text.find(compact(sign.inside)) != std::string::npos;
  });
  return found == signs.end() ? std::string_view() : found->kind;
}

void refuse_error_page(io::InputFile& input) {
  if (const auto kind = error_page(input.head(looked_at)); !kind.empty())
    throw base::Error(base::ErrorKind::input, base::Code::format_error_page, {.file = input.name()}, std::string(kind));
}

}  // namespace ftf::formats
