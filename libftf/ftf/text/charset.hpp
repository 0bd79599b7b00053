// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Character encodings as partners name them: telling them apart, and decoding them to UTF-8 without a silent loss.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ftf::text {

/// Decodes a stream of bytes to UTF-8. It never writes U+FFFD for bytes that it can't decode.
class CharsetDecoder {
 public:
  /// A charset by any name in use (`cp1256`, `windows-1256`, `utf-16`, `koi8-r`, ...), `utf-8-twice` for UTF-8 that was taken for
  /// Windows-1252 and encoded again, or `salvage` for what is left of destroyed text: Latin-1 without control characters. `file`
  /// is what messages cite. Throws Error charset_unknown.
  explicit CharsetDecoder(std::string_view charset, std::string file = {});
  ~CharsetDecoder();
  CharsetDecoder(CharsetDecoder&&) noexcept;
  CharsetDecoder& operator=(CharsetDecoder&&) noexcept;

  /// Appends what the bytes decode to; a character that is cut off waits for the next call. Throws Error charset_invalid with
  /// the offset of the first bad byte in the stream. UTF-8 is passed on as it is: readers check it record by record.
  void feed(std::string_view bytes, std::string& out);

  /// Ends the stream. Throws Error charset_invalid where it ends inside a character.
  void finish(std::string& out);

  /// Whether feed() hands bytes on unchanged.
  [[nodiscard]] bool passes_through() const noexcept;

 private:
  class State;
  std::unique_ptr<State> state_;
};

/// All of `bytes` as valid UTF-8; a byte order mark is left out. Throws as CharsetDecoder does, for bad UTF-8, too.
[[nodiscard]] std::string to_utf8(std::string_view bytes, std::string_view charset);

/// Whether this charset has a decoder.
[[nodiscard]] bool is_charset(std::string_view charset);

/// What the first bytes of a file tell about it.
struct CharsetGuess {
  enum class State : std::uint8_t {
    known,      ///< `charset` decodes it
    ambiguous,  ///< two charsets fit equally well: the user has to say
    binary,     ///< not text (an archive, an image): pass it on as it is
    destroyed,  ///< code points were cut to their low byte: the text is gone
  };
  State state = State::known;
  std::string charset = "utf-8";  ///< empty unless known; `utf-8-twice` for doubly encoded text
  std::size_t mark = 0;           ///< bytes of the byte order mark at the start
};

/// Whether there may be more bytes after the ones given.
enum class HeadEnd : std::uint8_t { cut, whole };

/// Tells the charset of a text from its first bytes, in this order: byte order mark, valid UTF-8, zero bytes of UTF-16, the
/// declaration of an XML file, letters that make sense in a script. Plain ASCII is UTF-8.
[[nodiscard]] CharsetGuess detect_charset(std::string_view head, HeadEnd end = HeadEnd::cut);

/// Undoes a double encoding (UTF-8 taken for Windows-1252 or Latin-1, and encoded again), where every run of letters maps
/// back to valid UTF-8; nothing if there is no such run.
[[nodiscard]] std::optional<std::string> repair_double_utf8(std::string_view text);

}  // namespace ftf::text
