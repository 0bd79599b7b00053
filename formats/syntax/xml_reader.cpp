// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The ftf authors
#include "formats/syntax/xml_reader.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include <expat.h>

#include "formats/common/space.hpp"
#include "formats/syntax/xml_bytes.hpp"
#include "formats/syntax/xml_tree_builder.hpp"

namespace ftf::formats::syntax {

namespace {

using base::Code;
using base::Error;
using base::ErrorKind;
using base::Fault;
using base::Location;

constexpr std::size_t chunk_bytes = 64U << 10U;
constexpr std::size_t max_record_bytes = 1U << 30U;  // offsets in a record are 32 bits
constexpr std::size_t max_passed_over = 64;
constexpr std::size_t controls_of_lost_text = 3;  // one or two may be slips; where code points were cut to a byte there are many

}  // namespace

class XmlReader::State {
  struct FreeParser {
    void operator()(XML_Parser parser) const noexcept { XML_ParserFree(parser); }
  };

 public:
  State(io::InputFile& input, std::vector<std::string> record_names, const XmlLimits& limits, XmlSpace space)
      : input_(input), record_names_(std::move(record_names)), limits_(limits), parser_(XML_ParserCreate("UTF-8")), builder_(space) {
    limits_.record_bytes = std::min(limits_.record_bytes, max_record_bytes);
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_text);
    XML_SetCommentHandler(parser_.get(), [](void* self, const char*) { static_cast<State*>(self)->mark(); });
    XML_SetStartDoctypeDeclHandler(parser_.get(), [](void* self, const char*, const char*, const char*, int) {
      static_cast<State*>(self)->guarded([&] { static_cast<State*>(self)->fail(Code::xml_doctype); });
    });
  }

  bool next(XmlRecord& reuse) {
    reuse.clear();
    record_ = &reuse;
    done_ = false;
    while (!done_) {
      if (ended_) return false;
      step();
    }
    refuse_damage();
    return true;
  }

  [[nodiscard]] std::string_view root_attribute(std::string_view name) const noexcept {
    const auto found = std::find_if(root_.begin(), root_.end(), [&](const auto& attribute) { return attribute.first == name; });
    return found == root_.end() ? std::string_view() : std::string_view(found->second);
  }
  [[nodiscard]] const std::map<std::string, Location>& passed_over() const noexcept { return passed_over_; }

 private:
  /// Parses on, to the end of a record or of what was read.
  void step() {
    const XML_Status status = suspended_ ? XML_ResumeParser(parser_.get()) : feed();
    suspended_ = status == XML_STATUS_SUSPENDED;
    if (failure_) std::rethrow_exception(failure_);
    if (status == XML_STATUS_ERROR) throw syntax_error();
    if (suspended_) return;
    ended_ = last_fed_;
    if (fed_ - (in_record_ ? record_begin_ : last_event_) > limits_.record_bytes)
      throw Error(ErrorKind::input, Code::limit, place(in_record_ ? record_begin_ : last_event_), "a record of the XML file");
  }

  XML_Status feed() {
    forget_before(in_record_ ? record_begin_ : std::min(last_event_, fed_));
    const std::size_t kept = window_.size();
    window_.resize(kept + chunk_bytes);
    const std::size_t got = input_.read(std::span(window_.data() + kept, chunk_bytes));
    window_.resize(kept + got);
    last_fed_ = got == 0;
    const std::string_view fresh = std::string_view(window_).substr(fed_ - window_begin_);
    if (last_fed_ && fed_ == 0 && fresh.empty()) return XML_STATUS_OK;  // an empty input is an empty document
    void* buffer = XML_GetBuffer(parser_.get(), static_cast<int>(std::max<std::size_t>(fresh.size(), 1)));
    if (buffer == nullptr) throw std::bad_alloc();
    XmlDamage damage;
    const std::size_t copied = copy_allowed(fresh, static_cast<char*>(buffer), last_fed_ ? XmlTail::last : XmlTail::more, damage);
    if (damage.first != std::string_view::npos) damage_end_ = fed_ + copied;
    fed_ += copied;
    return XML_ParseBuffer(parser_.get(), static_cast<int>(copied), last_fed_ ? 1 : 0);
  }

