// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/eu_fsf/csv_columns.hpp"

#include <array>
#include <span>

namespace ftf::formats::eu_fsf {

namespace {

struct Pair {
  std::string_view column, value;
};

constexpr std::array entity{Pair{"LogicalId", "logicalId"},
                            Pair{"EU_ReferenceNumber", "euReferenceNumber"},
                            Pair{"UnitedNationId", "unitedNationId"},
                            Pair{"DesignationDate", "designationDate"},
                            Pair{"DesignationDetails", "designationDetails"},
                            Pair{"Remark", "remark"}};
constexpr std::array subject{Pair{"SubjectType", "code"}, Pair{"SubjectType_ClassificationCode", "classificationCode"}};
constexpr std::array regulation_pairs{Pair{"Type", "regulationType"},
                                      Pair{"OrganisationType", "organisationType"},
                                      Pair{"PublicationDate", "publicationDate"},
                                      Pair{"EntryIntoForceDate", "entryIntoForceDate"},
                                      Pair{"NumberTitle", "numberTitle"},
                                      Pair{"Programme", "programme"},
                                      Pair{"PublicationUrl", "publicationUrl"}};
constexpr std::array name_pairs{Pair{"LastName", "lastName"},
                                Pair{"FirstName", "firstName"},
                                Pair{"MiddleName", "middleName"},
                                Pair{"WholeName", "wholeName"},
                                Pair{"NameLanguage", "nameLanguage"},
                                Pair{"Gender", "gender"},
                                Pair{"Title", "title"},
                                Pair{"Function", "function"},
                                Pair{"LogicalId", "logicalId"},
                                Pair{"RegulationLanguage", "regulationLanguage"},
                                Pair{"Remark", "remark"}};
constexpr std::array address{Pair{"City", "city"},
                             Pair{"Street", "street"},
                             Pair{"PoBox", "poBox"},
                             Pair{"ZipCode", "zipCode"},
                             Pair{"Region", "region"},
                             Pair{"Place", "place"},
                             Pair{"AsAtListingTime", "asAtListingTime"},
                             Pair{"ContactInfo", "contactInfo"},
                             Pair{"CountryIso2Code", "countryIso2Code"},
                             Pair{"CountryDescription", "countryDescription"},
                             Pair{"LogicalId", "logicalId"},
                             Pair{"RegulationLanguage", "regulationLanguage"},
                             Pair{"Remark", "remark"}};
constexpr std::array birth{Pair{"BirthDate", "birthdate"},
                           Pair{"Day", "dayOfMonth"},
                           Pair{"Month", "monthOfYear"},
                           Pair{"Year", "year"},
                           Pair{"YearRangeFrom", "yearRangeFrom"},
                           Pair{"YearRangeTo", "yearRangeTo"},
                           Pair{"Circa", "circa"},
                           Pair{"CalendarType", "calendarType"},
                           Pair{"ZipCode", "zipCode"},
                           Pair{"Region", "region"},
                           Pair{"Place", "place"},
                           Pair{"City", "city"},
                           Pair{"CountryIso2Code", "countryIso2Code"},
                           Pair{"CountryDescription", "countryDescription"},
                           Pair{"LogicalId", "logicalId"},
                           Pair{"RegulationLanguage", "regulationLanguage"},
                           Pair{"Remark", "remark"}};
constexpr std::array identification{Pair{"Number", "number"},
                                    Pair{"Diplomatic", "diplomatic"},
                                    Pair{"KnownExpired", "knownExpired"},
                                    Pair{"KnownFalse", "knownFalse"},
                                    Pair{"ReportedLost", "reportedLost"},
                                    Pair{"RevokedByIssuer", "revokedByIssuer"},
                                    Pair{"IssuedBy", "issuedBy"},
                                    Pair{"IssuedDate", "issueDate"},
                                    Pair{"ValidFrom", "validFrom"},
                                    Pair{"ValidTo", "validTo"},
                                    Pair{"LatinNumber", "latinNumber"},
                                    Pair{"NameOnDocument", "nameOnDocument"},
                                    Pair{"TypeCode", "identificationTypeCode"},
                                    Pair{"TypeDescription", "identificationTypeDescription"},
                                    Pair{"Region", "region"},
                                    Pair{"CountryIso2Code", "countryIso2Code"},
                                    Pair{"CountryDescription", "countryDescription"},
                                    Pair{"LogicalId", "logicalId"},
                                    Pair{"RegulationLanguage", "regulationLanguage"},
                                    Pair{"Remark", "remark"}};
constexpr std::array citizenship{
    Pair{"Region", "region"},       Pair{"CountryIso2Code", "countryIso2Code"},       Pair{"CountryDescription", "countryDescription"},
    Pair{"LogicalId", "logicalId"}, Pair{"RegulationLanguage", "regulationLanguage"}, Pair{"Remark", "remark"}};

/// A group of columns: `prefix` + column.
struct Group {
  std::string_view prefix, element, before_value;
  std::span<const Pair> columns;
};
constexpr std::array groups{Group{"Entity_", "sanctionEntity", "", entity},
                            Group{"Entity_", "subjectType", "", subject},
                            Group{"Entity_Regulation_", "regulation", "", regulation_pairs},
                            Group{"NameAlias_", "nameAlias", "", name_pairs},
                            Group{"NameAlias_Regulation_", "nameAlias", "regulationSummary@", regulation_pairs},
                            Group{"Address_", "address", "", address},
                            Group{"Address_Regulation_", "address", "regulationSummary@", regulation_pairs},
                            Group{"BirthDate_", "birthdate", "", birth},
                            Group{"BirthDate_Regulation_", "birthdate", "regulationSummary@", regulation_pairs},
                            Group{"Identification_", "identification", "", identification},
                            Group{"Identification_Regulation_", "identification", "regulationSummary@", regulation_pairs},
                            Group{"Citizenship_", "citizenship", "", citizenship},
                            Group{"Citizenship_Regulation_", "citizenship", "regulationSummary@", regulation_pairs}};

}  // namespace

const std::vector<CsvColumn>& csv_columns() {
  static const std::vector<CsvColumn> columns = [] {
    std::vector<CsvColumn> all;
    for (const Group& group : groups)
      for (const Pair& pair : group.columns)
        all.push_back({std::string(group.prefix).append(pair.column), group.element, std::string(group.before_value).append(pair.value)});
    return all;
  }();
  return columns;
}

}  // namespace ftf::formats::eu_fsf
