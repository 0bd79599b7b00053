// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The 118 columns of the CSV 1.1 and the XML attributes that they hold.

#include <string>
#include <string_view>
#include <vector>

namespace ftf::formats::eu_fsf {

inline constexpr std::string_view date_column = "fileGenerationDate";
inline constexpr std::string_view key_column = "Entity_LogicalId";

struct CsvColumn {
  std::string name;
  std::string_view element;  ///< of the XML; `sanctionEntity` for the entity itself
  std::string value;         ///< as EntityReader calls it: `wholeName`, `remark`, `regulationSummary@numberTitle`
};

/// All of them but date_column, in the order of the file.
[[nodiscard]] const std::vector<CsvColumn>& csv_columns();

}  // namespace ftf::formats::eu_fsf
