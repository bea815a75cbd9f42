#include "check/unread_findings.h"

#include "base/region.h"
#include "report/terminal_text.h"

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

/// Why it is unclear what the summary of a paper is. `shown` is the text that shows it, in quotes.
Message why_unclear(parsers::UnreadPaper::Why why, const std::string& shown) {
  switch (why) {
    case parsers::UnreadPaper::Why::markup_in_summary:
      return {"what looks like its summary has markup or data in it (" + shown + ")",
              "요약으로 보이는 글에 마크업이나 데이터가 섞여 있어(" + shown + ")"};
    case parsers::UnreadPaper::Why::remark_in_summary:
      return {"what looks like its summary has a remark in it (" + shown + ")",
              "요약으로 보이는 글에 논평이 섞여 있어(" + shown + ")"};
    case parsers::UnreadPaper::Why::several_papers:
      return {"several papers with texts of their own are in one entry",
              "한 항목에 저마다 글이 딸린 논문이 여럿이라"};
    case parsers::UnreadPaper::Why::paper_twice:
      return {"several neighbouring entries are about it", "잇따른 여러 항목이 이 논문을 가리켜"};
    default:
      return {"there is text beside its entry that may be the summary" +
                  (shown.empty() ? "" : " (" + shown + ")"),
              "요약일 수 있는 글이 항목 밖에 있어" + (shown.empty() ? "" : "(" + shown + ")")};
  }
}

}  // namespace

Message why_unread(const parsers::UnreadPaper& paper) {
  const std::string id = "arXiv:" + paper.id.base;
  if (paper.why == parsers::UnreadPaper::Why::second_in_heading) {
    return {id + " is the second paper of this heading, but only one summary follows, so it was not checked. "
                 "Give it its own heading.",
            "한 제목에 논문이 둘이고 요약은 하나라 " + id + "은 확인하지 않았습니다. 제목을 따로 두세요."};
  }
  if (paper.why == parsers::UnreadPaper::Why::no_summary) {
    return {id + " has no summary, so it was not checked. Write one, or describe this file's format in "
                 "daejo.toml.",
            "요약이 있어야 할 자리에 " + id +
                "만 있어 확인하지 못했습니다. 요약을 쓰거나 daejo.toml에 읽는 법을 적으세요."};
  }
  constexpr std::size_t longest_quotation = 60;
  const std::string shown =
      paper.text.empty() ? ""
                         : "\"" + report::printable(report::truncate(paper.text, longest_quotation)) + "\"";
  const Message unclear = why_unclear(paper.why, shown);
  return {id + " was not checked, because " + unclear.english +
              ". Look at it with `daejo read`, and describe this file's format in daejo.toml.",
          id + "은 " + unclear.korean +
              " 확인하지 않았습니다. `daejo read`로 살펴보고 daejo.toml에 읽는 법을 적으세요."};
}

std::vector<AuditedEntry> unread_papers(const parsers::Digest& digest, std::size_t number,
                                        const UnreadLevel& level_of) {
  std::vector<AuditedEntry> found;
  RegionFinder regions(digest.source);
  for (const parsers::UnreadPaper& paper : digest.unread) {
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

}  // namespace daejo::check
