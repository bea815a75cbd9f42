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
  near_context,  ///< See `SharedContext`; this also applies to the next two.
  sentence_context,
  next_word,
  /// `near_context` of this pair, minus the highest `near_context` that the summary's figure has with another
  /// comparable figure of the abstract; −1 to 1.
  best_for_summary,
  /// `near_context` of this pair, minus the highest `near_context` that the abstract's figure has with
  /// another comparable figure of the summary; −1 to 1.
  best_for_abstract,
  /// ln(1 + the number of the summary's other comparable figures in digits, without a bare 1, that the
  /// abstract does not state).
  rivals_here,
  /// ln(1 + the number of the abstract's other comparable figures that the summary does not state).
  rivals_there,
  /// How many of the two pairs of figures directly before and directly after this pair state the same number,
  /// 0 to 2.
  neighbours,
  sentence_figures,  ///< 1 if the two sentences have another number in common.
  other_kind,        ///< 1 if one is a percentage and the other is not.
  same_step,         ///< 1 if both have the same `Figure::step`.
  small_count,       ///< 1 if both are whole numbers up to 20 without a unit.
  moved_digits,      ///< See `FigureSlip`; this also applies to the next four.
  changed_magnitude,
  replaced_digit,
  whole_factor,
  ratio,
  any_slip,  ///< 1 if any of the four before `ratio` is over 0.
  spelled,   ///< 1 if the abstract spells its figure in words.
  /// How many figures of the summary state the abstract's figure, divided by how many figures of the abstract
  /// do, at most 1.
  accounted_for,
  derived,  ///< 1 if the summary's figure follows from two figures of the abstract; see `follows_from`.
  /// The share of the abstract's figures in digits that the summary states; 0.5 if there are fewer than two.
  accounted_share,
  /// The share of the summary's other figures in digits that the abstract states; 0.5 if there are none.
  support_share,
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

/// All pairs of a figure in the summary that the abstract does not state and a comparable figure of the
/// abstract, which it may misstate. Figures in words and a bare 1 of the summary are left out, and so are
/// pairs that say the same in other words.
std::vector<FigurePair> pair_figures(Vocabulary& vocabulary, const EntryReading& reading,
                                     const FigureReading& figures);

}  // namespace daejo::audit
