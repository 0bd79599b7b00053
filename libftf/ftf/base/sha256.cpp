// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/sha256.hpp>

#include <array>
#include <climits>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <ftf/base/error.hpp>

namespace ftf::base {

namespace {

using Digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

void require(bool done) {
  if (!done) throw Error(ErrorKind::internal, Code::internal, {}, "the hash is not available");
}

std::string hex_of(const Digest& digest, std::size_t size) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    out += digits[digest[i] >> 4U];
    out += digits[digest[i] & 15U];
  }
  return out;
}

using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

}  // namespace

struct Sha256::State {
  Context context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
  require(state_->context != nullptr && EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) { require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1); }

std::string Sha256::hex() const {
  const Context copy(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  Digest digest{};
  unsigned size = 0;
  require(copy != nullptr && EVP_MD_CTX_copy_ex(copy.get(), state_->context.get()) == 1 &&
          EVP_DigestFinal_ex(copy.get(), digest.data(), &size) == 1);
  return hex_of(digest, size);
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.hex();
}

std::string sha1_hex(std::string_view bytes) {
  Digest digest{};
  unsigned size = 0;
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha1(), nullptr) == 1);
  return hex_of(digest, size);
}

std::string hmac_sha256_hex(std::string_view key, std::string_view bytes) {
  require(key.size() <= INT_MAX);
  Digest digest{};
  unsigned size = 0;
  require(HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
               digest.data(), &size) != nullptr);
  return hex_of(digest, size);
}

}  // namespace ftf::base
