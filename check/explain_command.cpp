#include "check/explain_command.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <iostream>

#include "check/terminal.h"
#include "report/explanation.h"

namespace daejo::check {
namespace {

/// Finds the entry that the command line names by its number, counted from 1, by an arXiv id, or by a link.
/// For an id or a link, this is the first entry with that id; the version does not matter. Returns the
/// entry's index in the run. Throws `UsageError` if there is no such entry.
std::size_t find_entry(const AuditRun& run, const std::string& name) {
  std::size_t number = 0;
  const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (code == std::errc() && end == name.data() + name.size() && number >= 1 &&
      number <= run.entries.size()) {
    return number - 1;
  }
  auto id = parsers::parse_arxiv_id(name);
  if (!id) id = parsers::arxiv_id_in_link(name);
  const auto found = std::ranges::find_if(run.entries, [&](const AuditedEntry& audited) {
    return id && audited.entry.id && audited.entry.id->base == id->base;
  });
  if (found == run.entries.end()) {
    throw UsageError("There is no entry '" + name +
                     "' in what was read; name an entry's arXiv id, or its number from 1 to " +
                     std::to_string(run.entries.size()) + ".");
  }
  return static_cast<std::size_t>(found - run.entries.begin());
}

}  // namespace

void run_explain(const CheckOptions& options, const std::string& name) {
  CheckOptions with_sentences = options;
  with_sentences.sentences = true;
  AuditRun run = audit_paths(with_sentences);
  if (!run.unreadable.empty())
    throw InputError(run.unreadable.front().place, run.unreadable.front().sentence);
  run.entries = {run.entries[find_entry(run, name)]};
  run.unread.clear();
  run.without_id = 0;
  constexpr std::size_t usual_width = 120;
  constexpr std::size_t least_width = 80;
  const std::size_t terminal = terminal_width(STDOUT_FILENO);
  const std::size_t width = terminal == 0 ? usual_width : std::max(terminal, least_width);
  report::ConsoleOptions console = console_options(options.color, options.language, true);
  console.width = width;
  console.verbose = true;
  std::cout << render_console(run, console) << '\n'
            << report::render_explanation(
                   run.entries.front(),
                   {console.color, width, options.audit.judge.base_rate, options.language});
}

}  // namespace daejo::check
