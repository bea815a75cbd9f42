#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/vocabulary.h"
#include "audit/score/pair_scorer.h"
#include "base/span.h"
#include "parsers/digest.h"

namespace daejo {

/// A term of a sentence that the paper does not support, with its first place there.
struct NewTerm {
  std::uint64_t hash = 0;
  double information = 0;                    ///< IDF as far as the paper does not support the term.
  EnglishTermId english = unknown_term_bit;  ///< Of a Latin term; else one that is unknown.
  std::uint64_t is_name = 0;                 ///< 1 if it is Latin, and no number.
  Span span;                                 ///< Bytes of the section's text.
};

/// A sentence with its new terms, each once.
struct NewSentence {
  std::uint64_t section = 0;
  std::vector<NewTerm> terms;
};

/// The sentences of an entry that have at least `fewest_terms` terms which its paper does not support.
std::vector<NewSentence> new_sentences(Workspace& work, const Entry& entry, const Document& document,
                                       std::size_t fewest_terms);

/// As bytes, and back, for the same build of daejo. Bytes of anything else throw `Error` or give other data.
std::string to_bytes(const std::vector<NewSentence>& sentences);
std::vector<NewSentence> sentences_from_bytes(std::string_view bytes);

}  // namespace daejo
