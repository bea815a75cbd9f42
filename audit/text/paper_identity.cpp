#include "audit/text/paper_identity.h"

namespace daejo {
namespace {

bool is_other_title(TitleMatch match) {
  return match == TitleMatch::related || match == TitleMatch::different;
}

}  // namespace

PaperIdentity identify_paper(const AuditedEntry& audited) {
  if (!audited.paper) return {};
  const Entry& entry = audited.entry;
  PaperIdentity identity{match_titles(entry.title, audited.paper->title),
                         compare_authors(entry.authors, audited.paper->authors)};
  for (const Paper& version : audited.other_versions) {
    if (is_other_title(identity.title) && match_titles(entry.title, version.title) == TitleMatch::same) {
      identity.title = TitleMatch::same;
    }
    const AuthorComparison authors = compare_authors(entry.authors, version.authors);
    if (authors.known > identity.authors.known) identity.authors = authors;
  }
  return identity;
}

bool needs_other_versions(const Entry& entry, const Paper& paper) {
  return is_other_title(match_titles(entry.title, paper.title)) &&
         compare_authors(entry.authors, paper.authors).match != AuthorMatch::same;
}

}  // namespace daejo
