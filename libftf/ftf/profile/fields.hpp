// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The one list of all fields: JSON reading and writing, the schema, ftf-profile(5), loss reports, diff and merging walk over it.
// A new field is one row here and one member in profile.hpp.

#include <ftf/profile/field.hpp>

namespace ftf::profile {

template <>
inline constexpr auto fields<PartialDate> = std::tuple{
    Field{"from", &PartialDate::from, Personal::identity, "first day on which it can be, Gregorian", "1976-01-01"},
    Field{"to", &PartialDate::to, Personal::identity, "last day on which it can be, Gregorian", "1981-12-31"},
    Field{"precision", &PartialDate::precision, Personal::none, "what the source knew", "year", "none day month year decade range"},
    Field{"circa", &PartialDate::circa, Personal::none, "the source says about: the interval is no firm bound", "true"},
    Field{"calendar", &PartialDate::calendar, Personal::none, "calendar in which the source wrote it", "persian",
          "gregorian islamic islamic-civil islamic-umalqura persian buddhist coptic ethiopic"},
    Field{"text", &PartialDate::text, Personal::identity, "the source's words", "BETWEEN 1976 AND 1981"},
    Field{"note", &PartialDate::note, Personal::assessment, "the source's remark on it", "from a false passport"},
};

template <>
inline constexpr auto fields<NamePart> = std::tuple{
    Field{"role", &NamePart::role, Personal::none, "what the part is, as the source says", "given",
          "given middle patronymic matronymic family maiden nickname father grandfather prefix suffix first second third fourth"},
    Field{"text", &NamePart::text, Personal::identity, "the part", "YUSUF"},
};

template <>
inline constexpr auto fields<Place> = std::tuple{
    Field{"text", &Place::text, Personal::identity, "the place in one line, where the source gives no parts", "Kassala, Sudan"},
    Field{"street", &Place::street, Personal::contact, "street and number", "12 Harbour Road"},
    Field{"city", &Place::city, Personal::identity, "town or village", "Kassala"},
    Field{"region", &Place::region, Personal::identity, "state, province, district", "Kassala State"},
    Field{"postcode", &Place::postcode, Personal::contact, "postal code", "31111"},
    Field{"country", &Place::country, Personal::identity, "ISO 3166-1 alpha-2, or the alpha-4 of a former country", "SD"},
    Field{"country_text", &Place::country_text, Personal::identity, "country as written, where the code says less", "former Soviet Union"},
    Field{"note", &Place::note, Personal::assessment, "the source's remark on it", "as at 2014"},
};

template <>
inline constexpr auto fields<PersonName> = std::tuple{
    Field{"full", &PersonName::full, Personal::identity, "the whole name as written; all matching starts from it",
          "YUSUF IBRAHIM AL-HASAN"},
    Field{"kind", &PersonName::kind, Personal::none, "what the name is to the person", "primary",
          "primary alias former current nickname birth maiden original transliteration"},
    Field{"quality", &PersonName::quality, Personal::none, "how well the source trusts it", "low", "good low"},
    Field{"script", &PersonName::script, Personal::none, "ISO 15924 code of its writing", "Arab"},
    Field{"lang", &PersonName::lang, Personal::none, "ISO 639 code of its language", "ar"},
    Field{"parts", &PersonName::parts, Personal::identity, "the parts, where the source tells them apart", ""},
    Field{"births", &PersonName::births, Personal::identity, "birth dates given with this name only", ""},
    Field{"birth_places", &PersonName::birth_places, Personal::identity, "birth places given with this name only", ""},
    Field{"note", &PersonName::note, Personal::assessment, "the source's remark on it", "used in 2014"},
};

template <>
inline constexpr auto fields<Country> = std::tuple{
    Field{"country", &Country::country, Personal::identity, "ISO 3166-1 alpha-2, or the alpha-4 of a former country", "SD"},
    Field{"text", &Country::text, Personal::identity, "as written, where the code says less", "Sudanese"},
};

template <>
inline constexpr auto fields<Document> = std::tuple{
    Field{"type", &Document::type, Personal::none, "kind of document", "passport",
          "passport national-id residence-permit driving-licence birth-certificate travel-document visa tax-id social-security voter-id "
          "military-id seaman-book other"},
    Field{"type_text", &Document::type_text, Personal::none, "kind as written, where the type says less", "Diplomatic passport"},
    Field{"number", &Document::number, Personal::document, "number as written", "P 0012-34"},
    Field{"normalised", &Document::normalised, Personal::document, "letters and digits of the number only; derived, never trusted",
          "P001234"},
    Field{"country", &Document::country, Personal::identity, "issuing country, ISO 3166-1 alpha-2", "SD"},
    Field{"country_text", &Document::country_text, Personal::identity, "issuer as written, where the code says less", "Sudan (Kassala)"},
    Field{"issued", &Document::issued, Personal::document, "date of issue", ""},
    Field{"expires", &Document::expires, Personal::document, "last day of validity", ""},
    Field{"place", &Document::place, Personal::document, "place of issue", "Khartoum"},
    Field{"name", &Document::name, Personal::identity, "name printed on the document", "YOUSEF HASSAN"},
    Field{"flags", &Document::flags, Personal::document, "what is known of its state", "lost",
          "lost stolen false expired revoked diplomatic"},
    Field{"note", &Document::note, Personal::assessment, "the source's remark on it", "expires 11 Feb. 2014"},
};

template <>
inline constexpr auto fields<Parent> = std::tuple{
    Field{"role", &Parent::role, Personal::none, "which relative", "father", "father mother grandfather spouse guardian"},
    Field{"name", &Parent::name, Personal::identity, "the relative's name", "IBRAHIM AL-HASAN"},
};

template <>
inline constexpr auto fields<Contact> = std::tuple{
    Field{"type", &Contact::type, Personal::none, "kind of contact", "phone", "phone email web account"},
    Field{"value", &Contact::value, Personal::contact, "number or address", "+249 000 0000"},
};

template <>
inline constexpr auto fields<Position> = std::tuple{
    Field{"kind", &Position::kind, Personal::none, "title, function or profession", "title", "title function profession"},
    Field{"text", &Position::text, Personal::identity, "as written", "Ustadz"},
};

template <>
inline constexpr auto fields<Trait> = std::tuple{
    Field{"kind", &Trait::kind, Personal::none, "which trait", "height", "height weight eyes hair marks build complexion other"},
    Field{"value", &Trait::value, Personal::body, "height in metres, weight in kilograms, else the source's code or words", "1.78"},
};

template <>
inline constexpr auto fields<Language> = std::tuple{
    Field{"code", &Language::code, Personal::identity, "ISO 639 code, as the source gives it", "ARA"},
    Field{"text", &Language::text, Personal::identity, "as written, where there is no code", "Arabic"},
};

template <>
inline constexpr auto fields<Biometric> = std::tuple{
    Field{"kind", &Biometric::kind, Personal::none, "what is referred to", "photo", "photo fingerprints dna face iris"},
    Field{"reference", &Biometric::reference, Personal::body, "where it is kept; never the data themselves", "notice 2026-99999, images"},
};

template <>
inline constexpr auto fields<Legal> = std::tuple{
    Field{"programme", &Legal::programme, Personal::conduct, "sanctions regime or programme", "Al-Qaida"},
    Field{"notice", &Legal::notice, Personal::conduct, "kind of notice or alert", "red"},
    Field{"reference", &Legal::reference, Personal::conduct, "reference number of listing, case or warrant", "QDi.999"},
    Field{"authority", &Legal::authority, Personal::none, "who listed, wants or warns", "UN Security Council"},
    Field{"status", &Legal::status, Personal::conduct, "state of the listing or of the person in the case", "wanted"},
    Field{"reason", &Legal::reason, Personal::assessment, "grounds", "recruited for a listed group"},
    Field{"offences", &Legal::offences, Personal::conduct, "charges, as written", "Participation in a terrorist organisation"},
    Field{"listed", &Legal::listed, Personal::conduct, "date of listing", ""},
    Field{"delisted", &Legal::delisted, Personal::conduct, "date of removal", ""},
    Field{"updated", &Legal::updated, Personal::none, "dates of amendment", ""},
};

template <>
inline constexpr auto fields<Travel> = std::tuple{
    Field{"carrier", &Travel::carrier, Personal::conduct, "carrier's code or name", "ZZ"},
    Field{"number", &Travel::number, Personal::conduct, "flight, train or bus", "ZZ123"},
    Field{"date", &Travel::date, Personal::conduct, "local date and time of departure", "2026-01-31T10:20"},
    Field{"from", &Travel::from, Personal::conduct, "place of embarkation", "KRT"},
    Field{"to", &Travel::to, Personal::conduct, "place of debarkation", "IST"},
    Field{"locator", &Travel::locator, Personal::conduct, "booking reference", "ABC123"},
    Field{"seat", &Travel::seat, Personal::conduct, "seat", "12A"},
};

template <>
inline constexpr auto fields<Relation> = std::tuple{
    Field{"type", &Relation::type, Personal::none, "how they are related", "associate"},
    Field{"id", &Relation::id, Personal::identity, "id of the other record", "un:9900002"},
    Field{"name", &Relation::name, Personal::identity, "name of the other", "TEST FRONT"},
    Field{"note", &Relation::note, Personal::assessment, "the source's remark on it", ""},
};

template <>
inline constexpr auto fields<MisusedIdentity> = std::tuple{
    Field{"name", &MisusedIdentity::name, Personal::identity, "name of the victim whose identity is misused", "OMAR TESTI"},
    Field{"birth", &MisusedIdentity::birth, Personal::identity, "the victim's birth date", "1980-02-03"},
    Field{"note", &MisusedIdentity::note, Personal::assessment, "the source's remark on it", ""},
};

template <>
inline constexpr auto fields<Attribute> = std::tuple{
    Field{"name", &Attribute::name, Personal::none, "name of a mapped column that a model may compare", "occupation"},
    Field{"type", &Attribute::type, Personal::none, "how it is compared", "text", "text code number date"},
    Field{"value", &Attribute::value, Personal::identity, "the value", "carpenter"},
};

template <>
inline constexpr auto fields<Text> = std::tuple{
    Field{"text", &Text::text, Personal::assessment, "as written", "travelled in 2014"},
};

template <>
inline constexpr auto fields<Release> = std::tuple{
    Field{"recipient", &Release::recipient, Personal::none, "who received it", "Yland"},
    Field{"day", &Release::day, Personal::none, "day of the release", "2026-02-01"},
    Field{"authority", &Release::authority, Personal::none, "by whose authority", "head of unit 7"},
    Field{"reason", &Release::reason, Personal::none, "why the rule gave way", "imminent threat to life"},
    Field{"rules", &Release::rules, Personal::none, "codes and fields of handling that gave way", "H2"},
};

template <>
inline constexpr auto fields<Handling> = std::tuple{
    Field{"codes", &Handling::codes, Personal::none, "handling codes of the originator", "H1", "H0 H1 H2 H3"},
    Field{"text", &Handling::text, Personal::none, "words of a code H3", "ask NCB first"},
    Field{"evaluation", &Handling::evaluation, Personal::none, "source and information, 4x4 (Regulation (EU) 2016/794, art. 29)", "B2"},
    Field{"evaluation_given", &Handling::evaluation_given, Personal::none,
          "evaluation as the source wrote it, where a policy put it into 4x4", "C3"},
    Field{"owner", &Handling::owner, Personal::none, "who may decide on the data", "NCB Xland"},
    Field{"purpose", &Handling::purpose, Personal::none, "purpose set by the provider", "cross-checking"},
    Field{"restrict_to", &Handling::restrict_to, Personal::none,
          "only these may receive it; `nobody` where merged lists have none in common", "AT"},
    Field{"deny_to", &Handling::deny_to, Personal::none, "these may not receive it", "XX"},
    Field{"classification", &Handling::classification, Personal::none, "security classification", "EU RESTRICTED"},
    Field{"tlp", &Handling::tlp, Personal::none, "Traffic Light Protocol 2.0", "AMBER", "RED AMBER+STRICT AMBER GREEN CLEAR"},
    Field{"status", &Handling::status, Personal::conduct, "status of the person", "suspect"},
    Field{"subject", &Handling::subject, Personal::conduct, "category of data subject (Directive (EU) 2016/680, art. 6)", "suspect"},
    Field{"legal_basis", &Handling::legal_basis, Personal::none, "legal basis of the processing", ""},
    Field{"received", &Handling::received, Personal::none, "day of receipt", "2026-01-31"},
    Field{"review_by", &Handling::review_by, Personal::none, "day by which the need is reviewed", "2027-01-31"},
    Field{"delete_by", &Handling::delete_by, Personal::none, "day by which it is deleted", "2031-01-31"},
    Field{"channel", &Handling::channel, Personal::none, "channel of receipt", "SIENA"},
    Field{"reference", &Handling::reference, Personal::none, "the originator's reference", "2026/123"},
    Field{"releases", &Handling::releases, Personal::none, "releases against a rule of this handling", ""},
};

template <>
inline constexpr auto fields<ListOrder> = std::tuple{
    Field{"field", &ListOrder::field, Personal::none, "which list", "names"},
    Field{"places", &ListOrder::places, Personal::none, "former place of each of its values, from 0, as they stand now", "1 0 2"},
};

template <>
inline constexpr auto fields<Source> = std::tuple{
    Field{"id", &Source::id, Personal::identity, "id of the member", "un:9900001"},
    Field{"kind", &Source::kind, Personal::none, "kind of the member", "person"},
    Field{"source", &Source::source, Personal::none, "source of the member", "un"},
    Field{"source_version", &Source::source_version, Personal::none, "source version of the member", "2026-01-28"},
    Field{"sex", &Source::sex, Personal::identity, "sex as the member gives it", "M", "M F X U"},
    Field{"extras", &Source::extras, Personal::assessment, "extras of the member", ""},
    Field{"handling", &Source::handling, Personal::none, "handling of the member", ""},
    Field{"within", &Source::within, Personal::none, "index of the merged member that this one was a member of", "0"},
    Field{"order", &Source::order, Personal::none, "lists of the member that merging reordered", ""},
};

template <>
inline constexpr auto fields<Profile> = std::tuple{
    Field{"id", &Profile::id, Personal::identity, "opaque, 1 to 256 bytes, no control characters, unique within one input", "un:9900001"},
    Field{"kind", &Profile::kind, Personal::none, "what the record describes", "person", "person organisation vessel aircraft other"},
    Field{"source", &Profile::source, Personal::none, "the list or partner it came from", "un"},
    Field{"source_version", &Profile::source_version, Personal::none, "date or version of that list", "2026-01-28"},
    Field{"names", &Profile::names, Personal::identity, "all names and aliases", ""},
    Field{"sex", &Profile::sex, Personal::identity, "sex", "M", "M F X U"},
    Field{"births", &Profile::births, Personal::identity, "birth dates; several contradict or complete each other", ""},
    Field{"birth_places", &Profile::birth_places, Personal::identity, "birth places", ""},
    Field{"nationalities", &Profile::nationalities, Personal::identity, "nationalities", ""},
    Field{"citizenships", &Profile::citizenships, Personal::identity, "citizenships, where told apart", ""},
    Field{"residences", &Profile::residences, Personal::contact, "countries of residence", ""},
    Field{"documents", &Profile::documents, Personal::document, "identity documents", ""},
    Field{"addresses", &Profile::addresses, Personal::contact, "addresses", ""},
    Field{"deaths", &Profile::deaths, Personal::identity, "dates of death", ""},
    Field{"parents", &Profile::parents, Personal::identity, "parents and other close relatives", ""},
    Field{"contacts", &Profile::contacts, Personal::contact, "phones, mail, accounts", ""},
    Field{"positions", &Profile::positions, Personal::identity, "titles, functions, professions", ""},
    Field{"physical", &Profile::physical, Personal::body, "appearance", ""},
    Field{"languages", &Profile::languages, Personal::identity, "languages spoken", ""},
    Field{"biometrics", &Profile::biometrics, Personal::body, "references to biometric data", ""},
    Field{"legal", &Profile::legal, Personal::conduct, "listings, notices, cases", ""},
    Field{"measures", &Profile::measures, Personal::conduct, "measures in force", ""},
    Field{"travel", &Profile::travel, Personal::conduct, "journeys", ""},
    Field{"activity", &Profile::activity, Personal::conduct, "what the person did", ""},
    Field{"relations", &Profile::relations, Personal::conduct, "other persons and bodies", ""},
    Field{"misused_identity", &Profile::misused_identity, Personal::identity, "victims whose identity the person misuses; never matched",
          ""},
    Field{"attributes", &Profile::attributes, Personal::identity, "mapped columns that a model may compare", ""},
    Field{"remarks", &Profile::remarks, Personal::assessment, "free text of the source", ""},
    Field{"handling", &Profile::handling, Personal::none, "the originator's rules for this record", ""},
    Field{"extras", &Profile::extras, Personal::assessment, "what nobody compares, under the source's own names", ""},
    Field{"sources", &Profile::sources, Personal::identity, "members of a merged profile", ""},
    Field{"handlings", &Profile::handlings, Personal::none, "handling of single values, pointed at by hnd", ""},
};

}  // namespace ftf::profile
