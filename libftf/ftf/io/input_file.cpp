// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/io/input_file.hpp>

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <ftf/base/error.hpp>
#include <ftf/io/byte_source.hpp>
#include <ftf/io/unpack.hpp>
#include <ftf/text/charset.hpp>

namespace ftf::io {
namespace {

// How much is looked at to tell the charset. Always that much, however a pipe cuts it: the answer must not depend on timing.
constexpr std::size_t detection_size = std::size_t{256} << 10;
constexpr std::size_t chunk = std::size_t{64} << 10;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view zip_mark = "PK\x03\x04";

}  // namespace

class InputFile::State {
 public:
  State(std::string file, std::unique_ptr<ByteSource> source, InputOptions chosen) : name(std::move(file)), options_(std::move(chosen)) {
    source_ = unpack(std::move(source), name, {options_.max_expanded, options_.max_ratio, options_.ratio_from});
  }

  State(std::string file, std::unique_ptr<ByteSource> text) : name(std::move(file)), source_(std::move(text)) {
    options_.charset = "utf-8";
  }

  std::string_view head(std::size_t n) {
    start();
    while (front_.size() - taken_ < n && pull()) {}
    return std::string_view(front_).substr(taken_, n);
  }

  std::size_t read(std::span<char> buffer) {
    if (buffer.empty()) return 0;
    start();
    if (unsure_) throw base::Error(base::ErrorKind::input, base::Code::charset_ambiguous, {.file = name});
    if (!std::exchange(taking_, true)) raw_head_ = {};
    if (taken_ == front_.size()) {
      front_.clear();
      taken_ = 0;
      if (!decoder_) return counted(source_->read(buffer));  // nothing to decode: no copy
      while (front_.empty())
        if (!pull()) return 0;
    }
    const std::size_t count = std::min(buffer.size(), front_.size() - taken_);
    std::memcpy(buffer.data(), front_.data() + taken_, count);
    taken_ += count;
    return counted(count);
  }

  const std::string& charset() {
    start();
    return options_.charset;
  }

  [[nodiscard]] std::uint64_t consumed() const noexcept { return source_->consumed(); }

  std::string name;

  void expect_charset(std::string charset) {
    if (taking_ || (!told_ && !options_.charset.empty())) return;
    expected_ = std::move(charset);
    if (started_) decode_head();
  }

 private:
  void start() {
    if (std::exchange(started_, true)) return;
    told_ = options_.charset.empty();
    raw_head_.resize(told_ ? detection_size : zip_mark.size());
    raw_head_.resize(read_full(*source_, raw_head_));
    decode_head();
  }

  void decode_head() {
    front_.clear();
    taken_ = 0;
    decoder_.reset();
    std::size_t mark = 0;
    if (told_) mark = adopt(text::detect_charset(raw_head_, raw_head_.size() < detection_size ? text::HeadEnd::whole : text::HeadEnd::cut));
    if (std::string_view(raw_head_).starts_with(zip_mark)) options_.charset = "binary";  // whatever was said of its text
    if (options_.charset == "binary") {
      front_ = raw_head_;
      return;
    }
    decoder_.emplace(options_.charset, name);
    decoder_->feed(std::string_view(raw_head_).substr(mark), front_);
    if (ended_) decoder_->finish(front_);
    while (front_.size() < utf8_mark.size() && pull()) {}
    if (front_.starts_with(utf8_mark)) taken_ = utf8_mark.size();
    if (decoder_->passes_through()) decoder_.reset();
  }

