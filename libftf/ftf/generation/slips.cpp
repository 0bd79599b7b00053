// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/generation/slips.hpp>

#include <array>
#include <vector>

namespace ftf::generation {

namespace {

struct Misreading {
  std::string_view is, seems;
};

// Shapes that scanners confuse, as is well known among those who correct scans.
// clang-format off
constexpr std::array<Misreading, 16> misreadings{{{"rn", "m"}, {"m", "rn"}, {"cl", "d"}, {"d", "cl"}, {"l", "I"}, {"I", "l"}, {"O", "0"}, {"0", "O"},
                                                  {"1", "I"}, {"5", "S"}, {"8", "B"}, {"B", "8"}, {"u", "v"}, {"v", "u"}, {"h", "b"}, {"e", "c"}}};
// clang-format on

std::vector<std::string_view> letters_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

}  // namespace

std::string mistyped(std::string_view text, Random& random) {
  auto letters = letters_of(text);
  if (letters.size() < 4) return std::string(text);
  const auto size = static_cast<std::uint32_t>(letters.size());
  const std::size_t at = 1 + random.below(size - 2);  // first letters are watched
  switch (random.below(4)) {
    case 0: letters[at] = {}; break;
    case 1: letters.insert(letters.begin() + static_cast<std::ptrdiff_t>(at), letters[at]); break;
    case 2: std::swap(letters[at], letters[at + 1]); break;
    default: letters[at] = letters[1 + random.below(size - 1)]; break;
  }
  std::string out;
  for (const std::string_view letter : letters) out += letter;
  return out;
}

std::string misread(std::string_view text, Random& random) {
  const std::uint32_t first = random.below(misreadings.size());
  for (std::size_t i = 0; i < misreadings.size(); ++i) {
    const Misreading& misreading = misreadings[(first + i) % misreadings.size()];
    const std::size_t at = text.find(misreading.is);
    if (at == std::string_view::npos) continue;
    return std::string(text.substr(0, at)).append(misreading.seems).append(text.substr(at + misreading.is.size()));
  }
  return std::string(text);
}

}  // namespace ftf::generation
