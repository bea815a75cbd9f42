#include "check/fix_request.h"

#include "report/json_value.h"

namespace daejo::check {
namespace {

Json describe_reason(const Reason& reason) {
  return {{"code", reason.code},
          {"severity", to_string(reason.severity)},
          {"message", reason.message.english},
          {"message_ko", reason.message.korean},
          {"line", report::json_line(reason.place.line)},
          {"evidence", report::json_evidence(reason.evidence)}};
}

/// The reasons that are not accepted, as a JSON array.
Json describe_reasons(const std::vector<Reason>& reasons) {
  Json array = Json::array();
  for (const Reason& reason : reasons) {
    if (reason.suppressed == Suppression::none) array.push_back(describe_reason(reason));
  }
  return array;
}

Json describe_section(const parsers::Section& section) {
  return {{"label", report::text_or_null(section.label)}, {"text", section.text}};
}

Json describe_attempt(const std::optional<FailedAttempt>& attempt) {
  if (!attempt) return nullptr;
  return {{"summary_markdown", report::text_or_null(attempt->text)},
          {"objection", attempt->objection},
          {"reasons", describe_reasons(attempt->reasons)}};
}

}  // namespace

Json describe_entry(const AuditedEntry& audited) {
  const parsers::Entry& entry = audited.entry;
  const bool has_version = entry.id && entry.id->version > 0;
  return {{"file", audited.file},
          {"line", report::json_line(entry.line)},
          {"date", report::text_or_null(entry.date)},
          {"title", entry.title},
          {"arxiv_id", entry.id ? Json(entry.id->base) : Json(nullptr)},
          {"version", has_version ? Json(entry.id->version) : Json(nullptr)},
          {"link", report::text_or_null(entry.link)},
          {"paper_title", audited.paper ? Json(audited.paper->title) : Json(nullptr)},
          {"abstract", audited.paper ? Json(audited.paper->abstract) : Json(nullptr)},
          {"source", audited.bot_text ? Json(*audited.bot_text) : Json(nullptr)},
          {"summary", summary_text(entry)},
          {"sections", report::array_of(entry.sections, describe_section)},
          {"verdict", to_string(audited.judgement.verdict)},
          {"mismatch", report::json_number(audited.judgement.mismatch)},
          {"reasons", describe_reasons(audited.judgement.reasons)}};
}

std::string fix_request(const AuditedEntry& audited, std::string_view source, std::size_t round,
                        std::size_t rounds, const std::optional<FailedAttempt>& last_attempt) {
  Json request = {{"schema", fix_request_schema}, {"round", round}, {"rounds", rounds}};
  request.update(describe_entry(audited));
  request["summary_markdown"] = std::string(audited.entry.summary.of(source));
  request["last_attempt"] = describe_attempt(last_attempt);
  return report::to_compact_text(request) + "\n";
}

}  // namespace daejo::check
