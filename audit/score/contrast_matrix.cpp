#include "audit/score/contrast_matrix.h"

#include <string>

#include "audit/model/document.h"
#include "audit/model/summary_terms.h"
#include "audit/score/pair_scorer.h"
#include "audit/text/set_aside.h"

namespace daejo::audit {
namespace {

/// Makes a matrix without values for each digest that has from 2 to `most_matrix_entries` entries that can be
/// compared, and lists these entries in order.
std::vector<ContrastMatrix> group_by_digest(std::span<const AuditedEntry> entries) {
  std::vector<ContrastMatrix> matrices;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i == 0 || entries[i].digest != entries[i - 1].digest) matrices.push_back({entries[i].file, {}, {}});
    const bool comparable = entries[i].judgement.verdict != Verdict::unverified && entries[i].paper;
    if (comparable) matrices.back().entries.push_back(i);
  }
  std::erase_if(matrices, [](const ContrastMatrix& matrix) {
    return matrix.entries.size() < 2 || matrix.entries.size() > most_matrix_entries;
  });
  return matrices;
}

void fill(Workspace& workspace, std::span<const AuditedEntry> entries, ContrastMatrix& matrix) {
  std::vector<Document> documents;
  for (const std::size_t i : matrix.entries) {
    const parsers::Paper& paper = *entries[i].paper;
    documents.push_back(read_document(workspace.vocabulary, paper.id.base, paper.title, paper.abstract));
  }
  matrix.values.reserve(matrix.entries.size() * matrix.entries.size());
  for (const std::size_t i : matrix.entries) {
    const SummaryTerms summary =
        read_summary(workspace.vocabulary, without_quoted_english(summary_text(entries[i].entry)));
    workspace.scorer.set_summary(summary);
    for (const Fit& fit : workspace.scorer.fit(documents)) {
      matrix.values.push_back(static_cast<float>((fit.abstract_likelihood + fit.summary_likelihood) / 2));
    }
  }
}

}  // namespace

std::vector<ContrastMatrix> contrast_matrices(WorkspacePool& workspaces,
                                              std::span<const AuditedEntry> entries, std::size_t threads) {
  std::vector<ContrastMatrix> matrices = group_by_digest(entries);
  workspaces.for_each(matrices.size(), threads,
                      [&](Workspace& work, std::size_t i) { fill(work, entries, matrices[i]); });
  return matrices;
}

}  // namespace daejo::audit
