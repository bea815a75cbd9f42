#include "check/paper_lookup.h"

#include <algorithm>
#include <iostream>
#include <set>

#include "audit/text/paper_identity.h"

namespace daejo {
namespace {

std::vector<ArxivId> with_latest_versions(std::vector<ArxivId> ids) {
  const std::size_t named = ids.size();
  for (std::size_t i = 0; i < named; ++i) {
    if (ids[i].version != 0) ids.push_back({ids[i].base, 0});
  }
  return ids;
}

/// Keeps a record that says which version it is of, if that is not the one at hand. The sources may answer
/// with another version than was asked for.
void keep_other_version(PaperOrCause& known, const Paper& paper) {
  if (paper.id.version != 0 && paper.id.version != known.paper->id.version) {
    known.other_versions.push_back(paper);
  }
}

/// Keeps the latest version beside each that a link names.
void add_latest_versions(std::map<ArxivId, PaperOrCause>& papers) {
  for (auto& [id, known] : papers) {
    if (id.version == 0 || !known.paper) continue;
    const auto latest = papers.find({id.base, 0});
    if (latest != papers.end() && latest->second.paper) keep_other_version(known, *latest->second.paper);
  }
}

}  // namespace

PaperLookup::PaperLookup(const AbstractOptions& options, const ProgressOutput& progress)
    : source_(make_source(options)), online_(!options.offline), progress_(progress) {}

std::map<ArxivId, PaperOrCause> PaperLookup::look_up(std::span<const Digest> digests, AuditRun& run) {
  Papers papers = find_papers(ids_of(digests), run);
  add_latest_versions(papers);
  if (online_) add_first_versions(digests, papers);
  return papers;
}

/// Online, a link that names a version is asked for without it, too, in the same requests: so that a later
/// version is known of.
PaperLookup::Papers PaperLookup::find_papers(std::vector<ArxivId> ids, AuditRun& run) {
  ProgressDisplay progress(std::cerr, {"Abstracts", "초록"}, progress_);
  LookupResult result =
      source_->look_up(online_ ? with_latest_versions(std::move(ids)) : ids,
                       [&](std::size_t done, std::size_t total) { progress.update(done, total); });
  Papers papers;
  for (auto& [id, paper] : result.found) papers[id] = {std::move(paper)};
  for (auto& [id, failure] : result.failed) papers[id] = {std::nullopt, failure.message()};
  run.problems.insert(run.problems.end(), result.problems.begin(), result.problems.end());
  run.unreadable.insert(run.unreadable.end(), result.unreadable.begin(), result.unreadable.end());
  return papers;
}

void PaperLookup::add_first_versions(std::span<const Digest> digests, Papers& papers) {
  std::vector<ArxivId> first_versions;
  std::set<ArxivId> links;
  for (const Digest& digest : digests) {
    for (const Entry& entry : digest.entries) {
      const auto known = entry.id ? papers.find(*entry.id) : papers.end();
      if (known == papers.end() || !known->second.paper) continue;
      const Paper& paper = *known->second.paper;
      if (paper.id.version == 1 || !needs_other_versions(entry, paper)) continue;
      if (links.insert(*entry.id).second) first_versions.push_back({entry.id->base, 1});
    }
  }
  if (first_versions.empty()) return;
  const LookupResult result = source_->look_up(first_versions, {});
  for (const ArxivId& link : links) {
    const auto first = result.found.find({link.base, 1});
    if (first != result.found.end()) keep_other_version(papers.at(link), first->second);
  }
}

}  // namespace daejo
