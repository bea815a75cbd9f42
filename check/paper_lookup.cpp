#include "check/paper_lookup.h"

#include <algorithm>
#include <iostream>

#include "audit/rules/paper_identity.h"

namespace daejo {
namespace {

std::vector<ArxivId> with_latest_versions(std::vector<ArxivId> ids) {
  const std::size_t named = ids.size();
  for (std::size_t i = 0; i < named; ++i) {
    if (ids[i].version != 0) ids.push_back({ids[i].base, 0});
  }
  return ids;
}

/// Version 1, where the record at hand is of another one.
bool may_have_another_title_in_version_1(const AuditedEntry& audited) {
  return audited.paper && audited.paper->id.version != 1 &&
         needs_other_versions(audited.entry, *audited.paper);
}

/// Keeps a record that says which version it is of, if that is not the one at hand. The sources may answer
/// with another version than was asked for.
void keep_other_version(AuditedEntry& audited, const Paper& paper) {
  if (paper.id.version != 0 && paper.id.version != audited.paper->id.version) {
    audited.other_versions.push_back(paper);
  }
}

}  // namespace

PaperLookup::PaperLookup(const AbstractOptions& options, const ProgressOutput& progress)
    : source_(make_source(options)), online_(!options.offline), progress_(progress) {}

std::map<ArxivId, PaperOrCause> PaperLookup::look_up(const std::vector<ArxivId>& ids, AuditRun& run) {
  ProgressDisplay progress(std::cerr, {"Abstracts", "초록"}, progress_);
  LookupResult result =
      source_->look_up(online_ ? with_latest_versions(ids) : ids,
                       [&](std::size_t done, std::size_t total) { progress.update(done, total); });
  std::map<ArxivId, PaperOrCause> papers;
  for (auto& [id, paper] : result.found) papers[id] = {std::move(paper), {}};
  for (auto& [id, failure] : result.failed) papers[id] = {std::nullopt, failure.message()};
  run.problems.insert(run.problems.end(), result.problems.begin(), result.problems.end());
  run.unreadable.insert(run.unreadable.end(), result.unreadable.begin(), result.unreadable.end());
  return papers;
}

void PaperLookup::add_other_versions(std::span<AuditedEntry> entries,
                                     const std::map<ArxivId, PaperOrCause>& papers) {
  std::vector<ArxivId> first_versions;
  for (AuditedEntry& audited : entries) {
    if (!audited.paper) continue;
    const auto latest = papers.find({audited.entry.id->base, 0});
    if (latest != papers.end() && latest->second.paper) keep_other_version(audited, *latest->second.paper);
    if (online_ && may_have_another_title_in_version_1(audited)) {
      first_versions.push_back({audited.entry.id->base, 1});
    }
  }
  if (first_versions.empty()) return;
  const LookupResult found = source_->look_up(first_versions, {});
  for (AuditedEntry& audited : entries) {
    if (!audited.paper || !may_have_another_title_in_version_1(audited)) continue;
    const auto first = found.found.find({audited.entry.id->base, 1});
    if (first != found.found.end()) keep_other_version(audited, first->second);
  }
}

}  // namespace daejo
