// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/common/values.hpp"

#include <doctest/doctest.h>

#include <ftf/text/countries.hpp>

#include "formats/common/space.hpp"

using namespace ftf;
using namespace ftf::formats;
using base::Code;

namespace {

struct Listener {
  base::Diagnostics diagnostics;
  common::Notes notes{diagnostics};
};

std::string country(std::string_view text) {
  Listener heard;
  const profile::Country read = common::read_country(text, "nationalities", heard.notes);
  return read.country + "/" + read.text;
}

}  // namespace

TEST_SUITE_BEGIN("formats/common/values");

TEST_CASE("white space is collapsed, no-break and narrow spaces among it") {
  CHECK(common::collapse_space(" \ta\u00A0\u202F\n b\u3000") == "a b");
  CHECK(common::collapse_space("\u2003").empty());
  CHECK(common::collapse_space("\u200E") == "\u200E");
}

TEST_CASE("placeholders are no values, but NA is Namibia and a surname") {
  Listener heard;
  for (const char* text : {"-", "na", "N/A", "-0-", "00", "UNKNOWN"}) CHECK(common::read_text(text, "names", heard.notes).empty());
  CHECK(heard.diagnostics.count(Code::placeholder) == 6);
  CHECK(common::read_text("NA", "names", heard.notes) == "NA");
}

TEST_CASE("words of a country are kept only where they say more than its code") {
  CHECK(country("Sudan") == "SD/");
  CHECK(country("Tunisian") == "TN/");
  CHECK(country("Iran (Islamic Republic of)") == "IR/");
  CHECK(country("United Kingdom of Great Britain and Northern Ireland") == "GB/");
  CHECK(country("Viet Nam") == "VN/");
  CHECK(country("former Soviet Union") == "SUHH/former Soviet Union");
  CHECK(country("Indonesia (as at Dec. 2003)") == "ID/Indonesia (as at Dec. 2003)");
  CHECK(country("Nowhereland") == "/Nowhereland");
  CHECK(country("na") == "/");
}

TEST_CASE("an unknown country is noted with its field") {
  Listener heard;
  heard.notes.begin_record({"in.xml", 3, 1, {}, {}});
  heard.notes.name_record("un:1");
  static_cast<void>(common::read_country("Nowhereland", "nationalities", heard.notes));
  const auto& [key, tally] = *heard.diagnostics.notes().begin();
  CHECK(key.first == Code::country_as_text);
  CHECK(tally.first.text() == "in.xml:3:1: record un:1: nationalities");
}

TEST_CASE("what is written for a country is read as that country") {
  for (char a = 'A'; a <= 'Z'; ++a)
    for (char b = 'A'; b <= 'Z'; ++b) {
      const std::string code{a, b};
      if (text::country_code(code) != code) continue;
      CHECK_MESSAGE(country(common::country_words(code, {})) == code + "/", code);
    }
  CHECK(common::country_words("SD", "Sudan (Kassala)") == "Sudan (Kassala)");
  CHECK(common::country_words("", "").empty());
}

TEST_CASE("words of a date are kept unless they are a plain day or the short form") {
  Listener heard;
  const auto words = [&](std::string_view text) { return common::read_partial_date(text, "births", heard.notes)->text; };
  CHECK(words("1984-03-07").empty());
  CHECK(words("7 March 1984").empty());
  CHECK(words("1984").empty());
  CHECK(words("Nov. 1973") == "Nov. 1973");
  CHECK(words("24/06/1402 (Hijri Calendar)") == "24/06/1402 (Hijri Calendar)");
  CHECK(heard.diagnostics.notes().empty());
  CHECK(words("when the war began") == "when the war began");
  CHECK(heard.diagnostics.count(Code::date_as_text) == 1);
  CHECK_FALSE(common::read_partial_date("", "births", heard.notes));
  CHECK_FALSE(common::read_partial_date("na", "births", heard.notes));
}

TEST_CASE("kinds of documents are told from whole texts and from words in them") {
  const auto kind = [](std::string_view text) {
    const auto read = common::document_type(text);
    return read.type + "/" + read.words;
  };
  CHECK(kind("Passport") == "passport/");
  CHECK(kind("NUMÉRO DE PASSEPORT") == "passport/NUMÉRO DE PASSEPORT");
  CHECK(kind("Numéro de passeport ") == "passport/");
  CHECK(kind("National Identification\n   Number") == "national-id/");
  CHECK(kind("Service passport") == "passport/Service passport");
  CHECK(kind("Ration card no.") == "other/Ration card no.");
  CHECK(kind("Brevet") == "/Brevet");
  CHECK(kind("") == "/");
}

TEST_CASE("the label of a kind of document is read as that kind") {
  for (const char* type : {"passport", "national-id", "residence-permit", "driving-licence", "birth-certificate", "travel-document", "visa",
                           "tax-id", "social-security", "voter-id", "military-id", "seaman-book", "other"}) {
    const auto read = common::document_type(common::document_type_label(type));
    CHECK(read.type == type);
    CHECK(read.words.empty());
  }
}

TEST_SUITE_END();
