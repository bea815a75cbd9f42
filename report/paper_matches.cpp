#include "report/paper_matches.h"

#include <fmt/format.h>

#include "base/version.h"
#include "report/json_value.h"
#include "report/percent.h"
#include "report/phrases.h"
#include "report/terminal_color.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

/// The schema version of `render_matches_json`.
constexpr int matches_schema = 1;

bool is_own(const MatchedEntry& matched, const audit::MatchingPaper& paper) {
  return matched.entry.id && matched.entry.id->base == paper.arxiv_id;
}

std::string fit_text(const audit::Fit& fit) {
  return fmt::format("{:6.2f}", order_of(fit));
}

std::string id_text(const audit::MatchingPaper& paper) {
  return printable("arXiv:" + to_string(parsers::ArxivId{paper.arxiv_id, paper.version}));
}

std::string heading(const MatchedEntry& matched, const ConsoleOptions& options) {
  std::string line = at_line_start(printable(to_string(Place{matched.file, matched.entry.line})));
  if (matched.verdict) {
    std::string verdict(verdict_word(*matched.verdict, options.language));
    if (matched.mismatch) verdict += " " + percent(*matched.mismatch);
    line += "  " +
            paint(verdict, *matched.verdict == Verdict::mismatch ? Paint::red : Paint::plain, options.color);
  }
  const std::string id = matched.entry.id ? printable("arXiv:" + to_string(*matched.entry.id))
                                          : std::string(phrases::no_arxiv_id.in(options.language));
  return line + "  " + paint(id, Paint::dim, options.color) + "\n";
}

/// A paper on one line. Its title is cut to the columns that remain of the width, but to no fewer than 16.
std::string line_of(const MatchedEntry& matched, const audit::MatchingPaper& paper,
                    const ConsoleOptions& options) {
  const std::string fit = "  " + fit_text(paper.fit) + "  ";
  std::string mark;
  if (is_own(matched, paper)) mark = fmt::format("({}) ", phrases::own_paper.in(options.language));
  const std::size_t used = display_width(fit + id_text(paper) + "  " + mark);
  constexpr std::size_t least = 16;
  const std::size_t left = options.width > used + least ? options.width - used : least;
  const std::string title = truncate(printable(paper.title), options.width == 0 ? 0 : left);
  return fit + paint(id_text(paper), Paint::cyan, options.color) + "  " + mark + title + "\n";
}

std::string block_of(const MatchedEntry& matched, const ConsoleOptions& options) {
  std::string title = at_line_start(printable(matched.entry.title));
  if (title.empty()) title = phrases::no_title.in(options.language);
  std::string block =
      heading(matched, options) + "  " +
      paint(truncate(title, options.width > 2 ? options.width - 2 : 0), Paint::bold, options.color) + "\n";
  if (matched.own) {
    block += "  " + fit_text(*matched.own) + "  " +
             paint(phrases::own_paper.in(options.language), Paint::dim, options.color) + "\n";
  }
  for (const audit::MatchingPaper& paper : matched.papers) block += line_of(matched, paper, options);
  if (matched.papers.empty()) {
    block += "  " + std::string(phrases::nothing_matches.in(options.language)) + "\n";
  }
  return block + "\n";
}

Json describe_paper(const MatchedEntry& matched, const audit::MatchingPaper& paper) {
  return {{"arxiv_id", paper.arxiv_id},
          {"version", paper.version > 0 ? Json(paper.version) : Json(nullptr)},
          {"title", paper.title},
          {"fit", json_number(order_of(paper.fit))},
          {"cosine", json_number(paper.fit.cosine)},
          {"own", is_own(matched, paper)}};
}

Json describe_entry(const MatchedEntry& matched) {
  Json papers = Json::array();
  for (const audit::MatchingPaper& paper : matched.papers) papers.push_back(describe_paper(matched, paper));
  return {{"arxiv_id", matched.entry.id ? Json(matched.entry.id->base) : Json(nullptr)},
          {"title", matched.entry.title},
          {"file", matched.file},
          {"line", json_line(matched.entry.line)},
          {"verdict", matched.verdict ? Json(to_string(*matched.verdict)) : Json(nullptr)},
          {"mismatch", json_number(matched.mismatch)},
          {"fit", matched.own ? json_number(order_of(*matched.own)) : Json(nullptr)},
          {"papers", std::move(papers)}};
}

}  // namespace

std::string render_matches(const PaperMatches& matches, const ConsoleOptions& options) {
  std::string text;
  for (const MatchedEntry& matched : matches.entries) text += block_of(matched, options);
  if (options.quiet) return text;
  if (matches.entries.empty()) return std::string(phrases::no_mismatch.in(options.language)) + "\n";
  const std::size_t count = matches.entries.size();
  const std::string counted = options.language == Language::korean
                                  ? std::to_string(count)
                                  : fmt::format("{} {}", count, count == 1 ? "summary" : "summaries");
  return text +
         say(phrases::matches_closing, options.language, counted, matches.papers, printable(matches.index),
             audit::usual_fit) +
         "\n";
}

std::string render_matches_json(const PaperMatches& matches) {
  std::string out = fmt::format("{{\n  \"schema\": {},\n  \"tool\": ", matches_schema) +
                    to_compact_text({{"name", "daejo"}, {"version", tool_version()}}) + ",\n  \"index\": " +
                    to_compact_text({{"file", matches.index}, {"papers", matches.papers}}) +
                    ",\n  \"entries\": [";
  std::string_view separator = "\n    ";
  for (const MatchedEntry& matched : matches.entries) {
    out += separator;
    out += to_compact_text(describe_entry(matched));
    separator = ",\n    ";
  }
  return out + (matches.entries.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace daejo::report
