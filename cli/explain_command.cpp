#include "cli/explain_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <boost/algorithm/string/join.hpp>
#include <charconv>
#include <iostream>

#include "cli/terminal.h"
#include "report/terminal_text.h"

namespace daejo {
namespace {

/// The index of the entry that a person named, by number or by id.
std::size_t find_entry(const AuditRun& run, const std::string& name) {
  std::size_t number = 0;
  const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (code == std::errc() && end == name.data() + name.size() && number >= 1 &&
      number <= run.entries.size()) {
    return number - 1;
  }
  auto id = parse_arxiv_id(name);
  if (!id) id = arxiv_id_in_link(name);
  const auto found = std::ranges::find_if(run.entries, [&](const AuditedEntry& audited) {
    return id && audited.entry.id && audited.entry.id->base == id->base;
  });
  if (found == run.entries.end()) {
    throw UsageError("There is no entry '" + name +
                     "' in the digest; name an arXiv id, or a number from 1 to " +
                     std::to_string(run.entries.size()) + ".");
  }
  return static_cast<std::size_t>(found - run.entries.begin());
}

/// "adaptation ← 적응", or the word alone where both wrote it alike.
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

std::string signal_table(const Judgement& judgement, std::size_t width) {
  std::vector<const Signal*> signals;
  for (const Signal& signal : judgement.signals) signals.push_back(&signal);
  std::ranges::stable_sort(signals, std::greater{},
                           [](const Signal* signal) { return std::abs(signal->weight); });
  constexpr std::size_t columns_before_terms = 43;
  std::string out = fmt::format("{:<22}{:>8}  {:>7}  terms behind it\n", "signal", "value", "logit");
  for (const Signal* signal : signals) {
    if (signal->weight == 0) continue;
    out += fmt::format("  {:<20}{:>8.3f}  {:>+7.2f}  {}\n", signal->name, signal->value, signal->weight,
                       truncate(term_list(signal->terms), width - columns_before_terms));
  }
  return out;
}

std::string padded(const std::string& text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return width < columns ? text + std::string(columns - width, ' ') : text;
}

/// The summary on the left, the paper on the right.
std::string side_by_side(const AuditedEntry& audited, std::size_t width) {
  constexpr std::size_t gap = 3;
  constexpr std::size_t most_lines = 10'000;
  const std::size_t column = (width - gap) / 2;
  const auto add = [&](std::vector<std::string>& lines, std::string_view text) {
    const auto wrapped = wrap(printable(text), column, most_lines);
    lines.insert(lines.end(), wrapped.begin(), wrapped.end());
    lines.emplace_back();
  };
  std::vector<std::string> left;
  std::vector<std::string> right;
  for (const Section& section : audited.entry.sections) {
    add(left, section.label.empty() ? section.text : section.label + ": " + section.text);
  }
  if (audited.paper) {
    add(right, audited.paper->title);
    add(right, audited.paper->abstract);
  }
  std::string out = padded("SUMMARY", column + gap) + "PAPER\n";
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string line =
        padded(i < left.size() ? left[i] : "", column + gap) + (i < right.size() ? right[i] : "");
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + '\n';
  }
  return out;
}

}  // namespace

void run_explain(const CheckOptions& options, const std::string& name) {
  const AuditRun run = audit_paths(options);
  if (!run.unreadable.empty())
    throw InputError(run.unreadable.front().place, run.unreadable.front().sentence);
  AuditRun one = run;
  one.entries = {run.entries[find_entry(run, name)]};
  const AuditedEntry& audited = one.entries.front();
  const Judgement& judgement = audited.judgement;
  constexpr std::size_t usual_width = 120;
  constexpr std::size_t least_width = 80;
  const std::size_t terminal = terminal_width(STDOUT_FILENO);
  const std::size_t width = terminal == 0 ? usual_width : std::max(terminal, least_width);
  ConsoleOptions console;
  console.color = use_color(options.color, terminal_facts(STDOUT_FILENO));
  console.width = width;
  console.verbose = true;
  std::string out = render_console(one, console);
  if (judgement.logit) {
    out += fmt::format("\nlogit {:.2f}, probability of a mismatch {:.4f}, base rate {}\n\n", *judgement.logit,
                       *judgement.mismatch, options.audit.judge.base_rate);
    out += signal_table(judgement, width);
    out += "\nfound: " + term_list(judgement.terms_found) + "\nmissed: " + term_list(judgement.terms_missed) +
           '\n';
  }
  std::cout << out << '\n' << side_by_side(audited, width);
}

}  // namespace daejo
