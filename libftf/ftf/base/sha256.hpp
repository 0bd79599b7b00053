// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// SHA-256 (FIPS 180-4) and its keyed form HMAC (RFC 2104): where a hash has to withstand somebody who wants another one. SHA-1 beside
// them, for formats whose ids are made by it.

#include <memory>
#include <string>
#include <string_view>

namespace ftf::base {

/// The hash of bytes that come one after the other. All members throw Error(internal) where the crypto library fails.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;

  void update(std::string_view bytes);

  /// 64 lower-case hexadecimal digits for all bytes so far; more may follow.
  [[nodiscard]] std::string hex() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// SHA-1 of the bytes, as 40 lower-case hexadecimal digits. It withstands nobody.
[[nodiscard]] std::string sha1_hex(std::string_view bytes);

/// HMAC-SHA-256 of the bytes under a key, as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string hmac_sha256_hex(std::string_view key, std::string_view bytes);

}  // namespace ftf::base
