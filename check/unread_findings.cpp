#include "check/unread_findings.h"

#include "base/region.h"

namespace daejo {
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

Message why_unread(const UnreadPaper& paper) {
  const std::string id = "arXiv:" + paper.id.base;
  if (paper.why == UnreadPaper::Why::second_in_heading) {
    return {id + " is the second paper of this heading, but only one summary follows, so it was not checked. "
                 "Give it its own heading.",
            "한 제목에 논문이 둘이고 요약은 하나라 " + id + "은 확인하지 않았습니다. 제목을 따로 두세요."};
  }
  return {id + " has no summary, so it was not checked. Write one, or describe this file's format in "
               "daejo.toml.",
          "요약이 있어야 할 자리에 " + id +
              "만 있어 확인하지 못했습니다. 요약을 쓰거나 daejo.toml에 읽는 법을 적으세요."};
}

std::vector<AuditedEntry> unread_papers(const Digest& digest, std::size_t number,
                                        const UnreadLevel& level_of) {
  std::vector<AuditedEntry> found;
  RegionFinder regions(digest.source);
  for (const UnreadPaper& paper : digest.unread) {
    AuditedEntry& audited =
        found.emplace_back(unread_entry(digest.file, paper.line, level_of(digest.file), why_unread(paper)));
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

}  // namespace daejo
