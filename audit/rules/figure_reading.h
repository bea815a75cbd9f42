#pragma once

#include <cstddef>
#include <vector>

#include "audit/rules/entry_reading.h"
#include "audit/rules/figures.h"

namespace daejo::audit {

/// A figure of a summary, and what the title and abstract say about it.
struct SummaryFigure {
  /// An index into `Entry::sections`. The figure's span refers to that section's text.
  std::size_t section = 0;
  std::size_t sentence = 0;  ///< An index into `EntryReading::summary`.
  Figure figure;
  /// The figures of the title and abstract that state the same number, as indices into
  /// `FigureReading::abstract`.
  std::vector<std::size_t> stated_as;
  /// Whether the figure says the same as a figure of the abstract in another way; see
  /// `is_same_in_other_words`. Always false if `stated_as` is not empty.
  bool reworded = false;
  /// Whether the figure follows from two figures of the abstract; see `follows_from`. Always false if
  /// `stated_as` is not empty.
  bool derived = false;
  /// Whether the paper states the figure as the size in a name, as in "Llama 2 7B".
  bool in_name = false;
};

/// A figure in the title or the abstract.
struct AbstractFigure {
  std::size_t sentence = 0;    ///< An index into `EntryReading::paper`.
  Figure figure;               ///< Its span refers to `EntryReading::paper_text`.
  bool accounted_for = false;  ///< Whether some figure of the summary states the same number.
};

/// The figures of an entry's summary and of its paper, at most 300 of each.
struct FigureReading {
  std::vector<SummaryFigure> summary;    ///< In reading order.
  std::vector<AbstractFigure> abstract;  ///< In reading order; empty if the summary has no figures.
};

FigureReading read_figures(const EntryReading& reading);

}  // namespace daejo::audit
