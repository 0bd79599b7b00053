// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Every message the toolkit can give, once: stable code, grade and meaning. ftf-messages(7) is printed from this table.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ftf::base {

/// A message. The order is that of the table below.
// clang-format off
enum class Code : std::uint8_t {
  // what ends a run
  usage, settings_syntax, settings_key, settings_value, file_open, file_read, file_write, internal,
  format_unknown, format_ambiguous, format_no_writer, format_error_page, mapping_missing, date_missing,
  charset_unknown, charset_ambiguous, charset_invalid, text_destroyed, limit, archive,
  policy_recipient, purpose_missing, handling_lost, setting_locked, audit_log,
  // what sets a record aside (or ends the run, where the rest can't be read)
  json_syntax, json_duplicate_key, json_depth, json_type, json_unknown_field, json_surrogate, control_character, utf8_invalid,
  xml_syntax, xml_doctype, xml_depth, csv_quote, csv_columns, csv_column_missing, csv_nul,
  id_missing, id_invalid, id_duplicate, name_missing, field_value, field_type, version, line_form, stats_file, stats_mismatch, index_file,
  // what is kept, and said
  date_as_text, date_ambiguous, country_as_text, document_as_text, encoding_repaired, control_removed, unknown_element, lookup_missed, not_a_person,
  placeholder, loss, blocks_capped, judgement_contradiction, quality_date, quality_age, quality_name, quality_number,
  check_digit, misread_repaired, name_cut, control_total, edifact_syntax, sheets_unread,
  refused, expired, overridden, minimum_data, facts_mixed, kept_too_long,
  count_,  // not a message
};
// clang-format on

/// How far a message reaches.
enum class Grade : std::uint8_t {
  note,   ///< the value is kept, and counted
  fault,  ///< the record is set aside
  end,    ///< the run stops
};

/// A row of the table.
struct CodeInfo {
  Code code;
  std::string_view name;     ///< as printed in brackets; stable over versions
  Grade grade;               ///< the usual grade; a fault ends the run under `--on-error stop`
  std::string_view meaning;  ///< completes "FILE:LINE: ..."
};

