#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/score/audit_memory.h"
#include "findings/finding.h"

namespace daejo::audit {

/// Finds for each sentence of a summary the sentence of the paper's title and abstract that supports it best.
/// The support, 0 to 1, is the share of the summary sentence's terms, weighted by IDF, that the paper's
/// sentence has. A Latin word or a number that occurs in both counts fully. For a Korean word, the
/// probability of its likeliest translation in the paper's sentence counts, divided by that of its likeliest
/// translation of all. A Korean word that the lexicon does not know counts as unsupported, with little
/// weight. Of paper sentences with equal support, the first is taken. A summary sentence without a term to
/// compare has support 0. If the best support is below 0.2, the summary sentence gets no partner, because any
/// two texts of one field may share that much.
std::vector<SentenceSupport> align_sentences(Vocabulary& vocabulary, const parsers::Entry& entry,
                                             const parsers::Paper& paper);

/// A sentence of a Korean text, and the sentence of an English text that supports it best, however little.
struct SentenceMatch {
  Span text;
  Span partner;  ///< The bytes of the English sentence; empty if the support is 0.
  double support = 0;
};
std::vector<SentenceMatch> match_sentences(Vocabulary& vocabulary, std::string_view text,
                                           std::string_view other);

/// Sets `AuditedEntry::sentences` of all entries that have a paper and whose verdict is not `unverified`.
/// `threads` does not affect the result.
void add_sentence_support(WorkspacePool& workspaces, std::span<AuditedEntry> entries, std::size_t threads);

}  // namespace daejo::audit
