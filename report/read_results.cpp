#include "report/read_results.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "audit/model/document.h"
#include "base/file.h"
#include "base/json.h"
#include "base/line_index.h"
#include "parsers/json_text.h"
#include "report/json.h"

namespace daejo::report {
namespace {

/// A JSON value that knows its path in the document. The path is built only for error messages. A value
/// refers to its parent, which must outlive it.
class Value {
 public:
  Value(const Json* json, const std::filesystem::path& file) : json_(json), file_(&file) {}

  /// Finds a field of an object. Returns nothing if the field is missing or null. Fails if this is not an
  /// object.
  std::optional<Value> find(std::string_view key) const {
    if (!json_->is_object()) fail("must be an object");
    const auto found = json_->find(key);
    if (found == json_->end() || found->is_null()) return std::nullopt;
    return Value(&*found, *this, key, 0);
  }

  Value at(std::string_view key) const {
    const auto found = find(key);
    if (!found) fail("lacks \"" + std::string(key) + "\"");
    return *found;
  }

  std::string text() const {
    if (!json_->is_string()) fail("must be text");
    return json_->get<std::string>();
  }

  double number() const {
    if (!json_->is_number()) fail("must be a number");
    return json_->get<double>();
  }

  bool truth() const {
    if (!json_->is_boolean()) fail("must be true or false");
    return json_->get<bool>();
  }

  std::size_t count() const {
    if (!json_->is_number_unsigned()) fail("must be a whole number, 0 or more");
    return json_->get<std::size_t>();
  }

  int version() const {
    constexpr std::size_t most = 1'000'000;
    const std::size_t number = count();
    if (number > most) fail("is too large for a version");
    return static_cast<int>(number);
  }

  Span span() const {
    if (!json_->is_array() || json_->size() != 2) fail("must be a pair of byte offsets");
    const Span span{item(0).count(), item(1).count()};
    if (span.begin > span.end) fail("must not end before it begins");
    return span;
  }

  /// Returns the results of `read(item)` for each item of an array.
  template <typename Read>
  auto each(const Read& read) const {
    if (!json_->is_array()) fail("must be an array");
    std::vector<std::decay_t<decltype(read(*this))>> items;
    items.reserve(json_->size());
    for (std::size_t i = 0; i < json_->size(); ++i) items.push_back(read(item(i)));
    return items;
  }

  template <typename Read>
  void each_field(const Read& read) const {
    if (!json_->is_object()) fail("must be an object");
    for (const auto& [key, value] : json_->items()) read(key, Value(&value, *this, key, 0));
  }

  Place place() const { return {file_->string(), 0, 0}; }
  bool is_text() const { return json_->is_string(); }
  bool is_null() const { return json_->is_null(); }

  [[noreturn]] void fail(const std::string& problem) const {
    const std::string way = path();
    throw InputError(place(), (way.empty() ? "The JSON" : "The field " + way) + " " + problem +
                                  "; name a file that `daejo check` wrote as JSON.");
  }

 private:
  Value(const Json* json, const Value& parent, std::string_view key, std::size_t index)
      : json_(json), file_(parent.file_), parent_(&parent), key_(key), index_(index) {}

  Value item(std::size_t index) const { return {&(*json_)[index], *this, {}, index}; }

  std::string path() const {
    if (parent_ == nullptr) return {};
    const std::string before = parent_->path();
    if (key_.empty()) return before + "[" + std::to_string(index_) + "]";
    return before.empty() ? std::string(key_) : before + "." + std::string(key_);
  }

