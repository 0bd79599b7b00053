// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#pragma once
// The outer form of an index file: header, table of sections, sections; read by mapping it into memory.

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <ftf/base/hash.hpp>

namespace ftf::index {

/// What a file is made of, in this order.
enum class Section : std::uint32_t {
  meta,    ///< numbers on the whole
  tokens,  ///< TokenRow of each name word
  token_texts,
  words,  ///< WordRow of each word of places and attributes
  word_texts,
  rows,       ///< RecordRow of each record
  records,    ///< what is compared, packed
  directory,  ///< where the keys with the same first bits begin
  keys,       ///< KeyRow of each key
  postings,   ///< records of each key
  name_counts,
  place_counts,
  country_counts,
  document_counts,
  attribute_counts,  ///< how often values occur
  replaced,          ///< of an addition: records of the base that gave way
  profiles,          ///< whole records, each with its own checksum; read for hits only
  count_
};
inline constexpr std::size_t section_count = static_cast<std::size_t>(Section::count_);

inline constexpr std::uint32_t container_version = 2;

/// Builds a file in memory.
class ContainerWriter {
 public:
  /// The bytes of a section; copied.
  void set(Section section, std::string bytes) { sections_[static_cast<std::size_t>(section)] = std::move(bytes); }
  template <class T>
  void set_array(Section section, std::span<const T> rows) {
    set(section, std::string(reinterpret_cast<const char*>(rows.data()), rows.size_bytes()));
  }

  /// The whole file. `base` is the id of the file that this one adds to; zero for one that stands by itself.
  [[nodiscard]] std::string bytes(const base::Hash128& base);

 private:
  std::array<std::string, section_count> sections_;
};

/// A file as it lies on disk, mapped or in memory; immutable.
class Container {
 public:
  /// Maps a file. Checks header, table, and all sections but `profiles` against their checksums. Throws Error: file_open, index_file.
  [[nodiscard]] static Container map(const std::string& path);

  /// The id that a file's header gives, unchecked; zero for what is too short to have one.
  [[nodiscard]] static base::Hash128 id_of(const std::string& path);

  /// The same from bytes in memory.
  [[nodiscard]] static Container from_memory(std::string bytes, std::string name = "memory");

  /// Checks the section that map() leaves out.
  void verify() const;

  [[nodiscard]] std::string_view bytes(Section section) const noexcept { return sections_[static_cast<std::size_t>(section)]; }

  /// A section as rows. Throws where its size is none of whole rows.
  template <class T>
  [[nodiscard]] std::span<const T> rows(Section section) const {
    const std::string_view all = bytes(section);
    if (all.size() % sizeof(T) != 0) refuse("a table has a part of a row");
    return {reinterpret_cast<const T*>(all.data()), all.size() / sizeof(T)};
  }

  /// Made of the checksums of all sections: equal for equal content.
  [[nodiscard]] const base::Hash128& id() const noexcept { return id_; }
  [[nodiscard]] const base::Hash128& base_id() const noexcept { return base_; }
  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] std::size_t size() const noexcept { return all_.size(); }

  /// Throws Error index_file with the name of the file.
  [[noreturn]] void refuse(const char* what) const;

 private:
  Container(std::shared_ptr<const void> owner, std::string_view all, std::string name);
  void check_section(std::size_t number) const;

  std::shared_ptr<const void> owner_;
  std::string_view all_;
  std::string name_;
  std::array<std::string_view, section_count> sections_;
  std::array<std::uint64_t, section_count> checksums_{};
  base::Hash128 id_, base_;
};

}  // namespace ftf::index
