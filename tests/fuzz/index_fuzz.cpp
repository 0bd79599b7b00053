// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// The bytes are an index: it is refused, or can be asked and verified. Checksums are set right by the input alone, so most inputs end
// early; what is behind them is tried by changing an index that this target makes itself.
#include <cstring>

#include <ftf/index/keys.hpp>
#include <ftf/index/screener.hpp>
#include <ftf/index/segment_builder.hpp>
#include <ftf/profile/codec.hpp>

namespace {

using namespace ftf;

profile::Profile person() {
  profile::Profile made;
  profile::ProfileParser().parse(
      R"({"ftf":1,"id":"a","names":[{"full":"Zubayr Testiwala"}],"births":[{"from":"1984-03-07","to":"1984-03-07","precision":"day"}],"birth_places":[{"city":"Testigorsk"}],"documents":[{"number":"X1"}]})",
      made);
  return made;
}

void ask(index::Container container) {
  static const comparison::Model model = index::for_screening(comparison::Model::shipped());
  try {
    const auto opened = std::make_shared<const index::Index>(std::make_shared<const index::Segment>(std::move(container)));
    (void)index::Screener(opened, model, {.least = -40 * base::one_bit}).screen(person());
    opened->verify();
  } catch (const base::Error&) {}
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  try {
    ask(index::Container::from_memory(std::string(bytes)));
  } catch (const base::Error&) {}
  if (size == 0) return 0;
  index::SegmentBuilder builder{blocking::ComparedFields{}};
  builder.add(person());
  const index::Container good = index::Container::from_memory(builder.bytes());
  index::ContainerWriter writer;
  for (std::size_t i = 0; i < index::section_count; ++i) {
    std::string section(good.bytes(static_cast<index::Section>(i)));
    if (i == data[0] % index::section_count) section = std::string(bytes.substr(1)) + section.substr(std::min(section.size(), size - 1));
    writer.set(static_cast<index::Section>(i), std::move(section));
  }
  ask(index::Container::from_memory(writer.bytes({})));
  return 0;
}
