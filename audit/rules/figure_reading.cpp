#include "audit/rules/figure_reading.h"

#include <algorithm>

#include "audit/rules/figure_agreement.h"

namespace daejo::audit {
namespace {

/// The most figures of a text that are read. A text with more figures is probably a table, and comparing all
/// of them would take too long.
constexpr std::size_t most_figures = 300;

void add_summary_figures(const EntryReading& reading, FigureReading& out) {
  std::size_t sentence = 0;
  for (std::size_t section = 0; section < reading.entry().sections.size(); ++section) {
    for (const Figure& figure : find_figures(reading.entry().sections[section].text).figures) {
      const auto is_before = [&](const SummarySentence& other) {
        return other.section < section || (other.section == section && other.text.end <= figure.span.begin);
      };
      while (sentence < reading.summary.size() && is_before(reading.summary[sentence])) ++sentence;
      if (sentence == reading.summary.size() || out.summary.size() == most_figures) return;
      SummaryFigure& kept = out.summary.emplace_back();
      kept.section = section;
      kept.sentence = sentence;
      kept.figure = figure;
    }
  }
}

void add_abstract_figures(const EntryReading& reading, const FigureText& paper, FigureReading& out) {
  std::size_t sentence = 0;
  for (const Figure& figure : paper.figures) {
    while (sentence < reading.paper.size() && reading.paper[sentence].end <= figure.span.begin) ++sentence;
    if (sentence == reading.paper.size() || out.abstract.size() == most_figures) return;
    out.abstract.push_back({sentence, figure, false});
  }
}

}  // namespace

FigureReading read_figures(const EntryReading& reading) {
  FigureReading out;
  add_summary_figures(reading, out);
  if (out.summary.empty()) return out;
  const FigureText paper = find_figures(reading.paper_text);
  add_abstract_figures(reading, paper, out);
  std::vector<Figure> abstract;
  for (const AbstractFigure& figure : out.abstract) abstract.push_back(figure.figure);
  for (SummaryFigure& summary : out.summary) {
    for (std::size_t i = 0; i < abstract.size(); ++i) {
      if (!is_same_figure(summary.figure, abstract[i])) continue;
      summary.stated_as.push_back(i);
      out.abstract[i].accounted_for = true;
    }
    if (!summary.stated_as.empty()) continue;
    summary.reworded = std::ranges::any_of(
        abstract, [&](const Figure& figure) { return is_same_in_other_words(summary.figure, figure); });
    summary.in_name = std::ranges::any_of(
        paper.sizes_in_names, [&](const Figure& size) { return is_same_figure(summary.figure, size); });
    summary.derived = follows_from(summary.figure, abstract);
  }
  return out;
}

}  // namespace daejo::audit
