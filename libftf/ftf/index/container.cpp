// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include <ftf/index/container.hpp>

#include <cstring>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <ftf/base/error.hpp>
#include <ftf/io/system_error.hpp>

namespace ftf::index {
namespace {

constexpr std::array<char, 8> magic{'f', 't', 'f', 'x', '\r', '\n', '\x1a', '\n'};
constexpr std::uint32_t byte_order = 0x01020304;
constexpr std::size_t alignment = 64;

struct Place {
  std::uint64_t offset = 0, size = 0, checksum = 0;
};

// Without gaps, so that all bytes are set.
struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t order = 0;
  std::uint64_t size = 0;
  std::uint64_t sections = 0;
  base::Hash128 id, base;
  std::array<Place, section_count> places{};
  std::uint64_t checksum = 0;  // of all before
};
static_assert(sizeof(Header) == 72 + 24 * section_count && std::is_trivially_copyable_v<Header>);

std::string_view bytes_of(const Header& header) { return {reinterpret_cast<const char*>(&header), sizeof header - sizeof header.checksum}; }

constexpr std::size_t aligned(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

struct Mapping {
  void* address = nullptr;
  std::size_t size = 0;
  Mapping() = default;
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping() {
    if (address != nullptr) ::munmap(address, size);
  }
};

struct Descriptor {
  int number;
  ~Descriptor() { ::close(number); }
};

}  // namespace

std::string ContainerWriter::bytes(const base::Hash128& base) {
  Header header;
  header.magic = magic;
  header.version = container_version;
  header.order = byte_order;
  header.sections = section_count;
  header.base = base;
  std::size_t at = aligned(sizeof header);
  for (std::size_t i = 0; i < section_count; ++i) {
    header.places[i] = {at, sections_[i].size(), base::hash64(sections_[i], i)};
    at = aligned(at + sections_[i].size());
  }
  header.size = at;
  header.id = base::hash128({reinterpret_cast<const char*>(header.places.data()), sizeof header.places});
  header.checksum = base::hash64(bytes_of(header));
  std::string all;
  all.reserve(at);
  all.append(reinterpret_cast<const char*>(&header), sizeof header);
  for (std::size_t i = 0; i < section_count; ++i) {
    all.resize(header.places[i].offset);
    all += sections_[i];
    sections_[i] = {};
  }
  all.resize(at);
  return all;
}

void Container::refuse(const char* what) const { throw base::Error(base::ErrorKind::input, base::Code::index_file, {.file = name_}, what); }

void Container::check_section(std::size_t number) const {
  if (base::hash64(sections_[number], number) != checksums_[number]) refuse("a section does not fit its checksum");
}

Container::Container(std::shared_ptr<const void> owner, std::string_view all, std::string name)
    : owner_(std::move(owner)), all_(all), name_(std::move(name)) {
  Header header;
  if (all_.size() < magic.size() || std::memcmp(all_.data(), magic.data(), magic.size()) != 0) refuse("this is no index of ftf");
  if (all_.size() < sizeof header) refuse("the file is cut");
  std::memcpy(&header, all_.data(), sizeof header);
  if (header.version != container_version) refuse("it has another version: make it again with ftf index");
  if (header.order != byte_order) refuse("it was made on a machine of another kind");
  if (header.checksum != base::hash64(bytes_of(header))) refuse("the header does not fit its checksum");
  if (header.size != all_.size()) refuse("the file is cut");
  std::size_t end = sizeof header;
  for (std::size_t i = 0; i < section_count; ++i) {
    const Place& place = header.places[i];
    if (place.offset != aligned(end) || place.offset > all_.size() || place.size > all_.size() - place.offset)
      refuse("a section is out of bounds");
    sections_[i] = all_.substr(place.offset, place.size);
    checksums_[i] = place.checksum;
    end = place.offset + place.size;
  }
  id_ = header.id;
  base_ = header.base;
  for (std::size_t i = 0; i < section_count; ++i)
    if (static_cast<Section>(i) != Section::profiles) check_section(i);
}

Container Container::map(const std::string& path) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat status{};
  if (file.number < 0 || ::fstat(file.number, &status) != 0) throw io::system_error(base::Code::file_open, path);
  if (!S_ISREG(status.st_mode))
    throw base::Error(base::ErrorKind::input, base::Code::index_file, {.file = path}, "an index is a regular file");
  auto mapping = std::make_shared<Mapping>();
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size != 0) {
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number, 0);
    if (address == MAP_FAILED) throw io::system_error(base::Code::file_read, path);
    mapping->address = address;
    mapping->size = size;
  }
  const std::string_view all(static_cast<const char*>(mapping->address), size);
  return {std::move(mapping), all, path};
}

base::Hash128 Container::id_of(const std::string& path) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.number < 0) throw io::system_error(base::Code::file_open, path);
  Header header;
  return ::pread(file.number, &header, sizeof header, 0) == static_cast<::ssize_t>(sizeof header) ? header.id : base::Hash128{};
}

Container Container::from_memory(std::string bytes, std::string name) {
  auto owner = std::make_shared<const std::string>(std::move(bytes));
  const std::string_view all = *owner;
  return {std::move(owner), all, std::move(name)};
}

void Container::verify() const { check_section(static_cast<std::size_t>(Section::profiles)); }

}  // namespace ftf::index
