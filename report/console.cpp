#include "report/console.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "report/percent.h"
#include "report/phrases.h"
#include "report/summary.h"
#include "report/terminal_color.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t most_title_lines = 2;
constexpr std::size_t most_message_lines = 8;
constexpr std::size_t most_terms = 8;
constexpr std::size_t widest_term = 40;
/// At most this many unverified entries are listed below their common cause, so that the cause remains
/// visible. With `verbose`, all are listed.
constexpr std::size_t most_listed = 30;
constexpr std::string_view indent = "  ";

/// A part of a line that has one colour.
struct Piece {
  std::string text;
  Paint with = Paint::plain;
};

/// Collects lines, and applies colours and wrapping. It does not depend on what the lines say.
class Page {
 public:
  explicit Page(const ConsoleOptions& options)
      : color_(options.color),
        verbose_(options.verbose),
        language_(options.language),
        width_(options.width == 0 ? 0 : std::max(options.width, narrowest)) {}

  bool is_verbose() const { return verbose_; }
  Language language() const { return language_; }

  /// The number of columns that remain after `used`, but at least 16; 0 if there is no limit.
  std::size_t width_after(std::size_t used) const {
    constexpr std::size_t least = 16;
    if (width_ == 0) return 0;
    return width_ > used + least ? width_ - used : least;
  }

  /// Adds one line: `margin`, and then the pieces that are not empty, separated by two spaces.
  void add_line(std::string_view margin, const std::vector<Piece>& pieces) {
    if (std::exchange(block_ended_, false)) text_ += '\n';
    text_ += margin;
    std::string_view separator;
    for (const Piece& piece : pieces) {
      if (piece.text.empty()) continue;
      text_ += separator;
      text_ += paint(separator.empty() ? at_line_start(piece.text) : piece.text, piece.with, color_);
      separator = indent;
    }
    text_ += '\n';
  }

  void add_wrapped(const std::string& text, Paint with, std::size_t max_lines) {
    for (std::string& line : wrap(text, width_after(indent.size()), max_lines)) {
      add_line(indent, {{std::move(line), with}});
    }
  }

  /// Ends a block. If another line is added, an empty line is put before it.
  void end_block() { block_ended_ = true; }
  std::string take() { return std::move(text_); }

 private:
  bool color_;
  bool verbose_;
  Language language_;
  std::size_t width_;
  bool block_ended_ = false;
  std::string text_;
};

Paint paint_of(Verdict verdict) {
  static constexpr std::array paints = {Paint::green, Paint::cyan, Paint::yellow, Paint::red};
  return paints.at(static_cast<std::size_t>(verdict));
}

std::string place_text(const AuditedEntry& audited) {
  return printable(to_string(Place{audited.file, audited.entry.line}));
}

std::string id_text(const parsers::Entry& entry, Language language) {
  return entry.id ? printable("arXiv:" + to_string(*entry.id))
                  : std::string(phrases::no_arxiv_id.in(language));
}

std::string title_text(const AuditedEntry& audited, Language language) {
  std::string title = printable(audited.entry.title);
  if (!title.empty()) return title;
  return audited.paper ? printable(audited.paper->title) : std::string(phrases::no_title.in(language));
}

std::string verdict_text(const Judgement& judgement, Language language) {
  std::string text(verdict_word(judgement.verdict, language));
  const std::string probability = judgement.mismatch ? percent(*judgement.mismatch) : "";
  return probability.empty() ? text : text + " " + probability;
}

/// The term of the summary followed by the term of the abstract that it matches: "프롬프트(prompt)". If both
/// are the same or one is empty, only one term.
std::string term_text(const TermMatch& term) {
  const std::string summary = truncate(printable(term.summary_term), widest_term);
  std::string abstract = truncate(printable(term.abstract_term), widest_term);
  if (summary.empty() || summary == abstract) return abstract;
  return abstract.empty() ? summary : fmt::format("{}({})", summary, abstract);
}

std::string terms_text(const std::vector<TermMatch>& terms, std::size_t width, Language language) {
  if (terms.empty()) return std::string(phrases::no_terms.in(language));
  std::string line;
  std::size_t shown = 0;
  for (; shown < std::min(terms.size(), most_terms); ++shown) {
    std::string longer = shown == 0 ? "" : line + ", ";
    longer += term_text(terms[shown]);
    constexpr std::size_t room_for_more = 3;
    if (shown > 0 && width > 0 && display_width(longer) + room_for_more > width) break;
    line = std::move(longer);
  }
  return shown < terms.size() ? line + ", …" : line;
}

void add_terms(Page& page, const Judgement& judgement) {
  if (judgement.terms_found.empty() && judgement.terms_missed.empty()) return;
  const auto add = [&](const Phrase& phrase, const std::vector<TermMatch>& terms, Paint with) {
    const std::string label(phrase.in(page.language()));
    const std::size_t used = 2 * indent.size() + display_width(label);
    page.add_line(indent,
                  {{label, Paint::dim}, {terms_text(terms, page.width_after(used), page.language()), with}});
  };
  add(phrases::terms_found, judgement.terms_found, Paint::green);
  add(phrases::terms_missed, judgement.terms_missed, Paint::plain);
}

