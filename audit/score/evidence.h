#pragma once

#include <cstddef>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "findings/finding.h"

namespace daejo {

/// Which of an abstract's weightiest terms a summary has, and which it lacks.
struct Evidence {
  std::vector<TermMatch> found;   ///< Heaviest first.
  std::vector<TermMatch> missed;  ///< Heaviest first.
  std::vector<TermMatch> title;   ///< Of `found`, those of the title.
  std::vector<TermMatch> names;   ///< Of `found`, rare ones that both wrote alike.
};

/// Pairs each English term of the paper with the summary's term that means it most likely. Weight is IDF
/// times that probability for found ones, IDF for missed ones. `summary_text` and `paper_text` (see
/// `document_text`) are what the spans point into.
Evidence find_evidence(const Model& model, const SummaryTerms& summary, std::string_view summary_text,
                       const Document& document, std::string_view paper_text, std::size_t most);

}  // namespace daejo
