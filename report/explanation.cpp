#include "report/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/join.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <cmath>
#include <string_view>
#include <vector>

#include "audit/model/document.h"
#include "audit/score/suspicions.h"
#include "report/percent.h"
#include "report/phrases.h"
#include "report/terminal_color.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

constexpr std::size_t most_lines = 10'000;
/// These mark the beginning and the end of a matching term until its text is wrapped. Then `padded` replaces
/// them. They are printable, one column wide and rare.
constexpr std::string_view mark_begin = "⟦";
constexpr std::string_view mark_end = "⟧";

/// Renders a match as "adaptation ← 적응". Only the term of the abstract is shown if the summary has the same
/// term or none.
std::string to_text(const TermMatch& match) {
  const bool alike = match.summary_term.empty() || match.summary_term == match.abstract_term;
  return printable(match.abstract_term) + (alike ? "" : " ← " + printable(match.summary_term));
}

std::string term_list(const std::vector<TermMatch>& matches) {
  std::vector<std::string> terms;
  terms.reserve(matches.size());
  for (const TermMatch& match : matches) terms.push_back(to_text(match));
  return boost::algorithm::join(terms, ", ");
}

/// Pads a text with spaces on the right to a number of columns, as `display_width` counts them.
std::string padded(std::string_view text, std::size_t columns) {
  return std::string(text) + std::string(columns - std::min(columns, display_width(text)), ' ');
}

std::string padded_left(std::string_view text, std::size_t columns) {
  return std::string(columns - std::min(columns, display_width(text)), ' ') + std::string(text);
}

/// The log odds of the reported probability. Unlike `Judgement::logit`, they include the signal of
/// inventions.
double mismatch_logit_of(const Judgement& judgement) {
  const auto invented = std::ranges::find(judgement.signals, audit::invented_signal, &Signal::name);
  return *judgement.logit + (invented == judgement.signals.end() ? 0 : invented->weight);
}

