#include "tests/review/queue_fixture.h"

#include <cmath>
#include <utility>

#include "tests/review/postgres_server.h"

namespace daejo::test {

AuditedEntry doubted_entry(const std::string& id, const std::string& text, Verdict verdict, double logit) {
  AuditedEntry audited;
  audited.file = "day.md";
  audited.entry.title = "Paper " + id;
  audited.entry.id = parsers::ArxivId{id, 0};
  audited.entry.date = "2024-10-17";
  audited.entry.line = 7;
  parsers::Section section;
  section.label = "What's New";
  section.text = text;
  section.line = 9;
  audited.entry.sections.push_back(section);
  parsers::Paper paper;
  paper.id = {id, 1};
  paper.title = "Paper " + id;
  paper.abstract = "We hold summaries against their papers.";
  audited.paper = paper;
  audited.judgement.verdict = verdict;
  audited.judgement.logit = logit;
  audited.judgement.mismatch = 1 / (1 + std::exp(-logit));
  if (verdict != Verdict::ok) {
    Reason reason;
    reason.code = "unrelated";
    reason.severity = Severity::error;
    reason.message = {"It is about something else.", "다른 내용입니다."};
    reason.place = {audited.file, 7, 0};
    audited.judgement.reasons.push_back(reason);
  }
  return audited;
}

AuditRun run_of(std::vector<AuditedEntry> entries) {
  AuditRun run;
  run.entries = std::move(entries);
  run.model = "test";
  return run;
}

AuditRun three() {
  return run_of({doubted_entry("2410.00001", "하나", Verdict::review, 1),
                 doubted_entry("2410.00002", "둘", Verdict::mismatch, 5),
                 doubted_entry("2410.00003", "셋", Verdict::ok, -5)});
}

review::Ruling ruling(review::Decision decision, const std::string& who) {
  return {decision, "a note; DROP TABLE item", who, noon, {}};
}

QueuePlace::QueuePlace(bool is_postgres)
    : location(is_postgres ? new_postgres_database() : (folder / "queue" / "review.db").string()) {}

review::AddResult add(review::ReviewStore& store, const AuditRun& run, bool all) {
  return store.add(review::queued_entries(run), review::digest_papers(run), all, "kim", noon);
}

}  // namespace daejo::test
