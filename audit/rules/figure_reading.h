#pragma once

#include <cstddef>
#include <vector>

#include "audit/rules/entry_reading.h"
#include "audit/rules/figures.h"

namespace daejo {

/// A figure of a summary and what the abstract says to it.
struct SummaryFigure {
  std::size_t section = 0;   ///< Index into `Entry::sections`; the figure's span is into that section's text.
  std::size_t sentence = 0;  ///< Index into `EntryReading::summary`.
  Figure figure;
  std::vector<std::size_t> stated_as;  ///< Indices into `FigureReading::abstract` of the same number.
  bool reworded = false;  ///< It says a figure of the abstract in other words, see `is_same_in_other_words`.
  bool derived = false;   ///< It follows from two figures of the abstract, see `follows_from`.
};

/// A figure of the title or the abstract.
struct AbstractFigure {
  std::size_t sentence = 0;    ///< Index into `EntryReading::paper`.
  Figure figure;               ///< Its span is into `EntryReading::paper_text`.
  bool accounted_for = false;  ///< Some figure of the summary states it.
};

/// The figures of an entry and its paper, at most 300 of each.
struct FigureReading {
  std::vector<SummaryFigure> summary;    ///< In reading order.
  std::vector<AbstractFigure> abstract;  ///< In order.
};

FigureReading read_figures(const EntryReading& reading);

}  // namespace daejo