const Phrase& acceptance(Suppression suppressed) {
  if (suppressed == Suppression::in_digest) return phrases::accepted_inline;
  return suppressed == Suppression::decision ? phrases::accepted_decision : phrases::accepted_baseline;
}

std::string accepted_where(const Reason& reason, Language language) {
  std::string text(acceptance(reason.suppressed).in(language));
  return reason.justification.empty() ? text : text + ", " + printable(reason.justification);
}

/// Adds the reasons of an entry; accepted ones only with `verbose`. Reasons with the code `shown_code`, which
/// may be empty, are left out, because they are shown elsewhere.
void add_reasons(Page& page, const AuditedEntry& audited, std::string_view shown_code = {}) {
  for (const Reason& reason : audited.judgement.reasons) {
    const bool counts = reason.suppressed == Suppression::none;
    if ((!counts && !page.is_verbose()) || (!shown_code.empty() && reason.code == shown_code)) continue;
    std::string text = printable(reason.message.in(page.language()));
    const bool elsewhere = reason.place.line > 0 && reason.place.line != audited.entry.line;
    if (elsewhere) text += say(phrases::at_line, page.language(), reason.place.line);
    if (!reason.code.empty()) text += fmt::format(" [{}]", printable(reason.code));
    if (!counts) text += say(phrases::accepted_by, page.language(), accepted_where(reason, page.language()));
    page.add_wrapped(text, counts ? Paint::plain : Paint::dim, most_message_lines);
  }
}

void add_finding(Page& page, const AuditedEntry& audited) {
  const Judgement& judgement = audited.judgement;
  page.add_line("", {{place_text(audited), Paint::plain},
                     {verdict_text(judgement, page.language()), paint_of(judgement.verdict)},
                     {id_text(audited.entry, page.language()), Paint::dim}});
  page.add_wrapped(title_text(audited, page.language()), Paint::bold, most_title_lines);
  add_reasons(page, audited);
  add_terms(page, judgement);
  page.end_block();
}

/// Adds one line with the place of the entry, `verdict`, the id and as much of the title as fits.
void add_compact(Page& page, std::string_view margin, const AuditedEntry& audited, const Piece& verdict) {
  std::vector<Piece> pieces = {
      {place_text(audited)}, verdict, {id_text(audited.entry, page.language()), Paint::dim}};
  std::size_t used = margin.size();
  for (const Piece& piece : pieces) {
    if (!piece.text.empty()) used += display_width(piece.text) + indent.size();
  }
  pieces.push_back({truncate(title_text(audited, page.language()), page.width_after(used))});
  page.add_line(margin, pieces);
}

void add_unverified(Page& page, const AuditRun& run, const std::vector<UnverifiedCause>& causes) {
  for (const UnverifiedCause& cause : causes) {
    const std::size_t count = cause.entries.size();
    const std::string sentence = printable(cause.sentence);
    const Phrase& of_one = cause.is_of_one_file ? phrases::cause_of_one : phrases::unverified_cause;
    const std::string text = count == 1 ? say(of_one, page.language(), sentence)
                                        : say(phrases::shared_cause, page.language(), count, sentence);
    for (std::string& line : wrap(text, page.width_after(0), most_message_lines)) {
      page.add_line("", {{std::move(line), paint_of(Verdict::unverified)}});
    }
    const std::size_t most = cause.is_of_one_file ? 0 : most_listed;
    const std::size_t listed = page.is_verbose() ? count : std::min(count, most);
    for (std::size_t i = 0; i < listed; ++i) add_compact(page, indent, run.entries[cause.entries[i]], {});
    if (listed < count && !cause.is_of_one_file) {
      page.add_line(indent, {{say(phrases::unlisted, page.language(), count - listed), Paint::dim}});
    }
    page.end_block();
  }
}

/// Whether the entry has an error or a warning that was not accepted, other than the reason why it could not
/// be checked.
bool has_other_finding(const AuditedEntry& audited) {
  return std::ranges::any_of(audited.judgement.reasons, [&](const Reason& reason) {
    return reason.suppressed == Suppression::none && reason.severity != Severity::note &&
           reason.code != "unverified" && !(reason.code == "language" && is_in_another_language(audited));
  });
}

using Papers = std::vector<const AuditedEntry*>;

/// Groups unread papers and files that have the same file, the same reason, and were accepted in the same way
/// or not at all. The groups are in the order of their first members.
std::vector<Papers> group_unread(const AuditRun& run) {
  std::vector<Papers> groups;
  std::map<std::tuple<std::string_view, std::string_view, Suppression>, std::size_t> index_of;
  for (const AuditedEntry& unread : run.unread) {
    const Reason& reason = unread.judgement.reasons.front();
    const auto [found, is_new] =
        index_of.try_emplace({unread.file, reason.message.english, reason.suppressed}, groups.size());
    if (is_new) groups.emplace_back();
    groups[found->second].push_back(&unread);
  }
  return groups;
}