  const Json* json_;
  const std::filesystem::path* file_;
  const Value* parent_ = nullptr;
  std::string_view key_;
  std::size_t index_ = 0;
};

std::string text_at(const Value& object, std::string_view key) {
  const auto value = object.find(key);
  return value ? value->text() : std::string();
}

std::size_t count_at(const Value& object, std::string_view key) {
  const auto value = object.find(key);
  return value ? value->count() : 0;
}

/// Reads a field of `object` that is a number. NaN if the field is missing or null.
double number_at(const Value& object, std::string_view key) {
  const auto value = object.find(key);
  return value ? value->number() : std::numeric_limits<double>::quiet_NaN();
}

std::optional<double> optional_number_at(const Value& object, std::string_view key) {
  const auto value = object.find(key);
  return value ? std::optional(value->number()) : std::nullopt;
}

Span span_at(const Value& object, std::string_view key) {
  const auto value = object.find(key);
  return value ? value->span() : Span{};
}

/// Returns the results of `read(item)` for each item of an array; empty if the field is missing or null.
template <typename Read>
auto array_at(const Value& object, std::string_view key, const Read& read) {
  const auto value = object.find(key);
  return value ? value->each(read) : decltype(object.each(read)){};
}

std::string read_text(const Value& value) {
  return value.text();
}

/// Reads a required field whose value must be one of `names`.
template <typename Named, std::size_t count>
Named named_at(const Value& object, std::string_view key, const EnumNames<Named, count>& names) {
  const auto named = names.find(object.at(key).text());
  if (!named) object.at(key).fail("has a value that daejo does not know");
  return *named;
}

std::vector<Fact> read_evidence(const Value& object) {
  std::vector<Fact> facts;
  const auto evidence = object.find("evidence");
  if (!evidence) return facts;
  evidence->each_field([&](const std::string& name, const Value& value) {
    if (value.is_text()) {
      facts.push_back({name, value.text()});
    } else {
      facts.push_back({name, value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.number()});
    }
  });
  return facts;
}

Place place_of(const Value& object, const std::string& file) {
  return {file, count_at(object, "line"), count_at(object, "column")};
}

Reason read_reason(const Value& object, const std::string& file) {
  const bool counts = !object.find("suppressed");
  return {.code = object.at("code").text(),
          .severity = named_at(object, "severity", severity_names),
          .message = {text_at(object, "message"), text_at(object, "message_ko")},
          .place = place_of(object, file),
          .source = span_at(object, "source"),
          .evidence = read_evidence(object),
          .suppressed = counts ? Suppression::none : named_at(object, "suppressed", suppression_names),
          .justification = text_at(object, "justification")};
}

Signal read_signal(const Value& object) {
  return {object.at("name").text(), number_at(object, "value"), number_at(object, "weight"), {}};
}

TermMatch read_term(const Value& object) {
  return {.summary_term = text_at(object, "summary_term"),
          .abstract_term = text_at(object, "abstract_term"),
          .weight = number_at(object, "weight"),
          .summary_span = span_at(object, "summary_span"),
          .abstract_span = span_at(object, "abstract_span")};
}

parsers::Section read_section(const Value& object) {
  parsers::Section section;
  section.label = text_at(object, "label");
  section.text = object.at("text").text();
  section.line = count_at(object, "line");
  return section;
}

SentenceSupport read_sentence(const Value& object) {
  return {.section = object.at("section").count(),
          .text = span_at(object, "text"),
          .abstract = span_at(object, "abstract"),
          .support = number_at(object, "support")};
}

/// Removes the sentences whose section does not exist or whose spans reach beyond their texts.
void keep_within_texts(AuditedEntry& audited) {
  const auto& sections = audited.entry.sections;
  const std::size_t paper =
      audited.paper ? audit::document_text(audited.paper->title, audited.paper->abstract).size() : 0;
  std::erase_if(audited.sentences, [&](const SentenceSupport& sentence) {
    return sentence.section >= sections.size() || sentence.abstract.end > paper ||
           sentence.text.end > sections[sentence.section].text.size();
  });
}

std::optional<parsers::Paper> read_paper(const Value& entry) {
  const auto object = entry.find("paper");
  if (!object) return std::nullopt;
  parsers::Paper paper;
  paper.id.base = text_at(*object, "arxiv_id");
  if (const auto version = object->find("version")) paper.id.version = version->version();
  paper.title = text_at(*object, "title");
  paper.abstract = text_at(*object, "abstract");
  paper.authors = array_at(*object, "authors", read_text);
  paper.published = text_at(*object, "published");
  if (const auto withdrawn = object->find("withdrawn")) paper.withdrawn = withdrawn->truth();
  return paper;
}

parsers::Entry read_entry_of(const Value& object) {
  parsers::Entry entry;
  entry.title = text_at(object, "title");
  entry.translated_title = text_at(object, "translated_title");
  if (const auto id = object.find("arxiv_id")) {
    entry.id = parsers::ArxivId{id->text(), 0};
    if (const auto version = object.find("version")) entry.id->version = version->version();
  }
  entry.authors = array_at(object, "authors", read_text);
  entry.date = text_at(object, "date");
  entry.sections = array_at(object, "sections", read_section);
  entry.line = count_at(object, "line");
  return entry;
}

Judgement read_judgement(const Value& object, const std::string& file) {
  Judgement judgement;
  judgement.verdict = named_at(object, "verdict", verdict_names);
  judgement.mismatch = optional_number_at(object, "mismatch");
  judgement.logit = optional_number_at(object, "logit");
  judgement.base_rate = optional_number_at(object, "base_rate");
  judgement.signals = array_at(object, "signals", read_signal);
  judgement.reasons =
      array_at(object, "reasons", [&](const Value& reason) { return read_reason(reason, file); });
  judgement.terms_found = array_at(object, "terms_found", read_term);
  judgement.terms_missed = array_at(object, "terms_missed", read_term);
  if (judgement.mismatch && !(*judgement.mismatch >= 0 && *judgement.mismatch <= 1)) {
    object.at("mismatch").fail("must be a probability from 0 to 1");
  }
  if (judgement.base_rate && !(*judgement.base_rate > 0 && *judgement.base_rate < 1)) {
    object.at("base_rate").fail("must be a share above 0 and below 1");
  }
  return judgement;
}

AuditedEntry read_audited(const Value& object) {
  AuditedEntry audited;
  audited.file = object.at("file").text();
  audited.entry = read_entry_of(object);
  audited.paper = read_paper(object);
  audited.judgement = read_judgement(object, audited.file);
  audited.sentences = array_at(object, "sentences", read_sentence);
  keep_within_texts(audited);
  return audited;
}

/// Reads an unread paper or file. It must have a reason, because the reports show it.
AuditedEntry read_unread(const Value& object) {
  AuditedEntry unread = read_audited(object);
  if (unread.judgement.reasons.empty()) object.fail("has no reason, although it is unread");
  return unread;
}

Problem read_problem(const Value& object) {
  return {place_of(object, text_at(object, "file")), text_at(object, "message")};
}

ContrastMatrix read_matrix(const Value& object, std::size_t entries) {
  ContrastMatrix matrix;
  matrix.file = text_at(object, "file");
  matrix.entries = object.at("entries").each([&](const Value& value) {
    if (value.count() >= entries) value.fail("names no entry");
    return value.count();
  });
  matrix.values = object.at("values").each([](const Value& value) {
    return value.is_null() ? std::numeric_limits<float>::quiet_NaN() : static_cast<float>(value.number());
  });
  const std::size_t size = matrix.entries.size();
  if (matrix.values.size() != size * size) {
    object.at("values").fail("must hold a value for each pair of its entries");
  }
  return matrix;
}

void check_schema(const Value& document) {
  const std::size_t schema = document.at("schema").count();
  if (schema == static_cast<std::size_t>(results_schema)) return;
  throw InputError(document.place(), "The format of these results has the number " + std::to_string(schema) +
                                         ", and this daejo reads only the number " +
                                         std::to_string(results_schema) +
                                         "; use the daejo that wrote them, or run the check again.");
}

/// Sets the digest number of each entry. Consecutive entries of one file are in the same digest.
void number_digests(std::vector<AuditedEntry>& entries) {
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const bool same = entries[i].file == entries[i - 1].file;
    entries[i].digest = entries[i - 1].digest + (same ? 0 : 1);
  }
}

/// A callback of the parser that refuses objects with more than `most` fields. daejo writes far fewer. The
/// parser compares each field with all earlier fields of its object, so a large object would take quadratic
/// time.
class FieldCounter {
 public:
  explicit FieldCounter(const std::filesystem::path& file) : file_(&file) {}

