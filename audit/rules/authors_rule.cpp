#include "audit/rules/entry_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "audit/text/paper_identity.h"

namespace daejo::audit {
namespace {

/// Up to `most` names of a list, separated by commas. If there are more names, their number follows, in the
/// format `more`.
std::string name_some(std::span<const std::string> authors, std::size_t most, std::string_view more) {
  std::string names;
  for (const std::string& author : authors.first(std::min(most, authors.size()))) {
    names += (names.empty() ? "" : ", ") + author;
  }
  if (authors.size() > most) names += fmt::format(fmt::runtime(more), authors.size() - most);
  return names;
}

Message describe(const AuditedEntry& audited, bool same_title) {
  constexpr std::size_t most = 3;
  const auto& authors = audited.paper->authors;
  const std::string id = to_string(*audited.entry.id);
  const std::string_view english_end =
      same_title ? "The title agrees with arXiv's; correct the authors."
                 : "The link may lead to another paper; correct the link or the authors.";
  const std::string_view korean_end = same_title ? "제목은 맞으니 저자를 고치세요."
                                                 : "다른 논문이 링크되었을 수 있으니 링크나 저자를 고치세요.";
  return {fmt::format("arXiv gives other authors for {}: {}. {}", id,
                      name_some(authors, most, " and {} more"), english_end),
          fmt::format("{}의 저자는 arXiv에서 {}입니다. {}", id, name_some(authors, most, " 외 {}명"),
                      korean_end)};
}

std::string join_names(std::span<const std::string> authors) {
  return name_some(authors, authors.size(), "");
}

}  // namespace

std::vector<Reason> authors_reasons(const EntryReading& reading) {
  const AuditedEntry& audited = reading.audited;
  if (!audited.paper || audited.entry.authors == audited.paper->authors) return {};
  const PaperIdentity identity = identify_paper(audited);
  if (identity.authors.match != AuthorMatch::different) return {};
  const bool same_title = identity.title == TitleMatch::same;
  Reason reason = make_reason("authors-mismatch", describe(audited, same_title), {});
  if (same_title) reason.severity = Severity::warning;
  reason.evidence = {{"authors", join_names(audited.entry.authors)},
                     {"arxiv_authors", join_names(audited.paper->authors)}};
  return {std::move(reason)};
}

}  // namespace daejo::audit
