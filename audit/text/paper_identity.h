#pragma once

#include "audit/text/author_match.h"
#include "audit/text/title_match.h"
#include "findings/finding.h"

namespace daejo::audit {

/// How an entry's title and authors compare with those of the paper that the entry links to. A paper's title
/// and authors can change between versions, so a match with another version that was looked up counts too.
struct PaperIdentity {
  TitleMatch title = TitleMatch::unknown;
  AuthorComparison authors;
};

/// Compares the entry with its paper and the paper's other versions. Both results are `unknown` if there is
/// no paper.
PaperIdentity identify_paper(const AuditedEntry& audited);

/// Whether other versions of the paper must be looked up to decide whether the entry is about it: the titles
/// differ, and the authors do not show that it is the same paper.
bool needs_other_versions(const parsers::Entry& entry, const parsers::Paper& paper);

}  // namespace daejo::audit
