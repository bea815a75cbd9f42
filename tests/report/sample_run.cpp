#include "tests/report/sample_run.h"

#include <limits>

namespace daejo::report {
namespace {

constexpr auto digest = "digests/2024-10-17.md";

AuditedEntry mismatch_entry() {
  AuditedEntry audited = sample_entry(Verdict::mismatch, "2410.12405", 34,
                                      "ProSA: Assessing and Understanding the Prompt Sensitivity of LLMs");
  audited.entry.id->version = 2;
  Judgement& judgement = audited.judgement;
  judgement.mismatch = 0.99871;
  judgement.logit = 6.6512345;
  judgement.reasons = {{"unrelated",
                        Severity::error,
                        {"The summary is about other work: of the abstract's weightiest terms it has one.",
                         "요약이 다른 연구를 다룹니다."},
                        {digest, 37, 5}}};
  judgement.signals = {
      {"cosine", 0.0213, 2.5, {}}, {"abstract_explained", 0.04, 1.25, {}}, {"contrast", -0.312, 2.9, {}}};
  judgement.terms_found = {{"모델", "model", 0.2, {}, {}}};
  judgement.terms_missed = {{"", "prompt sensitivity", 0.4, {}, {}},
                            {"", "decoding confidence", 0.3, {}, {}},
                            {"", "few-shot", 0.1, {}, {}}};
  return audited;
}

AuditedEntry review_entry() {
  AuditedEntry audited = sample_entry(Verdict::review, "2410.12722", 58,
                                      "WorldMedQA-V: a multilingual, multimodal medical dataset");
  Judgement& judgement = audited.judgement;
  judgement.mismatch = 0.415;
  judgement.logit = -0.34;
  judgement.reasons = {
      {"generic",
       Severity::warning,
       {"The summary says little that only this paper would say.", "이 논문만의 내용이 거의 없습니다."},
       {digest, 58, 1}}};
  judgement.signals = {{"cosine", 0.11, 0.75, {}}};
  judgement.terms_found = {{"의료", "medical", 0.2, {}, {}}, {"VLM", "VLM", 0.1, {}, {}}};
  judgement.terms_missed = {{"", "WorldMedQA-V", 0.4, {}, {}}};
  return audited;
}

}  // namespace

AuditedEntry sample_entry(Verdict verdict, const std::string& id, std::size_t line,
                          const std::string& title) {
  AuditedEntry audited;
  audited.file = digest;
  audited.entry.title = title;
  audited.entry.id = parsers::ArxivId{id, 0};
  audited.entry.date = "2024-10-17";
  audited.entry.line = line;
  audited.judgement.verdict = verdict;
  return audited;
}

AuditedEntry unverified_entry(const std::string& id, std::size_t line, const std::string& title,
                              const std::string& cause) {
  AuditedEntry audited = sample_entry(Verdict::unverified, id, line, title);
  audited.judgement.reasons = {{"unverified", Severity::warning, {cause, cause}, {digest, line, 1}}};
  return audited;
}

Problem problem_at(const std::string& file, std::size_t line, std::size_t column,
                   const std::string& sentence) {
  Problem problem;
  problem.place.file = file;
  problem.place.line = line;
  problem.place.column = column;
  problem.sentence = sentence;
  return problem;
}

AuditRun sample_run() {
  AuditRun run;
  run.model = "daejo-test 1";
  run.background = {"arxiv.index", 39744};
  AuditedEntry fine = sample_entry(Verdict::ok, "2410.12109", 10, "OmnixR");
  fine.judgement.mismatch = 0.02;
  fine.judgement.logit = -3.9;
  AuditedEntry unlinked =
      unverified_entry("", 80, "A talk about robots", "The entry links to no arXiv paper.");
  unlinked.entry.id.reset();
  unlinked.entry.date.clear();
  run.entries = {std::move(fine), review_entry(), mismatch_entry(), std::move(unlinked)};
  run.problems.push_back(
      problem_at(digest, 12, 3, "The label is not closed; it was read to the end of the line."));
  run.unreadable.push_back(
      problem_at("digests/broken.json", 7, 1, "This is not JSON; fix the file or leave it out."));
  return run;
}

AuditRun hostile_run() {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  constexpr double infinity = std::numeric_limits<double>::infinity();
  const std::string poison =
      "\x1b[2J\x07 \xE2\x80\xAE txt\xFF\xC3 ::error::\r\n::set-output ##vso[x]\x7f\xC2\x9B";
  AuditRun run;
  run.model = poison;
  run.background = {poison, 0};
  run.thresholds = {nan, infinity};
  AuditedEntry audited = sample_entry(Verdict::mismatch, poison, 3, poison);
  audited.file = poison;
  audited.judgement.mismatch = nan;
  audited.judgement.logit = -infinity;
  audited.judgement.reasons = {{poison, Severity::error, {poison, poison}, {poison, 4, 0}}};
  audited.judgement.signals = {{poison, infinity, nan, {}}};
  audited.judgement.terms_found = {{poison, poison, nan, {}, {}}, {"", "", 0, {}, {}}};
  audited.judgement.terms_missed = {{"", poison, -0.0, {}, {}}};
  run.entries = {audited, unverified_entry(poison, 9, "::error::" + poison, poison)};
  run.problems.push_back(problem_at(poison, 0, 0, poison));
  run.unreadable.push_back(problem_at(poison, 1, 0, poison));
  return run;
}

}  // namespace daejo::report
