#pragma once

#include "audit/text/author_match.h"
#include "audit/text/title_match.h"
#include "findings/finding.h"

namespace daejo::audit {

/// Whether an entry is about the paper that it links to, judged by its title and authors. Titles change
/// between versions, so a match with any version that was looked up counts.
struct PaperIdentity {
  TitleMatch title = TitleMatch::unknown;
  AuthorComparison authors;
};

/// Compares the entry with its paper. Both results are unknown if there is no paper.
PaperIdentity identify_paper(const AuditedEntry& audited);

/// Whether other versions of the paper must be looked up to decide: the titles differ, and the authors do not
/// show that it is the same paper.
bool needs_other_versions(const parsers::Entry& entry, const parsers::Paper& paper);

}  // namespace daejo::audit
