// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// What the attributes of a record mean: from a record's JSON object to a profile and back.

#include <array>
#include <string>
#include <string_view>

#include <ftf/base/json.hpp>
#include <ftf/profile/profile.hpp>

#include "formats/common/values.hpp"

namespace ftf::formats::senzing {

/// Group of the extras: payload under its own name, groups that no field takes as JSON under the name of their section.
inline constexpr std::string_view extras_group = "senzing";

/// Begins the note on a relation that names the record at its other end, as the source does.
inline constexpr std::string_view anchor_note = "anchor ";

/// Kind of record by RECORD_TYPE.
struct RecordType {
  std::string_view type, kind;
};
inline constexpr std::array record_types{RecordType{"PERSON", "person"}, RecordType{"ORGANIZATION", "organisation"},
                                         RecordType{"VESSEL", "vessel"}, RecordType{"AIRCRAFT", "aircraft"}};

/// Kind of name by NAME_TYPE; of a kind the first is written.
struct NameType {
  std::string_view type, kind;
};
inline constexpr std::array name_types{NameType{"PRIMARY", "primary"},
                                       NameType{"ALIAS", "alias"},
                                       NameType{"AKA", "alias"},
                                       NameType{"FORMER", "former"},
                                       NameType{"FKA", "former"},
                                       NameType{"CURRENT", "current"},
                                       NameType{"NICKNAME", "nickname"},
                                       NameType{"BIRTH", "birth"},
                                       NameType{"MAIDEN", "maiden"},
                                       NameType{"NATIVE", "original"},
                                       NameType{"TRANSLITERATION", "transliteration"}};

/// Parts of a name in the order in which they make the whole.
struct NamePart {
  std::string_view attribute, role;
};
inline constexpr std::array name_parts{NamePart{"NAME_PREFIX", "prefix"}, NamePart{"NAME_FIRST", "given"},
                                       NamePart{"NAME_MIDDLE", "middle"}, NamePart{"NAME_LAST", "family"},
                                       NamePart{"NAME_SUFFIX", "suffix"}};

/// Attributes of a number; the first row of a type is written. OTHER_ID and TRUSTED_ID say their type in an attribute of their own.
struct Number {
  std::string_view number, country, type;
};
inline constexpr std::array numbers{Number{"PASSPORT_NUMBER", "PASSPORT_COUNTRY", "passport"},
                                    Number{"NATIONAL_ID_NUMBER", "NATIONAL_ID_COUNTRY", "national-id"},
                                    Number{"DRIVERS_LICENSE_NUMBER", "", "driving-licence"},
                                    Number{"SSN_NUMBER", "", "social-security"},
                                    Number{"SSN", "", "social-security"},
                                    Number{"TAX_ID_NUMBER", "TAX_ID_COUNTRY", "tax-id"},
                                    Number{"OTHER_ID_NUMBER", "OTHER_ID_COUNTRY", ""}};

/// Contacts.
struct ContactAttribute {
  std::string_view attribute, type;
};
inline constexpr std::array contact_attributes{ContactAttribute{"PHONE_NUMBER", "phone"}, ContactAttribute{"EMAIL_ADDRESS", "email"},
                                               ContactAttribute{"WEBSITE_ADDRESS", "web"}};

/// Fills `profile` from a record. Its id is DATA_SOURCE and RECORD_ID with a colon between, or what FTF_ID says. Throws Fault json_type,
/// id_missing, id_invalid.
void read_record(const base::JsonValue& record, common::Notes& notes, profile::Profile& profile);

/// Appends a profile as one object. What has no place in it is left out.
void append_record(std::string& out, const profile::Profile& profile);

}  // namespace ftf::formats::senzing
