// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// Statements of FollowTheMoney: each value of each property by itself, with who said it and when it was seen.

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ftf::formats::ftm {

/// One statement; the texts of columns that it does not have are empty.
struct Statement {
  std::string canonical_id;    ///< of the entity it is about, after records were linked
  std::string entity_id;       ///< of the record that says it
  std::string prop;            ///< a property; `id` for the record itself
  std::string schema;          ///< of the record
  std::string value;           ///< of the property
  std::string dataset;         ///< that the record is in
  std::string lang;            ///< ISO 639-3, of the value
  std::string original_value;  ///< before it was cleaned
  std::string external;        ///< `t` for one that only looks up what others say
  std::string first_seen;      ///< ISO date or time
  std::string last_seen;       ///< likewise
};

/// A column as it is called and its place in a statement.
struct StatementColumn {
  std::string_view name;
  std::string Statement::* member;
};
inline constexpr std::array statement_columns{StatementColumn{"canonical_id", &Statement::canonical_id},
                                              StatementColumn{"entity_id", &Statement::entity_id},
                                              StatementColumn{"prop", &Statement::prop},
                                              StatementColumn{"schema", &Statement::schema},
                                              StatementColumn{"value", &Statement::value},
                                              StatementColumn{"dataset", &Statement::dataset},
                                              StatementColumn{"lang", &Statement::lang},
                                              StatementColumn{"original_value", &Statement::original_value},
                                              StatementColumn{"external", &Statement::external},
                                              StatementColumn{"first_seen", &Statement::first_seen},
                                              StatementColumn{"last_seen", &Statement::last_seen}};

/// The property of the statement that a record is there.
inline constexpr std::string_view id_property = "id";

/// The id of a statement: SHA-1 of data set, record, property and value.
[[nodiscard]] std::string statement_id(const Statement& statement);

/// The type of a property, `string` where it has no other one.
[[nodiscard]] std::string_view property_type(std::string_view property) noexcept;

}  // namespace ftf::formats::ftm
