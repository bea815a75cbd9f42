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

namespace daejo {

/// What a sentence has in common with those of other papers.
struct Repetition {
  std::size_t entry = 0;  ///< Its number in the run.
  std::size_t section = 0;
  Span span;                     ///< Bytes of the section's text.
  std::size_t papers = 0;        ///< The most that share one of its sets.
  std::vector<std::string> ids;  ///< The first few of those.
};

/// Finds the passages that entries have in common and which none of their papers supports: a prompt that
/// leaked, or boilerplate. What is compared are sets of three terms of a sentence, in any order, so that a
/// passage is known again when a model words it anew. A term counts as far as its own paper does not support
/// it. A set is told if it is specific, stands in entries about at least three papers and one paper in a
/// thousand of those in the run, and if the background's abstracts do not speak of its terms together, as
/// they do of a field's usual metrics. Takes linear time but for sorting, and some ten bytes of memory for an
/// entry: the sentences are put aside.
class RepeatedPassageFinder {
 public:
  /// What it must know of one entry; several threads may make these.
  static std::vector<NewSentence> sentences_of(Workspace& work, const Entry& entry, const Document& document);

  /// Adds the run's next entry: its paper's id, empty where that was not read, and what `sentences_of` says,
  /// as bytes.
  void add(std::string_view paper, std::string_view sentences);

  /// Each entry's repetitions, by its number and in reading order.
  std::vector<Repetition> find(const Model& model) const;

 private:
  std::vector<std::string> ids_;  // by entry
  Spool sentences_;               // by entry
};

/// `repeated-passage`. Evidence: "passage", "papers" (how many have it), "other_ids" (the first five).
Reason repeated_passage_reason(const Entry& entry, const Repetition& repetition);

}  // namespace daejo