std::string signal_table(const Judgement& judgement, std::size_t width, Language language) {
  std::vector<const Signal*> signals;
  for (const Signal& signal : judgement.signals) signals.push_back(&signal);
  std::ranges::stable_sort(signals, std::greater{},
                           [](const Signal* signal) { return std::abs(signal->weight); });
  constexpr std::size_t columns_before_terms = 43;
  std::string out = padded(phrases::signal.in(language), 22) + padded_left(phrases::value.in(language), 8) +
                    "  " + padded_left("logit", 7) + "  " + std::string(phrases::terms_behind.in(language)) +
                    '\n';
  for (const Signal* signal : signals) {
    if (signal->weight == 0) continue;
    std::string line =
        fmt::format("  {}{:>8.3f}  {:>+7.2f}  {}", padded(printable(signal->name), 20), signal->value,
                    signal->weight, truncate(term_list(signal->terms), width - columns_before_terms));
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

/// Puts `mark_begin` and `mark_end` around spans of a text. Skips spans that are empty, reach beyond the
/// text, or overlap an earlier span.
std::string with_marks(std::string_view text, std::vector<Span> spans) {
  std::ranges::sort(spans, {}, &Span::begin);
  std::string out;
  std::size_t at = 0;
  for (const Span span : spans) {
    if (span.begin < at || span.end > text.size() || span.size() == 0) continue;
    out.append(text.substr(at, span.begin - at)).append(mark_begin).append(span.of(text)).append(mark_end);
    at = span.end;
  }
  return out.append(text.substr(at));
}

std::vector<Span> spans_of(const std::vector<TermMatch>& matches, Span TermMatch::*span) {
  std::vector<Span> spans;
  spans.reserve(matches.size());
  for (const TermMatch& match : matches) spans.push_back(match.*span);
  return spans;
}

/// The spans that are entirely inside `part`, relative to its start.
std::vector<Span> within(const std::vector<Span>& spans, Span part) {
  std::vector<Span> inside;
  for (const Span span : spans) {
    if (span.begin >= part.begin && span.end <= part.end) {
      inside.push_back({span.begin - part.begin, span.end - part.begin});
    }
  }
  return inside;
}

/// Replaces the marks in a wrapped line by colours or, if `color` is false, by brackets. Pads the line to a
/// number of columns.
std::string padded(const std::string& line, std::size_t columns, bool color) {
  constexpr std::string_view bold_cyan = "\x1b[1;36m";
  constexpr std::string_view reset = "\x1b[0m";
  const auto with_marks_as = [&](std::string_view begin, std::string_view end) {
    using boost::algorithm::replace_all_copy;
    return replace_all_copy(replace_all_copy(line, mark_begin, begin), mark_end, end);
  };
  std::string out = color ? with_marks_as(bold_cyan, reset).append(reset) : with_marks_as("[", "]");
  const std::size_t width = display_width(color ? with_marks_as("", "") : line);
  return width < columns ? out + std::string(columns - width, ' ') : out;
}

/// The paragraphs of the summary and of the paper (its title and its abstract), with marks around the
/// matching terms.
struct Texts {
  std::vector<std::string> summary;
  std::vector<std::string> paper;
};

Texts marked_texts(const AuditedEntry& audited) {
  Texts texts;
  const std::vector<Span> in_summary = spans_of(audited.judgement.terms_found, &TermMatch::summary_span);
  std::size_t at = 0;
  for (const parsers::Section& section : audited.entry.sections) {
    if (section.text.empty()) continue;
    const std::string text = with_marks(section.text, within(in_summary, {at, at + section.text.size()}));
    texts.summary.push_back(section.label.empty() ? text : section.label + ": " + text);
    at += section.text.size() + 1;
  }
  if (!audited.paper) return texts;
  const std::vector<Span> in_paper = spans_of(audited.judgement.terms_found, &TermMatch::abstract_span);
  const std::size_t title = audited.paper->title.size();
  texts.paper.push_back(with_marks(audited.paper->title, within(in_paper, {0, title})));
  texts.paper.push_back(with_marks(
      audited.paper->abstract, within(in_paper, {title + 1, title + 1 + audited.paper->abstract.size()})));
  return texts;
}

std::vector<std::string> wrapped(const std::vector<std::string>& paragraphs, std::size_t columns) {
  std::vector<std::string> lines;
  for (const std::string& paragraph : paragraphs) {
    const auto more = wrap(printable(paragraph), columns, most_lines);
    lines.insert(lines.end(), more.begin(), more.end());
    lines.emplace_back();
  }
  return lines;
}

/// Renders the summary on the left and the paper on the right.
std::string side_by_side(const AuditedEntry& audited, const ExplanationOptions& options) {
  constexpr std::size_t gap = 3;
  const std::size_t column = (options.width - gap) / 2;
  const Texts texts = marked_texts(audited);
  const std::vector<std::string> left = wrapped(texts.summary, column);
  const std::vector<std::string> right = wrapped(texts.paper, column);
  std::string out = padded(phrases::summary_heading.in(options.language), column + gap) +
                    std::string(phrases::paper_heading.in(options.language)) + '\n';
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string line = padded(i < left.size() ? left[i] : "", column + gap, options.color);
    if (i < right.size()) line += padded(right[i], 0, options.color);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

/// Lists the sentences of the summary, section by section. Each sentence has its support in percent before
/// it, and below it the sentence of the paper that supports it best.
std::string sentence_list(const AuditedEntry& audited, std::size_t width, Language language) {
  constexpr std::size_t columns_before_text = 8;
  const std::string paper =
      audited.paper ? audit::document_text(audited.paper->title, audited.paper->abstract) : std::string();
  std::string out = std::string(phrases::sentences_heading.in(language)) + '\n';
  std::size_t section = audited.entry.sections.size();
  for (const SentenceSupport& sentence : audited.sentences) {
    const parsers::Section& owner = audited.entry.sections[sentence.section];
    if (sentence.section != section && !owner.label.empty()) out += "  " + printable(owner.label) + '\n';
    section = sentence.section;
    out += fmt::format("{:>6}  {}\n", percent(sentence.support),
                       truncate(printable(sentence.text.of(owner.text)), width - columns_before_text));
    const std::string partner = sentence.abstract.size() == 0
                                    ? std::string(phrases::nothing_near.in(language))
                                    : printable(sentence.abstract.of(paper));
    out += "      ← " + truncate(partner, width - columns_before_text) + '\n';
  }
  return out;
}

}  // namespace

std::string render_explanation(const AuditedEntry& audited, const ExplanationOptions& options) {
  const Judgement& judgement = audited.judgement;
  std::string out;
  if (judgement.logit) {
    out += say(phrases::logit_line, options.language, mismatch_logit_of(judgement), *judgement.mismatch,
               judgement.base_rate.value_or(options.base_rate)) +
           "\n\n";
    out += signal_table(judgement, options.width, options.language);
    out += '\n' + say(phrases::found_terms, options.language, term_list(judgement.terms_found)) + '\n' +
           say(phrases::missed_terms, options.language, term_list(judgement.terms_missed)) + "\n\n";
  }
  if (!audited.sentences.empty()) out += sentence_list(audited, options.width, options.language) + '\n';
  return out + side_by_side(audited, options);
}

}  // namespace daejo::report
