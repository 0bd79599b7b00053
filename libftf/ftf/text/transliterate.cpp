// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/transliterate.hpp>

#include <memory>
#include <mutex>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace ftf::text {
namespace {

// A Transliterator is not thread-safe, and making one costs milliseconds: one for all, under a lock.
class Fallback {
 public:
  Fallback() {
    UErrorCode status = U_ZERO_ERROR;
    rules_.reset(icu::Transliterator::createInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    if (U_FAILURE(status)) rules_.reset();
  }
  void apply(icu::UnicodeString& text) {
    const std::scoped_lock lock(mutex_);
    if (rules_) rules_->transliterate(text);
  }

 private:
  std::mutex mutex_;
  std::unique_ptr<icu::Transliterator> rules_;
};

}  // namespace

std::string to_ascii_letters(std::string_view text) {
  static Fallback fallback;
  auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  fallback.apply(wide);
  std::string out;
  for (int32_t i = 0; i < wide.length(); ++i) {
    const char16_t unit = wide[i];
    if (unit < 0x80) out += static_cast<char>(unit);
  }
  return out;
}

}  // namespace ftf::text