  void forget_before(std::uint64_t offset) {
    line_begin_ = line_of(offset);
    window_.erase(0, static_cast<std::size_t>(offset - window_begin_));
    window_begin_ = offset;
  }

  /// Where the line of a byte in the window begins. Looks no further back than the byte asked for last: a file may be one line.
  std::uint64_t line_of(std::uint64_t offset) {
    const bool further = asked_ >= window_begin_ && asked_ <= offset;
    const std::uint64_t from = further ? asked_ : window_begin_;
    const auto skipped = static_cast<std::size_t>(from - window_begin_);
    const std::size_t line_end = std::string_view(window_).substr(skipped, static_cast<std::size_t>(offset - from)).rfind('\n');
    const std::uint64_t known = further ? line_of_asked_ : line_begin_;
    line_of_asked_ = line_end == std::string_view::npos ? known : from + line_end + 1;
    asked_ = offset;
    return line_of_asked_;
  }

  /// Place of a byte in the window, whose line the parser knows.
  [[nodiscard]] Location place(std::uint64_t offset) {
    return {input_.name(), XML_GetCurrentLineNumber(parser_.get()), offset - line_of(offset) + 1, {}, {}};
  }

  [[nodiscard]] std::uint64_t event_offset() const {
    return static_cast<std::uint64_t>(std::max<XML_Index>(XML_GetCurrentByteIndex(parser_.get()), 0));
  }

