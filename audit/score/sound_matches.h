#pragma once

#include <cstdint>
#include <vector>

#include "audit/model/document.h"
#include "audit/score/translated_summary.h"

namespace daejo::audit {

/// A Korean word of the summary and a word of the paper that sound alike. The terms are indices into the
/// `TermList::terms` of the summary and of the document. `id` is the number of the paper's word.
struct SoundMatch {
  std::uint32_t summary_term = 0;
  std::uint32_t document_term = 0;
  EnglishTermId id = 0;
};

/// Pairs the summary's words that the lexicon does not have, mostly transliterated names, with words of the
/// paper that sound like them. Each occurrence of a summary's word, and each distinct word of the paper, is
/// in at most one pair. A word of the paper that the summary probably has in translation is not paired.
std::vector<SoundMatch> sound_matches(const TranslatedSummary& summary, const Document& document);

}  // namespace daejo::audit
