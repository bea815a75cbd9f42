#include "audit/pair_line.h"

#include <nlohmann/json.hpp>

#include "parsers/arxiv_id.h"

namespace daejo {
namespace {

using Json = nlohmann::ordered_json;

/// The text of a field; an error is noted where the field is another type, or missing though it must be
/// there.
std::string text_of(const Json& object, const char* name, bool required, std::string& error) {
  const auto found = object.find(name);
  const bool absent = found == object.end() || found->is_null();
  if (absent && !required) return {};
  if (!absent && found->is_string()) return found->get<std::string>();
  error = std::string("The field '") + name + (absent ? "' is missing." : "' is not a string.");
  return {};
}

std::optional<bool> truth_of(const Json& object, std::string& error) {
  const auto found = object.find("mismatch_truth");
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (found->is_boolean()) return found->get<bool>();
  if (found->is_number() && (*found == 0 || *found == 1)) return *found == 1;
  error = "The field 'mismatch_truth' is neither 0 nor 1.";
  return std::nullopt;
}

}  // namespace

PairLineResult parse_pair_line(std::string_view json) {
  PairLineResult result;
  // To write deeper values out again would overflow the stack, so they are left out.
  constexpr int deepest = 64;
  const auto keep = [](int depth, Json::parse_event_t /*event*/, const Json& /*value*/) {
    return depth <= deepest;
  };
  const Json object = Json::parse(json, keep, false);
  if (object.is_discarded()) {
    result.error = "The line is not JSON.";
    return result;
  }
  if (!object.is_object()) {
    result.error = "The line is not a JSON object.";
    return result;
  }
  PairLine& line = result.line;
  if (const auto key = object.find("key"); key != object.end()) line.key = key->dump();
  line.id = text_of(object, "id", false, result.error);
  if (const auto id = parse_arxiv_id(line.id)) line.id = id->base;
  line.title = text_of(object, "title", false, result.error);
  line.summary = text_of(object, "summary", true, result.error);
  line.abstract = text_of(object, "abstract", true, result.error);
  line.set = text_of(object, "set", false, result.error);
  line.day = text_of(object, "day", false, result.error);
  line.mismatch_truth = truth_of(object, result.error);
  if (const auto ids = object.find("leave_out"); ids != object.end() && ids->is_array()) {
    for (const Json& id : *ids) {
      if (!id.is_string()) continue;
      const auto parsed = parse_arxiv_id(id.get<std::string>());
      line.leave_out.push_back(parsed ? parsed->base : id.get<std::string>());
    }
  }
  return result;
}

std::string to_json_line(const PairLine& line) {
  Json object;
  object["key"] = Json::parse(line.key);
  object["id"] = line.id;
  object["set"] = line.set;
  object["day"] = line.day;
  if (line.mismatch_truth) object["mismatch_truth"] = *line.mismatch_truth ? 1 : 0;
  object["leave_out"] = line.leave_out;
  object["title"] = line.title;
  object["summary"] = line.summary;
  object["abstract"] = line.abstract;
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace daejo
