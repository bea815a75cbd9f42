#include "report/json.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/version.h"
#include "report/json_value.h"

namespace daejo {
namespace {

Json describe_span(const Span& span) {
  return span.size() == 0 ? Json(nullptr) : Json{span.begin, span.end};
}

Json describe_suppression(Suppression suppressed) {
  return suppressed == Suppression::none ? Json(nullptr) : Json(to_string(suppressed));
}

Json describe_reason(const Reason& reason) {
  return {{"code", reason.code},
          {"severity", to_string(reason.severity)},
          {"message", reason.message.english},
          {"message_ko", reason.message.korean},
          {"line", json_line(reason.place.line)},
          {"column", json_line(reason.place.column)},
          {"source", describe_span(reason.source)},
          {"evidence", json_evidence(reason.evidence)},
          {"suppressed", describe_suppression(reason.suppressed)},
          {"justification", text_or_null(reason.justification)}};
}

Json describe_signal(const Signal& signal) {
  return {
      {"name", signal.name}, {"value", json_number(signal.value)}, {"weight", json_number(signal.weight)}};
}

Json describe_term(const TermMatch& term) {
  return {{"summary_term", text_or_null(term.summary_term)},
          {"abstract_term", text_or_null(term.abstract_term)},
          {"weight", json_number(term.weight)},
          {"summary_span", describe_span(term.summary_span)},
          {"abstract_span", describe_span(term.abstract_span)}};
}

Json describe_sentence(const SentenceSupport& sentence) {
  return {{"section", sentence.section},
          {"text", describe_span(sentence.text)},
          {"abstract", describe_span(sentence.abstract)},
          {"support", json_number(sentence.support)}};
}

Json describe_section(const Section& section) {
  return {{"label", text_or_null(section.label)}, {"text", section.text}, {"line", json_line(section.line)}};
}

Json describe_paper(const std::optional<Paper>& paper) {
  if (!paper) return nullptr;
  return {{"arxiv_id", paper->id.base},
          {"version", paper->id.version > 0 ? Json(paper->id.version) : Json(nullptr)},
          {"title", paper->title},
          {"abstract", paper->abstract},
          {"authors", paper->authors},
          {"published", text_or_null(paper->published)},
          {"withdrawn", paper->withdrawn}};
}

Json describe_problem(const Problem& problem) {
  return {{"file", problem.place.file},
          {"line", json_line(problem.place.line)},
          {"column", json_line(problem.place.column)},
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
          {"translated_title", text_or_null(entry.translated_title)},
          {"authors", entry.authors},
          {"date", text_or_null(entry.date)},
          {"file", audited.file},
          {"line", json_line(entry.line)},
          {"verdict", to_string(judgement.verdict)},
          {"mismatch", verified ? json_number(judgement.mismatch) : Json(nullptr)},
          {"logit", json_number(judgement.logit)},
          {"reasons", array_of(judgement.reasons, describe_reason)},
          {"signals", array_of(judgement.signals, describe_signal)},
          {"terms_found", array_of(judgement.terms_found, describe_term)},
          {"terms_missed", array_of(judgement.terms_missed, describe_term)},
          {"sections", array_of(entry.sections, describe_section)},
          {"sentences", array_of(audited.sentences, describe_sentence)},
          {"paper", describe_paper(audited.paper)}};
}

Json describe_unread(const AuditedEntry& audited) {
  const Entry& entry = audited.entry;
  return {{"file", audited.file},
          {"line", json_line(entry.line)},
          {"arxiv_id", entry.id ? Json(entry.id->base) : Json(nullptr)},
          {"title", entry.title},
          {"verdict", to_string(audited.judgement.verdict)},
          {"reasons", array_of(audited.judgement.reasons, describe_reason)}};
}

Json describe_matrix(const ContrastMatrix& matrix) {
  return {{"file", matrix.file},
          {"entries", matrix.entries},
          {"values", array_of(matrix.values, json_matrix_value)}};
}

Json describe_background(const BackgroundUsed& background) {
  return {{"file", background.file}, {"papers", background.papers}};
}

Json describe_summary(const Summary& summary) {
  return {{"files", summary.files},
          {"entries", summary.entries},
          {"ok", summary.ok},
          {"review", summary.review},
          {"mismatch", summary.mismatch},
          {"unverified", summary.unverified},
          {"accepted", summary.accepted},
          {"errors", summary.errors},
          {"warnings", summary.warnings},
          {"suppressed", summary.suppressed},
          {"problems", summary.problems},
          {"unreadable", summary.unreadable},
          {"unread", summary.unread},
          {"without_id", summary.without_id}};
}

/// An array with one item a line: short, and a change shows as the line that changed.
template <typename Item, typename Describe>
std::string lines_of(const std::vector<Item>& items, const Describe& describe) {
  std::string out = "[";
  for (const Item& item : items) {
    out += out.size() == 1 ? "\n    " : ",\n    ";
    out += to_compact_text(describe(item));
  }
  return out + (items.empty() ? "]" : "\n  ]");
}

}  // namespace

std::string json_before_entries(const AuditRun& rest, const Summary& summary) {
  std::string out;
  const auto add = [&](std::string_view key, const std::string& value) {
    out += (out.empty() ? "{\n  \"" : ",\n  \"") + std::string(key) + "\": " + value;
  };
  add("schema", std::to_string(results_schema));
  add("tool", to_compact_text({{"name", "daejo"}, {"version", tool_version()}}));
  add("model", to_compact_text(rest.model));
  if (rest.background) add("background", to_compact_text(describe_background(*rest.background)));
  add("thresholds", to_compact_text({{"mismatch", json_number(rest.thresholds.mismatch)},
                                     {"review", json_number(rest.thresholds.review)}}));
  add("summary", to_compact_text(describe_summary(summary)));
  add("entries", "[");
  return out;
}

std::string json_item(const AuditedEntry& audited) {
  return ",\n    " + to_compact_text(describe_entry(audited));
}

std::string json_after_entries(const AuditRun& rest, bool any_entries) {
  std::string out = any_entries ? "\n  ]" : "]";
  const auto add = [&](std::string_view key, const std::string& value) {
    out += ",\n  \"" + std::string(key) + "\": " + value;
  };
  add("unread", lines_of(rest.unread, describe_unread));
  add("contrast", lines_of(rest.contrast, describe_matrix));
  add("problems", lines_of(rest.problems, describe_problem));
  add("unreadable", lines_of(rest.unreadable, describe_problem));
  return out + "\n}\n";
}

std::string json_line_of(const AuditedEntry& audited) {
  return to_compact_text(describe_entry(audited)) + "\n";
}

std::string render_json(const AuditRun& run) {
  std::string out = json_before_entries(run, summarize(run));
  std::string items;
  for (const AuditedEntry& audited : run.entries) items += json_item(audited);
  if (!items.empty()) out.append(items, 1);
  return out + json_after_entries(run, !run.entries.empty());
}

std::string render_json_lines(const AuditRun& run) {
  std::string out;
  for (const AuditedEntry& audited : run.entries) out += json_line_of(audited);
  for (const AuditedEntry& unread : run.unread) out += json_line_of(unread);
  return out;
}

}  // namespace daejo
