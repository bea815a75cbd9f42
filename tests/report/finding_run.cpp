#include "tests/report/finding_run.h"

#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

constexpr auto other_digest = "digests/10월 18일.md";

Reason reason_of(const std::string& code, Severity severity, const Message& message, const Place& place,
                 const Region& region) {
  Reason reason{code, severity, message};
  reason.place = place;
  reason.region = region;
  return reason;
}

AuditedEntry wrong_entry() {
  AuditedEntry audited =
      sample_entry(Verdict::mismatch, "2410.00001", 3, "Prompts: a survey, 100% of [them] | and `more`");
  audited.judgement.mismatch = 0.9912;
  audited.judgement.terms_found = {{"모델", "model", 0.2, {}, {}}};
  audited.judgement.terms_missed = {{"", "prompt", 0.4, {}, {}}};
  audited.judgement.reasons = {reason_of(
      "unrelated", Severity::error,
      {"The summary describes other work than the abstract.", "요약이 초록과 다른 연구를 설명합니다."},
      {audited.file, 3, 0}, {3, 1, 3, 62})};
  return audited;
}

/// An entry with the verdict ok, a wrong figure and a name that the abstract lacks.
AuditedEntry doubted_in_part() {
  AuditedEntry audited = sample_entry(Verdict::ok, "2410.00002", 9, "Mixtures of small experts");
  audited.judgement.mismatch = 0.04;
  Reason figure = reason_of("figure-contradicted", Severity::warning,
                            {"The summary says 12%, the abstract 21%.", "요약은 12%, 초록은 21%입니다."},
                            {audited.file, 11, 31}, {11, 13, 11, 16});
  figure.evidence = {{"summary", std::string("12%")}, {"abstract", 0.21}};
  figure.source = {310, 313};
  Reason name = reason_of("name-unsupported", Severity::note,
                          {"The abstract does not name Mixly.", "초록에 Mixly라는 이름이 없습니다."},
                          {audited.file, 12, 3}, {12, 3, 13, 4});
  name.source = {330, 340};
  audited.judgement.reasons = {figure, name};
  return audited;
}

AuditedEntry accepted_entry() {
  AuditedEntry audited = wrong_entry();
  audited.entry.id = parsers::ArxivId{"2410.00003", 0};
  audited.entry.title = "An accepted one";
  audited.entry.line = 20;
  Reason& reason = audited.judgement.reasons.front();
  reason.place.line = 20;
  reason.region = {20, 1, 20, 30};
  reason.suppressed = Suppression::in_digest;
  reason.justification = "It was read against the full text.";
  return audited;
}

AuditedEntry in_other_digest(AuditedEntry audited, std::size_t line) {
  audited.file = other_digest;
  audited.entry.line = line;
  for (Reason& reason : audited.judgement.reasons) {
    reason.place = {other_digest, line, 0};
    reason.region = {line, 1, line, 40};
  }
  return audited;
}

}  // namespace

AuditRun finding_run() {
  AuditRun run;
  run.model = "daejo-test 1";
  AuditedEntry clean = sample_entry(Verdict::ok, "2410.00004", 30, "A clean one");
  clean.judgement.mismatch = 0.01;
  const AuditedEntry unverified =
      unverified_entry("2410.00005", 1, "A paper that was not found", "arXiv has no paper 2410.00005.");
  run.entries = {wrong_entry(),
                 doubted_in_part(),
                 accepted_entry(),
                 clean,
                 in_other_digest(unverified, 1),
                 in_other_digest(unverified, 7)};
  run.problems.push_back(problem_at("digests/2024-10-17.md", 12, 3, "The label is not closed."));
  run.unreadable.push_back(problem_at("digests/broken.json", 7, 1, "This is not JSON; fix the file."));
  return run;
}

AuditRun long_run(std::size_t count) {
  AuditRun run;
  for (std::size_t i = 0; i < count; ++i) {
    AuditedEntry audited = wrong_entry();
    audited.entry.line = 10 * i + 1;
    audited.entry.title = "Paper " + std::to_string(i);
    audited.judgement.mismatch = 0.99 - 0.05 * static_cast<double>(i) / static_cast<double>(count);
    audited.judgement.reasons.front().region = {10 * i + 1, 1, 10 * i + 1, 9};
    run.entries.push_back(std::move(audited));
  }
  return run;
}

}  // namespace daejo::report
