// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/base/sha256.hpp>

#include <doctest/doctest.h>

using namespace ftf::base;

TEST_SUITE("base/sha256") {
  TEST_CASE("the hash is that of FIPS 180-4, in one piece or in several") {
    constexpr std::string_view abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    CHECK(sha256_hex("abc") == abc);
    Sha256 hash;
    hash.update("a");
    CHECK(hash.hex() == sha256_hex("a"));
    hash.update("bc");
    CHECK(hash.hex() == abc);
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  TEST_CASE("the keyed hash is that of RFC 4231, case 2") {
    CHECK(hmac_sha256_hex("Jefe", "what do ya want for nothing?") == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }
}
