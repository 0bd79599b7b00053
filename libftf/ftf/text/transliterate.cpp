// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/transliterate.hpp>

#include <memory>
#include <mutex>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace ftf::text {
namespace {

// A Transliterator is not thread-safe, and making one costs milliseconds: one for all, under a lock.
class Fallback {
 public:
  std::string apply(std::string_view text) {
    const std::scoped_lock lock(mutex_);
    return run(rules_, text);
  }

 private:
  using Rules = std::unique_ptr<icu::Transliterator>;

  static std::string run(Rules& rules, std::string_view text) {
    if (!rules) {
      UErrorCode status = U_ZERO_ERROR;
      rules.reset(icu::Transliterator::createInstance("Any-Latin", UTRANS_FORWARD, status));
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
  Rules rules_;
};

}  // namespace

std::string to_ascii_letters(std::string_view text) {
  static Fallback fallback;
  return fallback.apply(text);
}

}  // namespace ftf::text
