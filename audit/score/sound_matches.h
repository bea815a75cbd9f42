#pragma once

#include <cstdint>
#include <vector>

#include "audit/model/document.h"
#include "audit/score/translated_summary.h"

namespace daejo::audit {

/// A Korean word and a word of the paper that sound alike, as indices into the summary's and the document's
/// `TermList::terms`.
struct SoundMatch {
  std::uint32_t summary_term = 0;
  std::uint32_t document_term = 0;
  EnglishTermId id = 0;
};

/// Pairs the summary's words that the lexicon does not have, mostly transliterated names, with words of the
/// paper that sound like them. Each word is in at most one pair. A word of the paper that another word of the
/// summary already translates is not paired.
std::vector<SoundMatch> sound_matches(const TranslatedSummary& summary, const Document& document);

}  // namespace daejo::audit
