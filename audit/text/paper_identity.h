#pragma once

#include "audit/text/author_match.h"
#include "audit/text/title_match.h"
#include "findings/finding.h"

namespace daejo {

/// Whether an entry is about the paper that it links to, by its title and its authors. Titles change between
/// the versions of a paper, so a title or an author of any version that was looked up counts.
struct PaperIdentity {
  TitleMatch title = TitleMatch::unknown;
  AuthorComparison authors;
};

/// Both are unknown without a paper.
PaperIdentity identify_paper(const AuditedEntry& audited);

/// Whether only another version's record can tell: the title differs, and the authors do not say that it is
/// the same paper all the same.
bool needs_other_versions(const Entry& entry, const Paper& paper);

}  // namespace daejo