inline constexpr std::array<CodeInfo, static_cast<std::size_t>(Code::count_)> code_table{{
    {Code::usage, "usage", Grade::end, "the command line is not right"},
    {Code::settings_syntax, "settings-syntax", Grade::end, "the settings file is not well-formed YAML"},
    {Code::settings_key, "settings-key", Grade::end, "unknown or repeated key in the settings file"},
    {Code::settings_value, "settings-value", Grade::end, "a setting has a value that is not allowed"},
    {Code::file_open, "file-open", Grade::end, "can't open the file"},
    {Code::file_read, "file-read", Grade::end, "can't read the file"},
    {Code::file_write, "file-write", Grade::end, "can't write the output"},
    {Code::internal, "internal", Grade::end, "a fault of this program"},
    {Code::format_unknown, "format-unknown", Grade::end, "the format is not recognised: name it with --from"},
    {Code::format_ambiguous, "format-ambiguous", Grade::end, "more than one format fits: name it with --from"},
    {Code::format_no_writer, "format-no-writer", Grade::end, "this format can't be written"},
    {Code::format_error_page, "format-error-page", Grade::end, "this is a server's error answer, a web page or a pointer saved as data"},
    {Code::mapping_missing, "mapping-missing", Grade::end, "this format needs a mapping: give it with --mapping"},
    {Code::date_missing, "date-missing", Grade::end, "a date is needed: give it with --as-of"},
    {Code::charset_unknown, "charset-unknown", Grade::end, "this character encoding is not known"},
    {Code::charset_ambiguous, "charset-ambiguous", Grade::end, "the character encoding can't be told: name it with --encoding"},
    {Code::charset_invalid, "charset-invalid", Grade::fault, "bytes that are not valid in the character encoding"},
    {Code::text_destroyed, "text-destroyed", Grade::end, "the text was destroyed before it came here and can't be recovered"},
    {Code::limit, "limit", Grade::end, "a size limit was passed"},
    {Code::archive, "archive", Grade::end, "the compressed data are damaged"},
    {Code::policy_recipient, "policy-recipient", Grade::end, "the policy has no such recipient"},
    {Code::purpose_missing, "purpose-missing", Grade::end, "an audit log is configured, so a purpose is needed: give it with --purpose"},
    {Code::handling_lost, "handling-lost", Grade::end,
     "the output format can't carry the handling of this record: add --sidecar, or write jsonl"},
    {Code::setting_locked, "setting-locked", Grade::end, "the system's configuration does not let this be set elsewhere"},
    {Code::audit_log, "audit-log", Grade::end, "the audit log was changed or is damaged"},
    {Code::json_syntax, "json-syntax", Grade::fault, "not well-formed JSON"},
    {Code::json_duplicate_key, "json-duplicate-key", Grade::fault, "a JSON object has the same key twice"},
    {Code::json_depth, "json-depth", Grade::fault, "JSON is nested too deeply"},
    {Code::json_type, "json-type", Grade::fault, "a JSON value has another type than expected"},
    {Code::json_unknown_field, "json-unknown-field", Grade::fault, "this field is not part of the profile"},
    {Code::json_surrogate, "json-surrogate", Grade::fault, "a lone surrogate in a JSON string"},
    {Code::control_character, "control-character", Grade::fault, "a raw control character in the record"},
    {Code::utf8_invalid, "utf8-invalid", Grade::fault, "bytes that are not valid UTF-8"},
    {Code::xml_syntax, "xml-syntax", Grade::end, "not well-formed XML"},
    {Code::xml_doctype, "xml-doctype", Grade::end, "a DOCTYPE is refused"},
    {Code::xml_depth, "xml-depth", Grade::end, "XML is nested too deeply"},
    {Code::csv_quote, "csv-quote", Grade::fault, "a quoted cell that does not end, or text after its end"},
    {Code::csv_columns, "csv-columns", Grade::fault, "the row has more cells than the header"},
    {Code::csv_column_missing, "csv-column-missing", Grade::end, "a column that the mapping names is not in the file"},
    {Code::csv_nul, "csv-nul", Grade::fault, "a NUL character in the row"},
    {Code::id_missing, "id-missing", Grade::fault, "the record has no id"},
    {Code::id_invalid, "id-invalid", Grade::fault, "the id is longer than 256 bytes or holds control characters"},
    {Code::id_duplicate, "id-duplicate", Grade::fault, "the id was given before"},
    {Code::name_missing, "name-missing", Grade::note, "the record has no name"},
    {Code::field_value, "field-value", Grade::fault, "the value is not allowed in this field"},
    {Code::field_type, "field-type", Grade::fault, "the value has another type than this field"},
    {Code::version, "version", Grade::fault, "this version is not supported"},
    {Code::line_form, "line-form", Grade::fault, "the line is not in the form that is read here"},
    {Code::stats_file, "stats-file", Grade::end, "the statistics file is damaged or of another kind"},
    {Code::stats_mismatch, "stats-mismatch", Grade::end, "statistics and model do not belong together"},
    {Code::index_file, "index-file", Grade::end, "the index is damaged or of another kind"},
    {Code::date_as_text, "date-as-text", Grade::note, "not read as a date, kept as text"},
    {Code::date_ambiguous, "date-ambiguous", Grade::note, "day and month can't be told apart, kept as an interval"},
    {Code::country_as_text, "country-as-text", Grade::note, "not known as a country, kept as text"},
    {Code::document_as_text, "document-as-text", Grade::note, "kind of document not known, kept as text"},
    {Code::encoding_repaired, "encoding-repaired", Grade::note, "text that was encoded twice was repaired"},
    {Code::control_removed, "control-removed", Grade::note, "control characters were removed"},
    {Code::unknown_element, "unknown-element", Grade::note, "an element not known in this format, kept in extras"},
    {Code::lookup_missed, "lookup-missed", Grade::note, "value not in the mapping's lookup, kept as it is"},
    {Code::not_a_person, "not-a-person", Grade::note, "an organisation, vessel or other thing: not linked"},
    {Code::placeholder, "placeholder", Grade::note, "a placeholder, read as no value"},
    {Code::loss, "loss", Grade::note, "the output format can't carry this field"},
    {Code::blocks_capped, "blocks-capped", Grade::note, "blocks over the cap were left out; some links may be lost"},
    {Code::judgement_contradiction, "judgement-contradiction", Grade::note, "judgements contradict each other"},
    {Code::quality_date, "quality-date", Grade::note, "a default or impossible date"},
    {Code::quality_age, "quality-age", Grade::note, "the birth date gives an age under 10 or over 100"},
    {Code::quality_name, "quality-name", Grade::note, "the name looks damaged or is a single token"},
    {Code::quality_number, "quality-number", Grade::note, "the document number looks damaged"},
    {Code::check_digit, "check-digit", Grade::note, "a check digit does not fit what it stands for"},
    {Code::misread_repaired, "misread-repaired", Grade::note,
     "characters that a scanner takes for others were put right, as the check digit proves"},
    {Code::name_cut, "name-cut", Grade::note, "the name fills its field and may be cut"},
    {Code::control_total, "control-total", Grade::note, "a control total of the message differs from what is there"},
    {Code::edifact_syntax, "edifact-syntax", Grade::fault, "not well-formed EDIFACT"},
    {Code::sheets_unread, "sheets-unread", Grade::note, "the workbook has other sheets, which are not read: name one in the mapping"},
    {Code::refused, "refused", Grade::note, "kept back by a handling rule"},
    {Code::expired, "expired", Grade::note, "past its day of review or deletion, left out"},
    {Code::overridden, "overridden", Grade::note, "released in spite of a handling rule"},
    {Code::minimum_data, "minimum-data", Grade::note, "this use needs a value that is missing"},
    {Code::facts_mixed, "facts-mixed", Grade::note, "facts and assessments are not kept apart"},
    {Code::kept_too_long, "kept-too-long", Grade::note, "kept longer than allowed"},
}};

/// The row of a code.
[[nodiscard]] constexpr const CodeInfo& info(Code code) noexcept { return code_table[static_cast<std::size_t>(code)]; }

namespace detail {
constexpr bool table_is_in_order() {
  for (std::size_t i = 0; i < code_table.size(); ++i)
    if (code_table[i].code != static_cast<Code>(i)) return false;
  return true;
}
}  // namespace detail
static_assert(detail::table_is_in_order(), "code_table has one row per Code, in its order");

}  // namespace ftf::base
