// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/text/charset.hpp>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

#include <ftf/base/error.hpp>
#include <ftf/text/double_utf8.hpp>
#include <ftf/text/utf8.hpp>

namespace ftf::text {
namespace {

constexpr std::string_view utf8_twice = "utf-8-twice";
constexpr std::string_view salvage = "salvage";
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

struct Alias {
  std::string_view partner;
  const char* icu;
};

// Names in use that ICU does not know; it ignores case, '-' and '_' itself.
// clang-format off
constexpr std::array aliases{
    Alias{"mac-cyrillic", "x-mac-cyrillic"}, Alias{"maccyrillic", "x-mac-cyrillic"}, Alias{"mac-roman", "macintosh"},
    Alias{"unicode", "utf-16"},              Alias{"ucs-2", "utf-16"},               Alias{"ucs-2le", "utf-16le"},
    Alias{"latin-5", "iso-8859-9"},          Alias{"dos-720", "ibm-720"},
};
// clang-format on

std::string lower_ascii(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

// `1256`, `win1256` and `windows1256` are what people write for windows-1256.
std::string icu_name(std::string_view charset) {
  std::string name = lower_ascii(charset);
  const auto* const alias = std::find_if(aliases.begin(), aliases.end(), [&](const Alias& a) { return a.partner == name; });
  if (alias != aliases.end()) return alias->icu;
  const std::size_t digits = name.find_first_of("0123456789");
  const std::string_view prefix = std::string_view(name).substr(0, digits);
  const bool code_page = prefix.empty() || prefix == "win" || prefix == "windows" || prefix == "win-" || prefix == "ansi";
  if (digits != std::string::npos && code_page && name.size() - digits == 4) return "windows-" + name.substr(digits);
  return name;
}

// A control character in text is what was left of a letter.
bool is_lost(char c) { return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r'; }

using Converter = icu::LocalUConverterPointer;

Converter open_converter(std::string_view charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(charset.empty() ? nullptr : ucnv_open(icu_name(charset).c_str(), &status));
  if (U_FAILURE(status)) return Converter();
  if (converter.isValid()) ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  return U_FAILURE(status) ? Converter() : std::move(converter);
}

bool is_utf8(UConverter* converter) { return converter != nullptr && ucnv_getType(converter) == UCNV_UTF8; }

}  // namespace

class CharsetDecoder::State {
 public:
  State(std::string_view charset, std::string file) : file_(std::move(file)) {
    if (charset == utf8_twice) {
      twice_.emplace();
      return;
    }
    salvage_ = charset == salvage;
    converter_ = open_converter(salvage_ ? "iso-8859-1" : charset);
    if (converter_.isNull()) throw base::Error(base::ErrorKind::usage, base::Code::charset_unknown, {.file = file_}, std::string(charset));
    if (is_utf8(converter_.getAlias())) converter_.adoptInstead(nullptr);
  }

  void feed(std::string_view bytes, std::string& out) {
    if (twice_) return twice_->feed(bytes, out);
    if (converter_.isNull()) return static_cast<void>(out.append(bytes));
    const std::size_t before = out.size();
    convert(bytes, false, out);
    if (salvage_) out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(), is_lost), out.end());
  }

  void finish(std::string& out) {
    if (twice_) return twice_->finish(out);
    if (converter_.isNull()) return;
    convert({}, true, out);
    if (open_surrogate_ != 0) throw invalid(fed_);
  }

  [[nodiscard]] bool passes_through() const noexcept { return !twice_ && converter_.isNull(); }

 private:
  void convert(std::string_view bytes, bool last, std::string& out) {
    std::array<char16_t, 4096> units{};
    const char* next = bytes.data();
    const char* const end = next + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
      status = U_ZERO_ERROR;
      char16_t* target = units.data();
      ucnv_toUnicode(converter_.getAlias(), &target, units.data() + units.size(), &next, end, nullptr, last, &status);
      append_units({units.data(), static_cast<std::size_t>(target - units.data())}, out);
    }
    const std::uint64_t position = fed_ + static_cast<std::uint64_t>(next - bytes.data());
    fed_ += bytes.size();
    if (U_SUCCESS(status)) return;
    std::array<char, 32> bad{};
    auto count = static_cast<std::int8_t>(bad.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter_.getAlias(), bad.data(), &count, &ignored);
    throw invalid(position - std::min<std::uint64_t>(position, U_SUCCESS(ignored) ? static_cast<std::uint64_t>(count) : 0));
  }

  // A pair of surrogates may be cut by the end of the buffer.
  void append_units(std::u16string_view units, std::string& out) {
    for (const char16_t unit : units) {
      char32_t code = unit;
      if (open_surrogate_ != 0) code = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(open_surrogate_, unit));
      open_surrogate_ = 0;
      if (U16_IS_LEAD(unit)) {
        open_surrogate_ = unit;
        continue;
      }
      append_utf8(out, code);
    }
  }

  [[nodiscard]] base::Error invalid(std::uint64_t offset) const {
    return {base::ErrorKind::input, base::Code::charset_invalid, {.file = file_}, fmt::format("at byte {}", offset)};
  }

  std::string file_;
  Converter converter_;  // none: UTF-8
  bool salvage_ = false;
  std::optional<DoubleUtf8Stream> twice_;
  std::uint64_t fed_ = 0;
  char16_t open_surrogate_ = 0;
};

CharsetDecoder::CharsetDecoder(std::string_view charset, std::string file) : state_(std::make_unique<State>(charset, std::move(file))) {}
CharsetDecoder::~CharsetDecoder() = default;
CharsetDecoder::CharsetDecoder(CharsetDecoder&&) noexcept = default;
CharsetDecoder& CharsetDecoder::operator=(CharsetDecoder&&) noexcept = default;

void CharsetDecoder::feed(std::string_view bytes, std::string& out) { state_->feed(bytes, out); }
void CharsetDecoder::finish(std::string& out) { state_->finish(out); }
bool CharsetDecoder::passes_through() const noexcept { return state_->passes_through(); }

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  CharsetDecoder decoder(charset);
  std::string out;
  decoder.feed(bytes, out);
  decoder.finish(out);
  const std::size_t bad = decoder.passes_through() ? valid_utf8_prefix(out) : out.size();
  if (bad != out.size()) throw base::Error(base::ErrorKind::input, base::Code::charset_invalid, {}, fmt::format("at byte {}", bad));
  if (out.starts_with(utf8_mark)) out.erase(0, utf8_mark.size());
  return out;
}

bool is_charset(std::string_view charset) { return charset == utf8_twice || charset == salvage || open_converter(charset).isValid(); }

}  // namespace ftf::text