  // What the bytes themselves prove is stronger than what was expected of them.
  [[nodiscard]] bool proves(const text::CharsetGuess& guess) const {
    if (guess.state != text::CharsetGuess::State::known) return false;
    const bool ascii = std::all_of(raw_head_.begin(), raw_head_.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return guess.mark != 0 || guess.charset.starts_with("utf-16") || (guess.charset == "utf-8" && !ascii && expected_ != "utf-8-twice");
  }

  // Takes over the guess; the answer is the size of the byte order mark.
  std::size_t adopt(const text::CharsetGuess& guess) {
    using enum text::CharsetGuess::State;
    const auto refuse = [this](base::Code code, const char* advice) {
      return base::Error(base::ErrorKind::input, code, {.file = name}, advice);
    };
    unsure_ = false;
    if (!expected_.empty() && !proves(guess)) {
      options_.charset = expected_;
      return 0;
    }
    unsure_ = guess.state == ambiguous;  // a look at the head may still tell the format, and so what to expect
    if (guess.state == destroyed) throw refuse(base::Code::text_destroyed, "--encoding salvage reads what is left");
    options_.charset = unsure_ ? "iso-8859-1" : guess.state == binary ? "binary" : guess.charset;
    return guess.mark;
  }

  // More decoded bytes into front_; false at the end.
  bool pull() {
    if (ended_) return false;
    raw_.resize(chunk);
    const std::size_t count = source_->read(raw_);
    const std::string_view bytes(raw_.data(), count);
    ended_ = count == 0;
    if (!taking_) raw_head_.append(bytes);
    if (!decoder_) front_.append(bytes);
    else if (ended_) decoder_->finish(front_);
    else decoder_->feed(bytes, front_);
    return !ended_ || taken_ < front_.size();
  }

  std::size_t counted(std::size_t count) {
    given_ += count;
    if (options_.max_bytes != 0 && given_ > options_.max_bytes)
      throw base::Error(base::ErrorKind::input, base::Code::limit, {.file = name}, fmt::format("more than {} bytes", options_.max_bytes));
    return count;
  }

  InputOptions options_;
  std::unique_ptr<ByteSource> source_;
  std::optional<text::CharsetDecoder> decoder_;
  std::string expected_;  // charset that holds unless the bytes prove another
  std::string raw_head_;  // as it came, until the first byte is taken: what was expected may be said late
  std::vector<char> raw_;
  std::string front_;  // decoded, and from taken_ on not given yet
  std::size_t taken_ = 0;
  std::uint64_t given_ = 0;
  bool unsure_ = false;  // two charsets fit: bytes can be looked at, not taken
  bool told_ = false;    // the charset is told from the bytes
  bool started_ = false;
  bool taking_ = false;
  bool ended_ = false;
};

InputFile::InputFile(std::string name, InputOptions options) {
  auto source = options.hash == nullptr ? open_source(name) : hashing_source(open_source(name), *options.hash);
  state_ = std::make_unique<State>(std::move(name), std::move(source), std::move(options));
}

InputFile InputFile::from_source(std::unique_ptr<ByteSource> source, std::string name) {
  return InputFile(std::make_unique<State>(std::move(name), std::move(source)));
}

InputFile::InputFile(std::unique_ptr<State> state) : state_(std::move(state)) {}
InputFile::~InputFile() = default;
InputFile::InputFile(InputFile&&) noexcept = default;
InputFile& InputFile::operator=(InputFile&&) noexcept = default;

InputFile InputFile::from_memory(std::string bytes, std::string name, InputOptions options) {
  return InputFile(std::make_unique<State>(std::move(name), memory_source(std::move(bytes)), std::move(options)));
}

std::string_view InputFile::head(std::size_t n) { return state_->head(n); }
std::size_t InputFile::read(std::span<char> buffer) { return state_->read(buffer); }
void InputFile::expect_charset(std::string charset) { state_->expect_charset(std::move(charset)); }
const std::string& InputFile::name() const noexcept { return state_->name; }
const std::string& InputFile::charset() { return state_->charset(); }
std::uint64_t InputFile::consumed() const noexcept { return state_->consumed(); }

std::string read_all(InputFile& input, std::uint64_t max_bytes) {
  std::string all;
  std::size_t count = chunk;
  while (count != 0) {
    const std::size_t before = all.size();
    all.resize(before + chunk);
    count = input.read(std::span(all).subspan(before));
    all.resize(before + count);
    if (all.size() > max_bytes)
      throw base::Error(base::ErrorKind::input, base::Code::limit, {.file = input.name()}, fmt::format("more than {} bytes", max_bytes));
  }
  return all;
}

}  // namespace ftf::io
