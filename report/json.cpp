#include "report/json.h"

#include <charconv>
#include <cmath>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "base/version.h"
#include "report/summary.h"

namespace daejo {
namespace {

using Json = nlohmann::ordered_json;

/// Goes up by one whenever something is renamed, removed or changes its meaning.
constexpr int schema_version = 1;

Json number(double value) {
  if (!std::isfinite(value)) return nullptr;
  constexpr int significant_digits = 6;
  char digits[64];
  const auto written = std::to_chars(std::begin(digits), std::end(digits), value,
                                     std::chars_format::scientific, significant_digits - 1);
  double rounded = 0;
  std::from_chars(std::begin(digits), written.ptr, rounded);
  return rounded == 0 ? 0.0 : rounded;  // no negative zero
}

Json number(const std::optional<double>& value) {
  return value ? number(*value) : Json(nullptr);
}

Json line_or_column(std::size_t from_one) {
  return from_one == 0 ? Json(nullptr) : Json(from_one);
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

/// An array of what `describe` makes of each item.
template <typename Item, typename Describe>
Json array_of(const std::vector<Item>& items, const Describe& describe) {
  Json array = Json::array();
  for (const Item& item : items) array.push_back(describe(item));
  return array;
}

Json describe_evidence(const std::vector<Fact>& facts) {
  Json evidence = Json::object();
  for (const Fact& fact : facts) {
    const auto* text = std::get_if<std::string>(&fact.value);
    evidence[fact.name] = text != nullptr ? Json(*text) : number(std::get<double>(fact.value));
  }
  return evidence;
}

Json describe_reason(const Reason& reason) {
  return {{"code", reason.code},
          {"severity", to_string(reason.severity)},
          {"message", reason.message.english},
          {"message_ko", reason.message.korean},
          {"line", line_or_column(reason.place.line)},
          {"column", line_or_column(reason.place.column)},
          {"evidence", describe_evidence(reason.evidence)}};
}

Json describe_signal(const Signal& signal) {
  return {{"name", signal.name}, {"value", number(signal.value)}, {"weight", number(signal.weight)}};
}

Json describe_term(const TermMatch& term) {
  return {{"summary_term", text_or_null(term.summary_term)},
          {"abstract_term", text_or_null(term.abstract_term)},
          {"weight", number(term.weight)}};
}

Json describe_problem(const Problem& problem) {
  return {{"file", problem.place.file},
          {"line", line_or_column(problem.place.line)},
          {"column", line_or_column(problem.place.column)},
          {"message", problem.sentence}};
}

Json describe_entry(const AuditedEntry& audited) {
  const Entry& entry = audited.entry;
  const Judgement& judgement = audited.judgement;
  const bool verified = judgement.verdict != Verdict::unverified;
  const bool has_version = entry.id && entry.id->version > 0;
  return {{"arxiv_id", entry.id ? Json(entry.id->base) : Json(nullptr)},
          {"version", has_version ? Json(entry.id->version) : Json(nullptr)},
          {"title", entry.title},
          {"date", text_or_null(entry.date)},
          {"file", audited.file},
          {"line", line_or_column(entry.line)},
          {"verdict", to_string(judgement.verdict)},
          {"mismatch", verified ? number(judgement.mismatch) : Json(nullptr)},
          {"logit", number(judgement.logit)},
          {"reasons", array_of(judgement.reasons, describe_reason)},
          {"signals", array_of(judgement.signals, describe_signal)},
          {"terms_found", array_of(judgement.terms_found, describe_term)},
          {"terms_missed", array_of(judgement.terms_missed, describe_term)}};
}

Json describe_summary(const Summary& summary) {
  return {
      {"files", summary.files},       {"entries", summary.entries},      {"ok", summary.ok},
      {"review", summary.review},     {"mismatch", summary.mismatch},    {"unverified", summary.unverified},
      {"problems", summary.problems}, {"unreadable", summary.unreadable}};
}

}  // namespace

std::string render_json(const AuditRun& run) {
  Json document;
  document["schema"] = schema_version;
  document["tool"] = {{"name", "daejo"}, {"version", tool_version()}};
  document["model"] = run.model;
  document["thresholds"] = {{"mismatch", number(run.thresholds.mismatch)},
                            {"review", number(run.thresholds.review)}};
  document["summary"] = describe_summary(summarize(run));
  document["entries"] = array_of(run.entries, describe_entry);
  document["problems"] = array_of(run.problems, describe_problem);
  document["unreadable"] = array_of(run.unreadable, describe_problem);
  constexpr int indent = 2;
  return document.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace daejo
