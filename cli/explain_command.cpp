#include "cli/explain_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
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

std::string match_line(const TermMatch& match) {
  const std::string partner = match.summary_term.empty() || match.summary_term == match.abstract_term
                                  ? std::string()
                                  : " ← " + match.summary_term;
  return fmt::format("  {:5.2f}  {}{}\n", match.weight, printable(match.abstract_term), printable(partner));
}

std::string signal_table(const Judgement& judgement) {
  std::vector<const Signal*> signals;
  for (const Signal& signal : judgement.signals) signals.push_back(&signal);
  std::ranges::stable_sort(signals, std::greater{},
                           [](const Signal* signal) { return std::abs(signal->weight); });
  std::string out = "Signals (value, and what it adds to the logit; positive is worse)\n";
  for (const Signal* signal : signals) {
    if (signal->weight == 0) continue;
    out += fmt::format("  {:<20} {:>8.3f}  {:>+7.2f}\n", signal->name, signal->value, signal->weight);
  }
  return out;
}

std::string texts(const AuditedEntry& audited) {
  std::string out = "Summary\n";
  for (const Section& section : audited.entry.sections) {
    out += fmt::format("  {}{}{}\n", printable(section.label), section.label.empty() ? "" : ": ",
                       printable(section.text));
  }
  if (audited.paper) {
    out += fmt::format("\nAbstract\n  {}\n  {}\n", printable(audited.paper->title),
                       printable(audited.paper->abstract));
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
  ConsoleOptions console;
  console.color = use_color(options.color, terminal_facts(STDOUT_FILENO));
  console.width = terminal_width(STDOUT_FILENO);
  console.verbose = true;
  std::string out = render_console(one, console);
  if (judgement.logit) {
    out += fmt::format("\nlogit {:.2f}, probability of a mismatch {:.4f}, base rate {}\n\n", *judgement.logit,
                       *judgement.mismatch, options.audit.judge.base_rate);
    out += signal_table(judgement) + "\nThe abstract's weightiest terms that the summary has\n";
    for (const TermMatch& match : judgement.terms_found) out += match_line(match);
    out += "\nThe abstract's weightiest terms that it lacks\n";
    for (const TermMatch& match : judgement.terms_missed) out += match_line(match);
  }
  std::cout << out << '\n' << texts(audited);
}

}  // namespace daejo
