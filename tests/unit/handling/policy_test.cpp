// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/handling/policy.hpp>

#include <doctest/doctest.h>

#include <ftf/base/error.hpp>

using namespace ftf::handling;
using ftf::base::Setting;

namespace {

Policy read(const char* text) { return read_policy(Setting::parse(text, "p.yml")); }

std::string complaint(const char* text) {
  try {
    (void)read(text);
  } catch (const ftf::base::Error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_SUITE("handling/policy") {
  TEST_CASE("what a policy does not say is that of the shipped one") {
    const Policy policy = read("version: 1\nwarning: 30\ncodes: {NOFORN: {outcome: refuse}}\n");
    CHECK(policy.warning == 30);
    CHECK(policy.missing == "H2");
    CHECK(policy.rule("NOFORN").outcome == Outcome::refuse);
    CHECK(policy.rule("H1").outcome == Outcome::release);
    CHECK(policy.source("un").code == "H0");
  }

  TEST_CASE("an unknown code has the rule of the code for unknown ones") {
    CHECK(default_policy().rule("local").outcome == Outcome::answer);
    CHECK(read("unknown: H2").rule("local").outcome == Outcome::permit);
  }

  TEST_CASE("a mistake is said with its place") {
    CHECK(complaint("recipient: {}").find("p.yml:1") != std::string::npos);
    CHECK(complaint("missing: H9").find("missing") != std::string::npos);
    CHECK(complaint("codes: {H2: {outcome: perhaps}}").find("permit") != std::string::npos);
    CHECK(complaint("recipients: {Y: {fields: [nose]}}").find("nose") != std::string::npos);
    CHECK(complaint("sources: {pnr: {delete: soon}}").find("period") != std::string::npos);
    CHECK(complaint("permissions: [{owner: Z, recipient: Y, codes: [H2], reference: a}]").find("recipients") != std::string::npos);
    CHECK(complaint("recipients: {Y: {}}\npermissions: [{owner: Z, recipient: Y, codes: [H7], reference: a}]").find("codes") !=
          std::string::npos);
    CHECK(complaint("recipients: {Y: {}}\npermissions: [{owner: Z, recipient: Y, codes: [H2], until: soon, reference: a}]")
              .find("YYYY-MM-DD") != std::string::npos);
  }
}