  bool operator()(int /*depth*/, Json::parse_event_t event, const Json& /*value*/) {
    if (event == Json::parse_event_t::object_start) fields_.push_back(0);
    if (event == Json::parse_event_t::object_end) fields_.pop_back();
    if (event == Json::parse_event_t::key && ++fields_.back() > most) {
      throw InputError(
          {file_->string()},
          fmt::format(
              "An object in this JSON has more than {} fields; name a file that `daejo check` wrote as JSON.",
              most));
    }
    return true;
  }

 private:
  static constexpr std::size_t most = 1000;

  const std::filesystem::path* file_;
  std::vector<std::size_t> fields_;  // The number of fields so far of each open object, the innermost last.
};

Json parse_json(std::string_view text, const std::filesystem::path& file) {
  try {
    Json parsed = Json::parse(text, FieldCounter(file));
    parsers::require_shallow_json(text, file.string());
    return parsed;
  } catch (const Json::parse_error& error) {
    const std::size_t offset = std::min(error.byte > 0 ? error.byte - 1 : 0, text.size());
    throw InputError(LineIndex(text).place(file.string(), offset),
                     "This is not JSON; name a file that `daejo check --format json` wrote.");
  } catch (const Json::exception&) {
    throw InputError(
        {file.string(), 0, 0},
        "A number in this JSON is too large to be read; name a file that `daejo check` wrote as JSON.");
  }
}

}  // namespace

