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
  std::size_t entry = 0;  ///< The number of its entry in the run.
  std::size_t section = 0;
  /// The bytes, in the section's text, from the first to the last of the terms that are in common.
  Span span;
  std::size_t papers = 0;  ///< The number of papers with the most widespread set of the sentence's terms.
  std::vector<std::string> ids;  ///< The ids of the first few of these papers, ascending.
};

/// Finds passages that several entries have in common and that none of their papers supports, such as a
/// leaked prompt or boilerplate. It compares sets of three terms of a sentence in any order, so that it
/// recognises a passage that a model has reworded. A term counts only as far as the paper of its entry does
/// not support it. A set is reported if it is specific, does not consist of names only, and occurs in entries
/// about at least three papers. In a large run, there must be at least one such paper for every thousand
/// entries. Sets whose terms occur together in abstracts of the background, such as the usual metrics of a
/// field, are not reported. Apart from sorting, the time is linear. Sentences are spooled, mostly to disk, so
/// an entry takes only a few dozen bytes of memory.
class RepeatedPassageFinder {
 public:
  /// What the finder needs to know about an entry. Several threads may compute it for different entries.
  static std::vector<NewSentence> sentences_of(Workspace& work, const parsers::Entry& entry,
                                               const Document& document);

  /// Adds the run's next entry: the id of its paper, or an empty one if the entry could not be compared with
  /// a paper, and the result of `sentences_of` as bytes.
  void add(std::string_view paper, std::string_view sentences);

  /// The repetitions of all entries, by entry number and then in reading order.
  std::vector<Repetition> find(const Model& model) const;

 private:
  std::vector<std::string> ids_;  // The id of each entry's paper.
  Spool sentences_;               // The sentences of each entry, as bytes.
};

/// The finding of the rule `repeated-passage`. Its evidence is "passage", "papers" (how many papers have it,
/// with the entry's own) and "other_ids" (at most five of the other papers).
Reason repeated_passage_reason(const parsers::Entry& entry, const Repetition& repetition);

}  // namespace daejo::audit
