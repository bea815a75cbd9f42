#include "check/unread_findings.h"

#include "base/region.h"
#include "report/unread_words.h"

namespace daejo::check {
namespace {

AuditedEntry unread_entry(const std::string& file, std::size_t line, Severity severity, Message message) {
  AuditedEntry audited;
  audited.file = file;
  audited.entry.line = line;
  Reason& reason = audited.judgement.reasons.emplace_back();
  reason.code = "unread";
  reason.severity = severity;
  reason.message = std::move(message);
  reason.place = {file, line, 0};
  return audited;
}

}  // namespace

std::vector<AuditedEntry> unread_papers(const parsers::Digest& digest, std::size_t number,
                                        const UnreadLevel& level_of) {
  std::vector<AuditedEntry> found;
  RegionFinder regions(digest.source);
  for (const parsers::UnreadPaper& paper : digest.unread) {
    AuditedEntry& audited = found.emplace_back(
        unread_entry(digest.file, paper.line, level_of(digest.file), report::unread_message(paper)));
    audited.digest = number;
    audited.entry.id = paper.id;
    audited.judgement.reasons.front().region = regions.region_of_line(paper.line);
  }
  return found;
}

std::vector<AuditedEntry> unread_files(std::span<const Problem> unread, const UnreadLevel& level_of) {
  std::vector<AuditedEntry> found;
  for (const Problem& problem : unread) {
    const std::string& file = problem.place.file;
    found.push_back(unread_entry(file, problem.place.line, level_of(file),
                                 {problem.sentence, "파일을 읽지 못했습니다: " + problem.sentence}));
  }
  return found;
}

}  // namespace daejo::check
