#include "report/markdown.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <set>
#include <string_view>
#include <vector>

#include "report/finding_list.h"
#include "report/markdown_text.h"
#include "report/percent.h"
#include "report/phrases.h"
#include "report/report_path.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

constexpr std::string_view marker = "<!-- daejo report -->\n";
constexpr std::size_t widest_title = 160;
constexpr std::size_t widest_message = 600;
constexpr std::size_t most_terms = 12;
/// The bytes reserved for the closing line.
constexpr std::size_t reserve = 400;

constexpr EnumNames<Severity, 3> signs{{"ℹ️", "⚠️", "❌"}};

/// The place of a finding, like "digests/a.md:34". It is a link if there is a URL for sources and the path is
/// inside the checkout.
std::string place_cell(const std::string& file, std::size_t line, const CiOptions& options) {
  const std::string path = report_path(file, options.paths);
  std::string shown = markdown_text(truncate(visible_path(path), widest_title));
  if (line > 0) shown += fmt::format(":{}", line);
  const bool can_link = !options.source_url.empty() && !path.starts_with('/') && !path.starts_with("..");
  if (!can_link) return shown;
  std::string url = options.source_url;
  boost::algorithm::replace_first(url, "{file}", path_uri(path));
  boost::algorithm::replace_first(url, "{line}", std::to_string(std::max<std::size_t>(line, 1)));
  return fmt::format("[{}](<{}>)", shown, url);
}

/// The id, if there is one, and the title. A well-formed id is a link to arXiv.
std::string paper_cell(const AuditedEntry& audited) {
  std::string title = markdown_text(truncate(printable(audited.entry.title), widest_title));
  if (!audited.entry.id) return title;
  const std::string id = to_string(*audited.entry.id);
  const bool is_well_formed = parsers::parse_arxiv_id(id).has_value();
  if (!is_well_formed) return markdown_text(id) + " " + title;
  return fmt::format("[{}](https://arxiv.org/abs/{}) {}", id, id, title);
}

std::string finding_row(const ListedFinding& finding, const CiOptions& options) {
  const Reason& reason = finding.reason;
  return fmt::format("| {} {} | {} | {} | {} ({}) |\n", signs.of(reason.severity),
                     severity_word(reason.severity, options.language),
                     place_cell(finding.audited->file, finding.region.line, options),
                     paper_cell(*finding.audited),
                     markdown_text(truncate(finding_sentence(reason, options.language), widest_message)),
                     markdown_text(reason.code));
}

std::string terms_line(std::string_view label, const std::vector<TermMatch>& terms) {
  std::string line;
  std::size_t count = 0;
  for (const TermMatch& term : terms) {
    if (term.abstract_term.empty() || ++count > most_terms) continue;
    line += (line.empty() ? "" : ", ") + markdown_text(truncate(printable(term.abstract_term), 60));
  }
  return line.empty() ? line : fmt::format("- {}: {}\n", label, line);
}

/// A folded section with what the table does not show of an entry: its verdict with the probability, the
/// terms, and the messages in the other language. Empty if there is nothing to show. If `has_shared_cause`,
/// the reasons why the entry could not be checked are left out, because they are shown above the table.
std::string details_of(const AuditedEntry& audited, Language language, bool has_shared_cause) {
  const Judgement& judgement = audited.judgement;
  std::string lines;
  if (judgement.mismatch && judgement.verdict != Verdict::unverified) {
    const std::string probability = percent(*judgement.mismatch);
    if (!probability.empty()) {
      lines += "- " +
               say(phrases::verdict_and_probability, language, verdict_word(judgement.verdict, language),
                   markdown_text(probability)) +
               "\n";
    }
  }
  lines += terms_line(phrases::terms_in_both.in(language), judgement.terms_found);
  lines += terms_line(phrases::terms_in_abstract.in(language), judgement.terms_missed);
  const Language other_language = language == Language::korean ? Language::english : Language::korean;
  for (const Reason& reason : judgement.reasons) {
    const std::string& other = reason.message.in(other_language);
    if (other.empty() || (has_shared_cause && tells_cause(reason)) || other == reason.message.in(language))
      continue;
    lines += fmt::format("- {}\n", markdown_text(truncate(printable(other), widest_message)));
  }
  if (lines.empty()) return lines;
  return fmt::format("<details><summary>{}</summary>\n\n{}\n</details>\n\n",
                     markdown_text(entry_name(audited, widest_title, language)), lines);
}

