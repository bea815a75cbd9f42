#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/vocabulary.h"
#include "audit/score/pair_scorer.h"
#include "base/span.h"
#include "parsers/digest.h"

namespace daejo::audit {

/// A term of a summary's sentence, at its first occurrence there. The paper does not support the term, or
/// only partly.
struct NewTerm {
  std::uint64_t hash = 0;
  /// The part of the term's IDF that the paper does not support, where 1 is the IDF of a name that no
  /// abstract has. Fixed for a Korean word that the lexicon does not have.
  double information = 0;
  /// The number of a Latin term or of a number; `unknown_term_bit` for a Korean term.
  EnglishTermId english = unknown_term_bit;
  bool is_name = false;  ///< Whether the term is Latin and not a number.
  Span span;             ///< The bytes in the section's text.
};

/// A sentence with those of its terms that the paper does not support, each once.
struct NewSentence {
  std::size_t section = 0;
  std::vector<NewTerm> terms;
};

/// The sentences of an entry with at least `fewest_terms` distinct terms that its paper does not support
/// well.
std::vector<NewSentence> new_sentences(Workspace& work, const parsers::Entry& entry, const Document& document,
                                       std::size_t fewest_terms);

/// These convert sentences to bytes and back, within one build of daejo; see findings/binary_form.h.
std::string to_bytes(const std::vector<NewSentence>& sentences);
std::vector<NewSentence> sentences_from_bytes(std::string bytes);

}  // namespace daejo::audit
