// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
// A document is a fault or a tree that, written again, reads as the same tree.
#include <cstdlib>

#include <ftf/base/json.hpp>
#include <ftf/base/json_writer.hpp>

namespace {

using ftf::base::JsonValue;

void write(ftf::base::JsonWriter& out, const JsonValue& value) {
  switch (value.kind()) {
    case JsonValue::Kind::null: out.null(); return;
    case JsonValue::Kind::boolean: out.boolean(value.text() == "true"); return;
    case JsonValue::Kind::number: out.raw(value.text()); return;
    case JsonValue::Kind::string: out.string(value.text()); return;
    case JsonValue::Kind::array:
      out.begin_array();
      for (const JsonValue item : value) write(out, item);
      out.end_array();
      return;
    case JsonValue::Kind::object:
      out.begin_object();
      for (const JsonValue item : value) write(out.key(item.key()), item);
      out.end_object();
      return;
  }
}

std::string written(const JsonValue& value) {
  std::string text;
  ftf::base::JsonWriter out(text);
  write(out, value);
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ftf::base::JsonDocument document;
  std::string once;
  try {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const JsonValue value = document.parse(bytes);
    if (value.offset() + value.raw().size() > bytes.size()) std::abort();
    once = written(value);
  } catch (const ftf::base::Error&) {
    return 0;
  }
  if (written(document.parse(once)) != once) std::abort();  // a fault here is one of the writer
  return 0;
}