std::string unreadable_line(const Problem& problem, const CiOptions& options) {
  return fmt::format("- {}: {}\n", place_cell(problem.place.file, problem.place.line, options),
                     markdown_text(truncate(printable(problem.sentence), widest_message)));
}

/// A text with a limited number of bytes. A piece is added only if `reserve` bytes remain for the closing
/// line.
class LimitedText {
 public:
  explicit LimitedText(std::size_t limit) : limit_(limit) {}

  bool add(std::string_view piece) {
    if (text_.size() + piece.size() + reserve > limit_) return false;
    text_ += piece;
    return true;
  }

  /// Adds the closing line. Room was reserved for it.
  void close_with(std::string_view piece) { text_ += piece; }
  std::string take() { return std::move(text_); }

 private:
  std::size_t limit_;
  std::string text_;
};

std::string heading(const Phrase& phrase, Language language) {
  return fmt::format("**{}**\n\n", phrase.in(language));
}

/// Adds a list below its heading, and returns how many lines did not fit.
std::size_t add_list(LimitedText& text, const Phrase& title, const std::vector<std::string>& lines,
                     Language language) {
  if (lines.empty()) return 0;
  if (!text.add(heading(title, language))) return lines.size();
  std::size_t left_out = 0;
  for (const std::string& line : lines) left_out += text.add(line) ? 0 : 1;
  text.add("\n");
  return left_out;
}

std::size_t add_unreadable(LimitedText& text, const AuditRun& run, const CiOptions& options) {
  std::vector<std::string> lines;
  for (const Problem& problem : run.unreadable) lines.push_back(unreadable_line(problem, options));
  return add_list(text, phrases::unreadable_heading, lines, options.language);
}

std::size_t add_widespread(LimitedText& text, const std::vector<UnverifiedCause>& causes, Language language) {
  std::vector<std::string> lines;
  for (const UnverifiedCause& cause : causes) {
    const std::string sentence = markdown_text(truncate(printable(cause.sentence), widest_message));
    lines.push_back("- " + say(phrases::entries_and_cause, language, cause.entries.size(), sentence) + "\n");
  }
  return add_list(text, phrases::unverified_heading, lines, language);
}

/// Adds the table of findings, and returns how many rows did not fit.
std::size_t add_table(LimitedText& text, const std::vector<ListedFinding>& findings,
                      const CiOptions& options) {
  if (findings.empty()) return 0;
  const std::string head = fmt::format("{}\n|---|---|---|---|\n", phrases::table_head.in(options.language));
  if (!text.add(head)) return findings.size();
  std::size_t added = 0;
  while (added < findings.size() && text.add(finding_row(findings[added], options))) ++added;
  text.add("\n");
  return findings.size() - added;
}

}  // namespace

std::string render_markdown(const AuditRun& run, const CiOptions& options, std::size_t limit) {
  std::vector<ListedFinding> findings = worst_findings(run);
  const std::vector<UnverifiedCause> widespread = take_widespread(run, findings, options.language);
  LimitedText text(limit);
  text.add(fmt::format("{}### daejo: {}\n\n", marker, to_sentence(summarize(run), options.language)));
  std::size_t left_out = add_unreadable(text, run, options);
  left_out += add_widespread(text, widespread, options.language);
  left_out += add_table(text, findings, options);
  std::set<std::size_t> shared;
  for (const UnverifiedCause& cause : widespread) shared.insert(cause.entries.begin(), cause.entries.end());
  std::set<std::size_t> shown;
  bool has_all_details = true;
  for (const ListedFinding& finding : findings) {
    if (!shown.insert(finding.entry).second) continue;
    has_all_details =
        text.add(details_of(*finding.audited, options.language, shared.contains(finding.entry)));
    if (!has_all_details) break;
  }
  if (!has_all_details) {
    text.close_with("\n" + std::string(phrases::details_left_out.in(options.language)) + "\n");
  }
  if (left_out > 0) {
    text.close_with("\n" + say(phrases::left_out, options.language, left_out) + "\n");
  }
  return text.take();
}

}  // namespace daejo::report