AuditRun parse_results(std::string_view json, const std::filesystem::path& file) {
  const Json parsed = parse_json(json, file);
  const Value document(&parsed, file);
  check_schema(document);
  AuditRun run;
  run.model = text_at(document, "model");
  if (const auto background = document.find("background")) {
    run.background = {text_at(*background, "file"), count_at(*background, "papers")};
  }
  const Value thresholds = document.at("thresholds");
  run.thresholds = {number_at(thresholds, "mismatch"), number_at(thresholds, "review")};
  run.entries = document.at("entries").each(read_audited);
  number_digests(run.entries);
  run.contrast = array_at(document, "contrast",
                          [&](const Value& matrix) { return read_matrix(matrix, run.entries.size()); });
  run.problems = array_at(document, "problems", read_problem);
  run.unreadable = array_at(document, "unreadable", read_problem);
  run.unread = array_at(document, "unread", read_unread);
  if (const auto summary = document.find("summary")) run.without_id = count_at(*summary, "without_id");
  return run;
}

AuditedEntry parse_result_line(std::string_view line, const std::filesystem::path& file, std::size_t number) {
  try {
    const Json parsed = parse_json(line, file);
    return read_audited(Value(&parsed, file));
  } catch (const InputError& error) {
    throw InputError({file.string(), number, error.place().column}, error.sentence());
  }
}

bool holds_results(const std::filesystem::path& path) {
  // "schema" is the first field, even if another program has changed the white space.
  constexpr std::size_t enough = 64;
  std::string text(enough, '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(file.gcount()));
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
  return text.starts_with("{\"schema\":");
}

AuditRun read_results(const std::filesystem::path& path) {
  constexpr std::size_t most = std::size_t{1} << 30U;
  return parse_results(read_text_file(path, {.file_bytes = most, .line_bytes = most}), path);
}

}  // namespace daejo::report
