#include "audit/rules/entry_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "audit/rules/figure_agreement.h"
#include "audit/rules/figure_alignment.h"
#include "audit/rules/figure_reading.h"

namespace daejo::audit {
namespace {

Message contradiction(std::string_view written, std::string_view abstract, std::string_view anchor) {
  const std::string near = anchor.empty() ? "" : fmt::format(" near \"{}\"", anchor);
  const std::string near_ko = anchor.empty() ? "" : fmt::format(" “{}” 곁에서", anchor);
  return {fmt::format("The summary says {} where the abstract says {}{}. Correct the figure.", written,
                      abstract, near),
          fmt::format("요약과 초록의 수치가 어긋납니다. 요약은 {}, 초록은{} {}. 바로잡으세요.", written,
                      near_ko, abstract)};
}

Reason contradicted(const EntryReading& reading, const FigureReading& figures, const FigurePair& pair) {
  const SummaryFigure& summary = figures.summary[pair.summary];
  const Figure& abstract = figures.abstract[pair.abstract].figure;
  const parsers::Section& section = reading.entry().sections[summary.section];
  const std::string written(summary.figure.span.of(section.text));
  const std::string there(abstract.span.of(reading.paper_text));
  const std::string anchor(pair.anchor.of(reading.paper_text));
  Reason reason = make_reason("figure-contradicted", contradiction(written, there, anchor),
                              source_of(section, summary.figure.span));
  reason.evidence = {{"written", written},
                     {"abstract", there},
                     {"value", summary.figure.value},
                     {"abstract_value", abstract.value},
                     {"attached_to", anchor}};
  return reason;
}

Reason unsupported(const EntryReading& reading, const SummaryFigure& summary) {
  const parsers::Section& section = reading.entry().sections[summary.section];
  const std::string written(summary.figure.span.of(section.text));
  const Message message = {
      fmt::format("The figure {} is not in the abstract. It may come from the full text; check it.", written),
      fmt::format("초록에 없는 수치입니다: {}. 본문에서 왔을 수 있으니 확인하세요.", written)};
  Reason reason = make_reason("figure-unsupported", message, source_of(section, summary.figure.span));
  reason.evidence = {{"written", written}, {"value", summary.figure.value}};
  return reason;
}

/// Whether a figure needs support and has none. Figures in words, and those with the number 1 ("1 %", "1B"),
/// are too common to need support.
bool lacks_support(const SummaryFigure& summary) {
  return summary.stated_as.empty() && !summary.reworded && !summary.in_name && !summary.derived &&
         !summary.figure.spelled && summary.figure.written != 1;
}

/// The figures of the text that the bot read to write the summary; none if the text is unknown. If that text
/// states a figure, the figure is neither contradicted nor unsupported.
std::vector<Figure> bot_figures(const EntryReading& reading) {
  return reading.audited.bot_text ? find_figures(*reading.audited.bot_text).figures : std::vector<Figure>();
}

bool is_stated(const Figure& figure, const std::vector<Figure>& figures) {
  return std::ranges::any_of(figures, [&](const Figure& other) {
    return is_same_figure(figure, other) || is_same_in_other_words(figure, other);
  });
}

}  // namespace

std::vector<Reason> figure_reasons(const EntryReading& reading, Vocabulary& vocabulary) {
  if (!reading.audited.paper || reading.audited.judgement.verdict == Verdict::mismatch) return {};
  const FigureReading figures = read_figures(reading);
  const std::vector<Figure> read_by_bot = bot_figures(reading);
  std::vector<Reason> reasons;
  std::set<std::size_t> contradicted_figures;
  for (const FigurePair& pair : find_contradictions(vocabulary, reading, figures)) {
    if (is_stated(figures.summary[pair.summary].figure, read_by_bot)) continue;
    reasons.push_back(contradicted(reading, figures, pair));
    contradicted_figures.insert(pair.summary);
  }
  for (std::size_t i = 0; i < figures.summary.size(); ++i) {
    if (!lacks_support(figures.summary[i]) || is_stated(figures.summary[i].figure, read_by_bot)) continue;
    if (!contradicted_figures.contains(i)) {
      reasons.push_back(unsupported(reading, figures.summary[i]));
    }
  }
  return reasons;
}

}  // namespace daejo::audit
