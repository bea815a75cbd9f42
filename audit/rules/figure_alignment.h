#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"
#include "audit/rules/figure_reading.h"

namespace daejo {

/// What speaks for or against a figure of the summary being a wrong rendering of one of the abstract's.
enum PairSign : std::size_t {
  near_context,  ///< See `SharedContext`.
  sentence_context,
  next_word,
  best_for_summary,   ///< How much nearer than any other of the abstract's comparable figures, −1 to 1.
  best_for_abstract,  ///< How much nearer than any other of the summary's comparable figures, −1 to 1.
  rivals_here,       ///< Logarithm of the comparable figures of the summary that the abstract does not state.
  rivals_there,      ///< Logarithm of the comparable figures of the abstract that the summary does not state.
  neighbours,        ///< How many figures right beside the two state the same number, 0 to 2.
  sentence_figures,  ///< 1 where the two sentences state another number alike.
  other_kind,        ///< 1 where one is a percentage and the other is not.
  same_step,         ///< 1 where both are written to the same decimal place.
  small_count,       ///< 1 where both are whole numbers up to 20 without a unit.
  moved_digits,      ///< See `FigureSlip`, also the next four.
  changed_magnitude,
  replaced_digit,
  whole_factor,
  ratio,
  any_slip,       ///< 1 where any of the four before the ratio is over 0.
  spelled,        ///< 1 where the abstract's figure is in words.
  accounted_for,  ///< How many of the abstract's mentions of the figure the summary has elsewhere, 0 to 1.
  derived,        ///< 1 where the summary's figure follows from others of the abstract.
  told_share,     ///< The share of the abstract's figures that the summary states.
  support_share,  ///< The share of the summary's other figures that the abstract states.
  pair_sign_count
};

/// A figure of the summary that may stand where the abstract has another one.
struct FigurePair {
  std::size_t summary = 0;   ///< Index into `FigureReading::summary`.
  std::size_t abstract = 0;  ///< Index into `FigureReading::abstract`.
  std::array<double, pair_sign_count> signs{};
  Span anchor;       ///< See `SharedContext`.
  double logit = 0;  ///< Higher is surer.
};

/// The pairs that are sure enough to say that the summary contradicts the abstract: each figure of either
/// text in one pair at most, in the summary's order.
std::vector<FigurePair> find_contradictions(Vocabulary& vocabulary, const EntryReading& reading,
                                            const FigureReading& figures);

/// All pairs of a figure of the summary that the abstract does not state and one of the abstract that it
/// could have been.
std::vector<FigurePair> pair_figures(Vocabulary& vocabulary, const EntryReading& reading,
                                     const FigureReading& figures);

}  // namespace daejo
