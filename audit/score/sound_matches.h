#pragma once

#include <cstdint>
#include <vector>

#include "audit/model/document.h"
#include "audit/score/translated_summary.h"

namespace daejo {

/// A Korean word and a word of the paper that sound alike: indices into the summary's and the document's
/// `TermList::terms`.
struct SoundMatch {
  std::uint32_t summary_term = 0;
  std::uint32_t document_term = 0;
  EnglishTermId id = 0;
};

/// Pairs the summary's words that the lexicon does not know, mostly transliterated names, with the document's
/// words that they sound like. Each word is paired once, and only words of the document that the summary does
/// not explain otherwise are.
std::vector<SoundMatch> sound_matches(const TranslatedSummary& summary, const Document& document);

}  // namespace daejo