/// Adds one block for several papers of a file with the same reason: the place of the first paper, the number
/// of papers, the reason and all ids.
void add_unread_papers(Page& page, const Papers& papers, const Piece& label) {
  page.add_line("", {{place_text(*papers.front())},
                     label,
                     {say(phrases::papers, page.language(), papers.size()), Paint::dim}});
  add_reasons(page, *papers.front());
  std::string ids;
  for (const AuditedEntry* paper : papers) {
    ids += (ids.empty() ? "" : ", ") + id_text(paper->entry, page.language());
  }
  page.add_wrapped(ids, Paint::dim, papers.size());
}

/// Adds the papers and files that were not read.
void add_unread(Page& page, const AuditRun& run) {
  const Piece label{std::string(phrases::unread.in(page.language())), Paint::red};
  for (const Papers& papers : group_unread(run)) {
    if (papers.size() > 1 && !page.is_verbose()) {
      add_unread_papers(page, papers, label);
      continue;
    }
    for (const AuditedEntry* paper : papers) {
      add_compact(page, "", *paper, label);
      add_reasons(page, *paper);
    }
  }
  if (!run.unread.empty()) page.end_block();
}

/// Adds the entries that have no block as a finding. If `with_finding` is true, adds those for which
/// `has_other_finding` is true. Otherwise adds the rest, except unverified entries, which are listed by
/// cause.
void add_passed(Page& page, const AuditRun& run, bool with_finding) {
  bool any = false;
  for (const AuditedEntry& audited : run.entries) {
    const Verdict verdict = audited.judgement.verdict;
    const bool has_block =
        verdict_counts(audited) && (verdict == Verdict::mismatch || verdict == Verdict::review);
    const bool is_listed = verdict_counts(audited) && verdict == Verdict::unverified;
    if (has_block || has_other_finding(audited) != with_finding || (is_listed && !with_finding)) continue;
    const bool accepted = !verdict_counts(audited);
    add_compact(
        page, "", audited,
        {verdict_text(audited.judgement, page.language()), accepted ? Paint::dim : paint_of(verdict)});
    add_reasons(page, audited, is_listed ? "unverified" : "");
    any = true;
  }
  if (any) page.end_block();
}

void add_places(Page& page, const std::vector<Problem>& problems, const Phrase& label, Paint with) {
  for (const Problem& problem : problems) {
    page.add_line("", {{printable(to_string(problem.place))},
                       {std::string(label.in(page.language())), with},
                       {printable(problem.sentence)}});
  }
  if (!problems.empty()) page.end_block();
}

void add_closing(Page& page, const AuditRun& run) {
  const Summary summary = summarize(run);
  const bool all_ok = summary.ok == summary.entries && summary.entries > 0 &&
                      summary.errors + summary.warnings + summary.unreadable + summary.unread == 0;
  page.add_line("", {{to_sentence(summary, page.language()), all_ok ? Paint::green : Paint::bold}});
  if (summary.problems > 0 && !page.is_verbose()) {
    page.add_line("", {{std::string(phrases::verbose_hint.in(page.language())), Paint::dim}});
  }
}

/// A number for sorting in descending order. A missing number and NaN come last.
double sortable(const std::optional<double>& number) {
  return number && !std::isnan(*number) ? *number : -std::numeric_limits<double>::infinity();
}

std::vector<const AuditedEntry*> worst_first(const AuditRun& run, Verdict verdict) {
  std::vector<const AuditedEntry*> found;
  for (const AuditedEntry& audited : run.entries) {
    if (audited.judgement.verdict == verdict && verdict_counts(audited)) found.push_back(&audited);
  }
  const auto badness = [](const AuditedEntry* audited) {
    return std::pair(sortable(audited->judgement.mismatch), sortable(audited->judgement.logit));
  };
  std::stable_sort(found.begin(), found.end(), [&](const AuditedEntry* left, const AuditedEntry* right) {
    return badness(left) > badness(right);
  });
  return found;
}

}  // namespace

std::string render_console(const AuditRun& run, const ConsoleOptions& options) {
  Page page(options);
  if (options.verbose) {
    add_passed(page, run, false);
    add_places(page, run.problems, phrases::odd, Paint::dim);
  }
  for (const Verdict verdict : {Verdict::mismatch, Verdict::review}) {
    for (const AuditedEntry* audited : worst_first(run, verdict)) add_finding(page, *audited);
  }
  add_passed(page, run, true);
  add_unverified(page, run, unverified_causes(run, options.language));
  add_unread(page, run);
  add_places(page, run.unreadable, phrases::unreadable, Paint::red);
  if (!options.quiet) add_closing(page, run);
  return page.take();
}

}  // namespace daejo::report
