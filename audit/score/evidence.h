#pragma once

#include <cstddef>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The most important terms of a title and abstract that a summary has, and those that it lacks, each list by
/// descending weight. Common words are not evidence (`is_telling`), and neither are pairs of terms that the
/// lexicon is unsure about.
struct Evidence {
  std::vector<TermMatch> found;   ///< The terms that the summary has.
  std::vector<TermMatch> missed;  ///< The terms that the summary lacks.
  std::vector<TermMatch> title;   ///< The terms of the title that the summary has.
  std::vector<TermMatch> names;   ///< The rare English words that the summary has in Latin letters, too.
};

/// Pairs each English term of the paper with the term of the summary that most likely means it. Parts of
/// hyphenated words are left out. The weight of a found term is its IDF times the probability of that
/// meaning; the weight of a missed term is its IDF. The spans refer to `summary_text` and `paper_text` (see
/// `document_text`). Each list has at most `most` terms.
Evidence find_evidence(const Model& model, const SummaryTerms& summary, std::string_view summary_text,
                       const Document& document, std::string_view paper_text, std::size_t most);

}  // namespace daejo::audit
