// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// A workbook: which sheets it has, and what all of them need to be read.

#include <string>
#include <vector>

#include <ftf/io/zip_archive.hpp>

#include "formats/xlsx/number_form.hpp"
#include "formats/xlsx/shared_strings.hpp"

namespace ftf::formats::xlsx {

/// A sheet of cells; charts and the like are left out.
struct Sheet {
  std::string name;
  std::string member;  ///< of the archive
};

class Workbook {
 public:
  /// Takes the whole input. Throws Error archive, limit, xml_* where it is none.
  explicit Workbook(io::InputFile& input);

  /// The sheet of a name, else of a number from 1; the first one if `wanted` is empty. Throws Error(usage) settings_value, which names
  /// those there are.
  [[nodiscard]] const Sheet& sheet(const std::string& wanted) const;
  [[nodiscard]] io::InputFile open(const Sheet& sheet) const { return archive_.open(sheet.member); }

  /// Those of cells, in their order.
  [[nodiscard]] const std::vector<Sheet>& sheets() const noexcept { return sheets_; }

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] Epoch epoch() const noexcept { return epoch_; }
  [[nodiscard]] SharedStrings& strings() noexcept { return strings_; }

  /// Of the cell style with this index.
  [[nodiscard]] NumberForm form(std::size_t style) const noexcept { return style < forms_.size() ? forms_[style] : NumberForm{}; }

 private:
  struct Link {
    std::string id, type, member;
  };
  [[nodiscard]] std::vector<Link> links_of(const std::string& member) const;
  void read_sheets(const std::string& main, const std::vector<Link>& links);

  std::string name_;
  io::ZipArchive archive_;
  std::vector<Sheet> sheets_;
  std::vector<NumberForm> forms_;
  SharedStrings strings_;
  Epoch epoch_ = Epoch::of_1900;
};

}  // namespace ftf::formats::xlsx
