#include "audit/text/paper_identity.h"

#include <algorithm>
#include <sstream>
#include <string>

#include "audit/text/plain_words.h"
#include "base/ascii.h"

namespace daejo::audit {
namespace {

bool is_other_title(TitleMatch match) {
  return match == TitleMatch::related || match == TitleMatch::different;
}

/// Whether a title looks like only the name of a system, such as "KiteNet-2": it has no white space, and it
/// has a digit or at least two capitals.
bool is_system_name(std::string_view title) {
  const auto capitals = std::ranges::count_if(title, is_ascii_upper);
  return (capitals > 1 || std::ranges::any_of(title, is_ascii_digit)) &&
         std::ranges::none_of(title, is_ascii_space);
}

bool mentions(const std::string& abstract, std::string_view name) {
  const std::string joined = join_words(plain_words(name));
  std::istringstream words(abstract);
  for (std::string word; words >> word;) {
    if (join_words(plain_words(word)) == joined) return true;
  }
  return false;
}

/// Like `match_titles`, but if the titles are `different`, and the entry's title is only the name of a system
/// that the abstract mentions, the result is `unknown`. The system may be this paper's or a competing one.
TitleMatch match_title(const parsers::Entry& entry, const parsers::Paper& paper) {
  const TitleMatch match = match_titles(entry.title, paper.title);
  if (match != TitleMatch::different || !is_system_name(entry.title)) return match;
  return mentions(paper.abstract, entry.title) ? TitleMatch::unknown : match;
}

}  // namespace

PaperIdentity identify_paper(const AuditedEntry& audited) {
  if (!audited.paper) return {};
  const parsers::Entry& entry = audited.entry;
  PaperIdentity identity{match_title(entry, *audited.paper),
                         compare_authors(entry.authors, audited.paper->authors)};
  for (const parsers::Paper& version : audited.other_versions) {
    if (is_other_title(identity.title) && match_titles(entry.title, version.title) == TitleMatch::same) {
      identity.title = TitleMatch::same;
    }
    const AuthorComparison authors = compare_authors(entry.authors, version.authors);
    if (authors.known > identity.authors.known) identity.authors = authors;
  }
  return identity;
}

bool needs_other_versions(const parsers::Entry& entry, const parsers::Paper& paper) {
  return is_other_title(match_title(entry, paper)) &&
         compare_authors(entry.authors, paper.authors).match != AuthorMatch::same;
}

}  // namespace daejo::audit
