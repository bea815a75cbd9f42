#include "check/read_command.h"

#include "audit/rules/quoted_original.h"
#include "base/atomic_file.h"
#include "check/digest_files.h"
#include "check/paper_lookup.h"
#include "check/terminal.h"
#include "report/reading.h"

namespace daejo::check {
namespace {

/// Looks up abstracts in the store and the snapshots only. Sets aside quotations of the abstracts that are
/// found, and notes the ids of their papers in `reading.known`.
void use_abstracts(const arxiv::AbstractOptions& options, report::Reading& reading) {
  const std::vector<parsers::ArxivId> ids = audit::ids_of(reading.digests);
  if (ids.empty()) return;
  arxiv::AbstractOptions at_hand = options;
  at_hand.offline = true;
  AuditRun run;
  PaperLookup lookup(at_hand, {.quiet = true});
  lookup.look_up({ids.begin(), ids.end()}, run);
  const auto papers = lookup.papers_of(reading.digests);
  set_quotations_aside(reading.digests, papers);
  for (const auto& [id, found] : papers) {
    if (found.paper) reading.known.insert(id.base);
  }
}

std::string rendered(const report::Reading& reading, const ReadOptions& options) {
  if (options.format == ReadFormat::json) return render_reading_json(reading);
  if (options.format == ReadFormat::html) return render_reading_html(reading, options.check.language);
  const bool to_terminal = options.check.output.empty() || options.check.output == "-";
  return render_reading(reading, console_options(options.check.color, options.check.language, to_terminal));
}

}  // namespace

report::ExitStatus run_read(const ReadOptions& options) {
  const auto& rules = options.check.project.rules;
  ReadDigests read = read_digests(options.check.project.digests, [&](const std::string& file) {
    const auto found = rules.find(file);
    return found == rules.end() ? parsers::ReaderRules{} : found->second.reader;
  });
  report::Reading reading;
  reading.digests = std::move(read.digests);
  reading.problems = std::move(read.problems);
  reading.unread = std::move(read.unread);
  reading.unreadable = std::move(read.unreadable);
  use_abstracts(options.check.abstracts, reading);
  const std::filesystem::path output = options.check.output.empty() ? "-" : options.check.output;
  write_file_atomically(output, rendered(reading, options));
  if (!reading.unreadable.empty()) return report::ExitStatus::error;
  return has_unread(reading) ? report::ExitStatus::findings : report::ExitStatus::clean;
}

}  // namespace daejo::check
