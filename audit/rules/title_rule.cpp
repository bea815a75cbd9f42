#include "audit/rules/entry_rules.h"

#include <fmt/format.h>

#include "audit/text/paper_identity.h"

namespace daejo::audit {
namespace {

Message wrong_link(const std::string& title, const std::string& id) {
  return {
      fmt::format("The link leads to {}, whose title on arXiv is \"{}\". The entry's title is another one. "
                  "Correct the link or the title.",
                  id, title),
      fmt::format("링크된 {}의 제목은 arXiv에서 \"{}\"입니다. 항목의 제목과 다른 논문이니 링크나 제목을 "
                  "고치세요.",
                  id, title)};
}

Message perhaps_renamed(const std::string& title, const std::string& id) {
  return {
      fmt::format(
          "The title of {} on arXiv is \"{}\", which only resembles the entry's title. The paper may have been renamed; check whether the link is right.",
          id, title),
      fmt::format("{}의 제목은 arXiv에서 \"{}\"이며 항목의 제목과 비슷하기만 합니다. 논문 제목이 바뀌었을 "
                  "수 있으니 링크가 맞는지 확인하세요.",
                  id, title)};
}

Message renamed(const std::string& title, const std::string& id) {
  return {
      fmt::format(
          "The title of {} on arXiv is \"{}\", which is not the entry's title. The authors are the same, so "
          "the paper was renamed, or the link leads to another paper of theirs; check the link.",
          id, title),
      fmt::format("{}의 제목은 arXiv에서 \"{}\"이며 항목의 제목과 다릅니다. 저자가 같으니 제목이 바뀌었거나 "
                  "같은 저자들의 다른 논문이 링크되었습니다. 링크를 확인하세요.",
                  id, title)};
}

}  // namespace

std::vector<Reason> title_reasons(const EntryReading& reading) {
  const AuditedEntry& audited = reading.audited;
  if (!audited.paper) return {};
  const PaperIdentity identity = identify_paper(audited);
  if (identity.title != TitleMatch::different && identity.title != TitleMatch::related) return {};
  const std::string& title = audited.paper->title;
  const std::string id = to_string(*audited.entry.id);
  Reason reason = make_reason("title-mismatch", wrong_link(title, id), {});
  const bool authors_tell = identity.authors.match == AuthorMatch::different;
  if (identity.authors.match == AuthorMatch::same) {
    reason.message = renamed(title, id);
    reason.severity = Severity::note;
  } else if (!authors_tell && identity.title == TitleMatch::related &&
             audited.judgement.verdict == Verdict::ok) {
    reason.message = perhaps_renamed(title, id);
    reason.severity = Severity::warning;
  }
  reason.evidence = {{"title", audited.entry.title},
                     {"arxiv_title", title},
                     {"likeness", title_likeness(audited.entry.title, title)}};
  return {std::move(reason)};
}

}  // namespace daejo::audit