  [[nodiscard]] Error syntax_error() {
    const XML_Error error = XML_GetErrorCode(parser_.get());
    if (error == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
    const Location where = place(std::clamp(event_offset(), window_begin_, window_begin_ + window_.size()));
    return {ErrorKind::input, Code::xml_syntax, where, XML_ErrorString(error)};
  }

  void fail(Code code) {
    failure_ = std::make_exception_ptr(Error(ErrorKind::input, code, place(event_offset())));
    XML_StopParser(parser_.get(), XML_FALSE);
  }

  /// Exceptions must not pass through the parser, which is written in C.
  template <class Work>
  void guarded(Work&& work) noexcept {
    if (failure_) return;
    try {
      work();
    } catch (...) {
      failure_ = std::current_exception();
      XML_StopParser(parser_.get(), XML_FALSE);
    }
  }

  void mark() noexcept { last_event_ = event_offset(); }

  static void on_start(void* self, const char* name, const char** attributes) {
    auto& state = *static_cast<State*>(self);
    state.guarded([&] { state.start(name, attributes); });
  }
  static void on_end(void* self, const char*) {
    auto& state = *static_cast<State*>(self);
    state.guarded([&] { state.end(); });
  }
  static void on_text(void* self, const char* text, int size) {
    auto& state = *static_cast<State*>(self);
    state.guarded([&] {
      if (state.in_record_) state.builder_.text({text, static_cast<std::size_t>(size)});
      else state.mark();
    });
  }

  void start(std::string_view name, const char** attributes) {
    mark();
    if (++depth_ > limits_.depth) return fail(Code::xml_depth);
    if (!in_record_ && !begin_record(xml_local_name(name), attributes)) return;
    builder_.open(name, attributes, last_event_ - record_begin_);
  }

  /// Whether this start tag, outside of any record, begins one.
  bool begin_record(std::string_view name, const char** attributes) {
    if (std::find(record_names_.begin(), record_names_.end(), name) != record_names_.end()) {
      in_record_ = true;
      record_begin_ = last_event_;
      record_->where_ = place(record_begin_);
      builder_.begin(*record_);
      return true;
    }
    if (depth_ > 1 && passed_over_.size() < max_passed_over) passed_over_.try_emplace(std::string(name), place(last_event_));
    for (; depth_ == 1 && *attributes != nullptr; attributes += 2)
      root_.emplace_back(xml_local_name(attributes[0]), common::collapse_space(attributes[1]));
    return false;
  }

  void end() {
    --depth_;
    if (in_record_ && builder_.close()) return;
    mark();
    if (!in_record_) return;
    const std::uint64_t record_end = last_event_ + static_cast<std::uint64_t>(XML_GetCurrentByteCount(parser_.get()));
    record_->raw_ =
        window_.substr(static_cast<std::size_t>(record_begin_ - window_begin_), static_cast<std::size_t>(record_end - record_begin_));
    in_record_ = false;
    done_ = true;
    last_event_ = record_end;
    XML_StopParser(parser_.get(), XML_TRUE);
  }

  void refuse_damage() const {
    if (record_begin_ >= damage_end_) return;
    const XmlDamage damage = find_xml_damage(record_->raw_);
    if (damage.first == std::string_view::npos) return;
    Location where = record_->where_;
    const std::string detail = "byte " + std::to_string(damage.first) + " of the record";
    if (damage.controls >= controls_of_lost_text || (damage.controls != 0 && damage.invalid != 0))
      throw Error(ErrorKind::input, Code::text_destroyed, std::move(where), detail);
    throw Fault(damage.controls != 0 ? Code::control_character : Code::utf8_invalid, std::move(where), detail, record_->raw_);
  }

  io::InputFile& input_;
  std::vector<std::string> record_names_;
  XmlLimits limits_;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser> parser_;
  XmlTreeBuilder builder_;
  XmlRecord* record_ = nullptr;
  std::vector<std::pair<std::string, std::string>> root_;
  std::map<std::string, Location> passed_over_;
  std::exception_ptr failure_;

  // Offsets count bytes of the decoded input. The window holds those from the open record (else the last event) on.
  std::string window_;
  std::uint64_t window_begin_ = 0;
  std::uint64_t line_begin_ = 0;  // of the line in which the window begins
  std::uint64_t asked_ = 0;       // the place that line_of() was asked for last, and its line
  std::uint64_t line_of_asked_ = 0;
  std::uint64_t fed_ = 0;  // given to the parser
  std::uint64_t last_event_ = 0;
  std::uint64_t record_begin_ = 0;
  std::uint64_t damage_end_ = 0;  // no damage at or after this, as far as was read
  std::size_t depth_ = 0;
  bool in_record_ = false;
  bool done_ = false;       // a record is complete
  bool suspended_ = false;  // the parser waits behind a record
  bool last_fed_ = false;
  bool ended_ = false;
};

XmlReader::XmlReader(io::InputFile& input, std::vector<std::string> record_names, const XmlLimits& limits, XmlSpace space)
    : state_(std::make_unique<State>(input, std::move(record_names), limits, space)) {}
XmlReader::~XmlReader() = default;
XmlReader::XmlReader(XmlReader&&) noexcept = default;
XmlReader& XmlReader::operator=(XmlReader&&) noexcept = default;

bool XmlReader::next(XmlRecord& reuse) { return state_->next(reuse); }

std::string_view XmlReader::root_attribute(std::string_view name) const noexcept { return state_->root_attribute(name); }

const std::map<std::string, base::Location>& XmlReader::passed_over() const noexcept { return state_->passed_over(); }

std::string_view xml_root_name(std::string_view head) noexcept {
  constexpr std::string_view name_end = " \t\r\n/>";
  for (std::size_t at = head.find_first_not_of(" \t\r\n"); at < head.size() && head[at] == '<';
       at = head.find_first_not_of(" \t\r\n", at)) {
    const std::string_view rest = head.substr(at);
    if (!rest.starts_with("<?") && !rest.starts_with("<!")) return xml_local_name(rest.substr(1, rest.find_first_of(name_end) - 1));
    const std::string_view close = rest.starts_with("<!--") ? "-->" : ">";
    const std::size_t found = head.find(close, at);
    if (found == std::string_view::npos) break;
    at = found + close.size();
  }
  return {};
}

}  // namespace ftf::formats::syntax
