#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/rules/new_sentences.h"
#include "base/span.h"
#include "base/spool.h"
#include "findings/finding.h"

namespace daejo::audit {

/// A sentence that has much in common with sentences about other papers.
struct Repetition {
  std::size_t entry = 0;  ///< Its number in the run.
  std::size_t section = 0;
  Span span;                     ///< The bytes in the section's text.
  std::size_t papers = 0;        ///< The number of papers with the sentence's most widespread set of terms.
  std::vector<std::string> ids;  ///< The first few of these papers.
};

/// Finds passages that several entries have in common and that none of their papers supports, such as a
/// leaked prompt or boilerplate. It compares sets of three terms of a sentence in any order, so that it
/// recognises a passage that a model has reworded. A term counts only as far as the paper of its entry does
/// not support it. A set is reported if it is specific, if entries about at least three papers and one in a
/// thousand papers of the run have it, and if its terms do not occur together in abstracts of the background,
/// as the usual metrics of a field do. Apart from sorting, the time is linear. Sentences are spooled to disk,
/// so an entry takes some ten bytes of memory.
class RepeatedPassageFinder {
 public:
  /// What the finder needs to know about an entry. Several threads may compute it for different entries.
  static std::vector<NewSentence> sentences_of(Workspace& work, const parsers::Entry& entry,
                                               const Document& document);

  /// Adds the run's next entry: the id of its paper, or an empty one if its paper was not found, and the
  /// result of `sentences_of` as bytes.
  void add(std::string_view paper, std::string_view sentences);

  /// The repetitions of all entries, by entry number and then in reading order.
  std::vector<Repetition> find(const Model& model) const;

 private:
  std::vector<std::string> ids_;  // For each entry.
  Spool sentences_;               // For each entry.
};

/// The finding of the rule `repeated-passage`. Its evidence is "passage", "papers" (how many papers have it)
/// and "other_ids" (the first five of these).
Reason repeated_passage_reason(const parsers::Entry& entry, const Repetition& repetition);

}  // namespace daejo::audit
