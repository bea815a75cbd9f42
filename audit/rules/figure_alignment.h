#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"
#include "audit/rules/figure_reading.h"

namespace daejo::audit {

/// Signs that a figure of the summary is, or is not, a wrong version of a figure in the abstract.
enum PairSign : std::size_t {
  near_context,  ///< See `SharedContext`.
  sentence_context,
  next_word,
  /// `near_context` of this pair, minus the highest one that the summary's figure has with another comparable
  /// figure of the abstract; −1 to 1.
  best_for_summary,
  /// `near_context` of this pair, minus the highest one that the abstract's figure has with another
  /// comparable figure of the summary; −1 to 1.
  best_for_abstract,
  rivals_here,   ///< ln(1 + the other comparable figures of the summary that the abstract does not state).
  rivals_there,  ///< ln(1 + the other comparable figures of the abstract that the summary does not state).
  neighbours,    ///< How many figures directly next to the two agree with each other, 0 to 2.
  sentence_figures,  ///< 1 if the two sentences have another number in common.
  other_kind,        ///< 1 if one is a percentage and the other is not.
  same_step,         ///< 1 if both are written to the same decimal place.
  small_count,       ///< 1 if both are whole numbers up to 20 without a unit.
  moved_digits,      ///< See `FigureSlip`; this also applies to the next four.
  changed_magnitude,
  replaced_digit,
  whole_factor,
  ratio,
  any_slip,  ///< 1 if any of the four before `ratio` is over 0.
  spelled,   ///< 1 if the abstract spells its figure in words.
  /// The share of the abstract's mentions of this figure that the summary states elsewhere, 0 to 1.
  accounted_for,
  derived,          ///< 1 if the summary's figure follows from other figures of the abstract.
  accounted_share,  ///< The share of the abstract's figures that the summary states.
  support_share,    ///< The share of the summary's other figures that the abstract states.
  pair_sign_count
};

/// A figure of the summary paired with the figure of the abstract that it may misstate.
struct FigurePair {
  std::size_t summary = 0;   ///< An index into `FigureReading::summary`.
  std::size_t abstract = 0;  ///< An index into `FigureReading::abstract`.
  std::array<double, pair_sign_count> signs{};
  Span anchor;       ///< See `SharedContext`.
  double logit = 0;  ///< The higher it is, the surer is the contradiction.
};

/// The pairs that are sure enough to report as contradictions. A figure of either text is in at most one
/// pair. The pairs are in the order of the summary.
std::vector<FigurePair> find_contradictions(Vocabulary& vocabulary, const EntryReading& reading,
                                            const FigureReading& figures);

/// Every pair of a summary's figure that the abstract does not state and an abstract's figure that it may
/// misstate.
std::vector<FigurePair> pair_figures(Vocabulary& vocabulary, const EntryReading& reading,
                                     const FigureReading& figures);

}  // namespace daejo::audit
