#pragma once

#include <cstddef>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The most important terms of an abstract that a summary has, and those that it lacks. Common words are not
/// evidence (`is_telling`), and neither are pairs of terms that the lexicon is unsure about.
struct Evidence {
  std::vector<TermMatch> found;   ///< By descending weight.
  std::vector<TermMatch> missed;  ///< By descending weight.
  std::vector<TermMatch> title;   ///< Of `found`, those of the title.
  std::vector<TermMatch> names;   ///< Of `found`, rare ones that are written the same in both.
};

/// Pairs each English term of the paper with the term of the summary that most likely means it. The weight of
/// a found term is its IDF times the probability of that meaning; the weight of a missed term is its IDF. The
/// spans refer to `summary_text` and `paper_text` (see `document_text`). Each list has at most `most` terms.
Evidence find_evidence(const Model& model, const SummaryTerms& summary, std::string_view summary_text,
                       const Document& document, std::string_view paper_text, std::size_t most);

}  // namespace daejo::audit
