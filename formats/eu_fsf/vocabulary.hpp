// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Names and codes of the EU list that reading and writing share. The XML's names hold for both forms.

#include <array>
#include <string_view>

#include <ftf/text/calendar.hpp>

namespace ftf::formats::eu_fsf {

inline constexpr std::string_view authority = "European Union";

/// Group of the extras of this list.
inline constexpr std::string_view extras_group = "eu";

/// What stands before logicalId in an id.
inline constexpr std::string_view id_scheme = "eu:";

/// Country of a value without one.
inline constexpr std::string_view no_country_code = "00";
inline constexpr std::string_view no_country = "UNKNOWN";

/// regulationLanguage where nothing else is said.
inline constexpr std::string_view usual_language = "en";

/// A date that the schema demands and nobody knows; read as no value.
inline constexpr std::string_view no_date = "0001-01-01";

/// What the regulation of a detail says; the schema of the XML knows the first four, the CSV all.
inline constexpr std::array<std::string_view, 7> summary_attributes{
    "regulationType", "publicationDate", "numberTitle", "publicationUrl", "organisationType", "entryIntoForceDate", "programme"};

/// The same where the schema demands them and nobody knows them.
inline constexpr std::array<std::string_view, 7> no_regulation{"regulation", no_date, "", "", "council", no_date, ""};

struct IdentificationType {
  std::string_view code, type, description;
};

/// identificationTypeCode, the type that it means, and its usual description. The first row of a type is the one that is written.
/// Codes: OpenSanctions' reading of the list (NOTES 2).
inline constexpr std::array identification_types{IdentificationType{"passport", "passport", "National passport"},
                                                 IdentificationType{"id", "national-id", "National identification card"},
                                                 IdentificationType{"NRN", "national-id", "National registration number"},
                                                 IdentificationType{"ssn", "social-security", "Social Security Number"},
                                                 IdentificationType{"unssn", "social-security", "UN social security number"},
                                                 IdentificationType{"drivinglicence", "driving-licence", "Driving licence"},
                                                 IdentificationType{"residentperm", "residence-permit", "Resident permit"},
                                                 IdentificationType{"birthcert", "birth-certificate", "Birth certificate"},
                                                 IdentificationType{"electionid", "voter-id", "Election ID"},
                                                 IdentificationType{"travelcardid", "travel-document", "Travel card ID"},
                                                 IdentificationType{"fiscalcode", "tax-id", "Fiscal code"},
                                                 IdentificationType{"taxid", "tax-id", "Tax ID"},
                                                 IdentificationType{"other", "other", "Other identification number"},
                                                 IdentificationType{"nationcert", "other", "Nationality certificate"},
                                                 IdentificationType{"tradelic", "other", "Trade licence"},
                                                 IdentificationType{"regnumber", "other", "Registration number"},
                                                 IdentificationType{"swiftbic", "other", "SWIFT/BIC"},
                                                 IdentificationType{"imo", "other", "IMO number"},
                                                 IdentificationType{"euvat", "other", "EU VAT number"}};

struct CalendarType {
  std::string_view name;
  text::Calendar calendar;
};
/// calendarType; there is none for the Persian calendar.
inline constexpr std::array calendar_types{
    CalendarType{"GREGORIAN", text::Calendar::gregorian}, CalendarType{"ISLAMIC", text::Calendar::islamic},
    CalendarType{"BUDDHIST", text::Calendar::buddhist}, CalendarType{"COPTIC", text::Calendar::coptic},
    CalendarType{"ETHIOPIC", text::Calendar::ethiopic}};

/// An attribute that is a part of a name, and its role.
struct NameRole {
  std::string_view attribute, role;
};
inline constexpr std::array name_roles{NameRole{"firstName", "given"}, NameRole{"middleName", "middle"}, NameRole{"lastName", "family"}};

struct ContactKey {
  std::string_view key, type;
};
inline constexpr std::array contact_keys{ContactKey{"EMAIL", "email"}, ContactKey{"PHONE", "phone"}, ContactKey{"WEB", "web"},
                                         ContactKey{"FAX", "fax"}};

struct DocumentFlag {
  std::string_view attribute, flag;
};
inline constexpr std::array document_flags{DocumentFlag{"diplomatic", "diplomatic"}, DocumentFlag{"knownExpired", "expired"},
                                           DocumentFlag{"knownFalse", "false"}, DocumentFlag{"reportedLost", "lost"},
                                           DocumentFlag{"revokedByIssuer", "revoked"}};

}  // namespace ftf::formats::eu_fsf
