#include "audit/score/pair_line.h"

#include <simdjson.h>

#include "base/json.h"
#include "parsers/arxiv_id.h"

namespace daejo::audit {
namespace {

namespace dom = simdjson::dom;

std::string why_unreadable(simdjson::error_code code) {
  if (code == simdjson::DEPTH_ERROR) return "The line is nested more than 1,024 levels deep.";
  // Only newer versions of the library have a separate error code for a number that is too big.
  const bool is_big =
      std::string_view(simdjson::error_message(code)).find("64 bits") != std::string_view::npos;
  if (code == simdjson::NUMBER_ERROR || is_big)
    return "The line holds a number that does not fit into 64 bits.";
  return "The line is not JSON.";
}

/// Reads the fields of one line. An object reuses the parser's buffers, so each thread needs its own.
class LineReader {
 public:
  PairLineResult read(std::string_view json) {
    result_ = {};
    if (json.size() > longest_pair_line) {
      result_.error = "The line is longer than 4 MiB.";
      return std::move(result_);
    }
    dom::element value;
    const simdjson::error_code code = parser_.parse(json.data(), json.size()).get(value);
    if (code != simdjson::SUCCESS) {
      result_.error = why_unreadable(code);
    } else if (value.get(object_) != simdjson::SUCCESS) {
      result_.error = "The line is not a JSON object.";
    } else {
      read_fields();
    }
    return std::move(result_);
  }

 private:
  void read_fields() {
    PairLine& line = result_.line;
    dom::element value;
    if (object_["key"].get(value) == simdjson::SUCCESS) line.key = simdjson::minify(value);
    line.id = text_of("id", false);
    if (const auto id = parsers::parse_arxiv_id(line.id)) line.id = id->base;
    line.title = text_of("title", false);
    line.summary = text_of("summary", true);
    line.abstract = text_of("abstract", true);
    if (has("source")) line.bot_text = text_of("source", true);
    line.set = text_of("set", false);
    line.day = text_of("day", false);
    line.mismatch_truth = truth();
    line.leave_out = left_out();
    line.foreign_lines = foreign_lines();
  }

  /// The text of a field; empty if the field is missing. A field that is `null` counts as missing. Sets the
  /// error if the field is not a string, or if it is `required` and missing.
  std::string text_of(const char* name, bool required) {
    dom::element value;
    const bool absent = object_[name].get(value) != simdjson::SUCCESS || value.is_null();
    if (absent && !required) return {};
    std::string_view text;
    if (!absent && value.get(text) == simdjson::SUCCESS) return std::string(text);
    result_.error = std::string("The field '") + name + (absent ? "' is missing." : "' is not a string.");
    return {};
  }

  bool has(const char* name) {
    dom::element value;
    return object_[name].get(value) == simdjson::SUCCESS && !value.is_null();
  }

  std::optional<bool> truth() {
    dom::element value;
    if (object_["mismatch_truth"].get(value) != simdjson::SUCCESS || value.is_null()) return std::nullopt;
    bool truth = false;
    if (value.get(truth) == simdjson::SUCCESS) return truth;
    double number = 0;
    if (value.get(number) == simdjson::SUCCESS && (number == 0 || number == 1)) return number == 1;
    result_.error = "The field 'mismatch_truth' is neither 0 nor 1.";
    return std::nullopt;
  }

  std::vector<std::string> left_out() {
    std::vector<std::string> ids;
    dom::array array;
    if (object_["leave_out"].get(array) != simdjson::SUCCESS) return ids;
    for (const dom::element value : array) {
      std::string_view text;
      if (value.get(text) != simdjson::SUCCESS) continue;
      const auto parsed = parsers::parse_arxiv_id(text);
      ids.push_back(parsed ? parsed->base : std::string(text));
    }
    return ids;
  }

  std::vector<std::size_t> foreign_lines() {
    std::vector<std::size_t> lines;
    dom::array array;
    if (object_["foreign_lines"].get(array) != simdjson::SUCCESS) return lines;
    for (const dom::element value : array) {
      std::uint64_t line = 0;
      if (value.get(line) == simdjson::SUCCESS) lines.push_back(line);
    }
    return lines;
  }

  dom::parser parser_;
  dom::object object_;
  PairLineResult result_;
};

}  // namespace

PairLineResult parse_pair_line(std::string_view json) {
  thread_local LineReader reader;
  return reader.read(json);
}

std::string to_json_line(const PairLine& line) {
  Json object;
  object["id"] = line.id;
  object["set"] = line.set;
  object["day"] = line.day;
  if (line.mismatch_truth) object["mismatch_truth"] = *line.mismatch_truth ? 1 : 0;
  object["leave_out"] = line.leave_out;
  if (!line.foreign_lines.empty()) object["foreign_lines"] = line.foreign_lines;
  object["title"] = line.title;
  object["summary"] = line.summary;
  object["abstract"] = line.abstract;
  if (line.bot_text) object["source"] = *line.bot_text;
  // The key is copied as text, because parsing a key that is an object would drop one of two fields with the
  // same name.
  return "{\"key\":" + line.key + ',' + object.dump(-1, ' ', false, Json::error_handler_t::replace).substr(1);
}

}  // namespace daejo::audit
