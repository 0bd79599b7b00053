// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/transliterate.hpp>

#include <memory>
#include <mutex>
#include <unordered_map>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <ftf/text/scripts.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

constexpr const char* any_rules = "Any-Latin";
constexpr const char* han_rules = "Han-Latin";

// A Transliterator is not thread-safe, and making one costs milliseconds: one for all, under a lock.
class Fallback {
 public:
  std::string apply(std::string_view text) {
    const std::scoped_lock lock(mutex_);
    return run(any_, any_rules, text);
  }

  // Letter by letter, because ICU takes its time and a few thousand letters make up all names.
  std::string apply_han(std::string_view text) {
    const std::scoped_lock lock(mutex_);
    std::string out;
    while (!text.empty()) {
      std::string_view letter = text;
      const char32_t code = next_code_point(text);
      letter.remove_suffix(text.size());
      auto [it, fresh] = han_letters_.try_emplace(code);
      if (fresh) it->second = run(han_, han_rules, letter);
      out += it->second;
    }
    return out;
  }

 private:
  using Rules = std::unique_ptr<icu::Transliterator>;

  static std::string run(Rules& rules, const char* id, std::string_view text) {
    if (!rules) {
      UErrorCode status = U_ZERO_ERROR;
      rules.reset(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
      if (!rules || U_FAILURE(status)) return {};
    }
    auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    rules->transliterate(wide);
    return plain_letters(wide);
  }

  // Base letters only: much faster than ICU's Latin-ASCII.
  static std::string plain_letters(const icu::UnicodeString& latin) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString parts = icu::Normalizer2::getNFDInstance(status)->normalize(latin, status);
    std::string out;
    for (int32_t i = 0; U_SUCCESS(status) && i < parts.length(); ++i) {
      if (parts[i] < 0x80) out += static_cast<char>(u_tolower(parts[i]));
    }
    return out;
  }

  std::mutex mutex_;
  Rules any_;
  Rules han_;
  std::unordered_map<char32_t, std::string> han_letters_;
};

bool all_han(std::string_view text) {
  while (!text.empty()) {
    if (script_of(next_code_point(text)) != Script::han) return false;
  }
  return true;
}

}  // namespace

std::string to_ascii_letters(std::string_view text) {
  static Fallback fallback;
  return all_han(text) ? fallback.apply_han(text) : fallback.apply(text);
}

}  // namespace ftf::text
