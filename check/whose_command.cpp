#include "check/whose_command.h"

#include <span>
#include <utility>
#include <vector>

#include "audit/index/paper_index.h"
#include "audit/text/set_aside.h"
#include "base/atomic_file.h"
#include "base/parallel.h"
#include "check/digest_files.h"
#include "check/terminal.h"
#include "report/paper_matches.h"
#include "report/read_results.h"

namespace daejo::check {
namespace {

/// Reads digests without checking them.
AuditRun unchecked(std::span<const DigestPath> digests) {
  ReadDigests read = read_digests(digests);
  AuditRun run;
  run.problems = std::move(read.problems);
  run.unreadable = std::move(read.unreadable);
  for (const parsers::Digest& digest : read.digests) {
    for (const parsers::Entry& entry : digest.entries) {
      AuditedEntry& audited = run.entries.emplace_back();
      audited.file = digest.file;
      audited.entry = entry;
    }
  }
  return run;
}

/// Combines the entries of results and of digests in one run. The entries of the results come first.
AuditRun read_all(const WhoseOptions& options) {
  AuditRun all;
  for (const std::filesystem::path& path : options.results) {
    AuditRun run = report::read_results(path);
    std::ranges::move(run.entries, std::back_inserter(all.entries));
  }
  const std::vector<DigestPath>& digests = options.check.project.digests;
  if (digests.empty()) return all;
  AuditRun run = options.all ? unchecked(digests) : audit_paths(options.check);
  std::ranges::move(run.entries, std::back_inserter(all.entries));
  all.unreadable = std::move(run.unreadable);
  return all;
}

/// Selects the entries for which papers are to be named: with `all`, those with Korean text, and otherwise
/// those with the verdict `mismatch` that was not accepted.
std::vector<const AuditedEntry*> selected_entries(const AuditRun& run, bool all) {
  std::vector<const AuditedEntry*> entries;
  for (const AuditedEntry& audited : run.entries) {
    const bool is_mismatch =
        audited.judgement.verdict == Verdict::mismatch && report::verdict_counts(audited);
    if (all ? has_korean_text(audited.entry) : is_mismatch) entries.push_back(&audited);
  }
  return entries;
}

report::MatchedEntry match_entry(audit::PaperMatcher& matcher, const AuditedEntry& audited,
                                 std::size_t most) {
  report::MatchedEntry matched;
  matched.file = audited.file;
  matched.entry = audited.entry;
  if (audited.judgement.mismatch) {
    matched.verdict = audited.judgement.verdict;
    matched.mismatch = audited.judgement.mismatch;
  }
  matched.papers = matcher.match(audit::without_quoted_english(summary_text(audited.entry)), most);
  if (audited.paper) matched.own = matcher.fit(audited.paper->title, audited.paper->abstract);
  return matched;
}

/// Throws `UsageError` if the output would overwrite an input.
void check_output(const WhoseOptions& options) {
  std::vector<std::filesystem::path> inputs = inputs_of(options.check);
  inputs.insert(inputs.end(), options.results.begin(), options.results.end());
  check_output_file(options.check.output, inputs);
}

}  // namespace

report::ExitStatus run_whose(const WhoseOptions& options) {
  const std::filesystem::path& background = options.check.model.background;
  if (background.empty()) {
    throw UsageError(
        "There is no index to search; name one with --background FILE, or set 'background' in daejo.toml. `daejo index` makes an index.");
  }
  if (!options.check.output.empty()) check_output(options);
  const audit::Model model = open_model(options.check.model);
  const audit::PaperIndex index = audit::PaperIndex::open(background, model);
  const AuditRun run = read_all(options);
  print_problems(run.unreadable);
  const std::vector<const AuditedEntry*> entries = selected_entries(run, options.all);
  report::PaperMatches matches;
  matches.index = background.string();
  matches.papers = index.papers();
  matches.entries.resize(entries.size());
  parallel_with(
      entries.size(), options.check.audit.threads, [&] { return audit::PaperMatcher(model, index); },
      [&](audit::PaperMatcher& matcher, std::size_t i) {
        matches.entries[i] = match_entry(matcher, *entries[i], options.most);
      });
  const std::filesystem::path output = options.check.output.empty() ? "-" : options.check.output;
  report::ConsoleOptions console =
      console_options(options.check.color, options.check.language, output == "-");
  console.quiet = options.check.quiet;
  write_file_atomically(output,
                        options.json ? render_matches_json(matches) : render_matches(matches, console));
  return run.unreadable.empty() ? report::ExitStatus::clean : report::ExitStatus::error;
}

}  // namespace daejo::check
