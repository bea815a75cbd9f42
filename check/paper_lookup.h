#pragma once

#include <map>
#include <memory>
#include <span>
#include <vector>

#include "arxiv/make_source.h"
#include "audit/score/audit_digests.h"
#include "report/progress.h"

namespace daejo {

/// Gets papers for a run from one chain of sources, so that requests keep their distance over all look-ups.
class PaperLookup {
 public:
  /// See `make_source` for what it throws.
  PaperLookup(const AbstractOptions& options, const ProgressOutput& progress);

  /// The papers that the entries link to, with progress on standard error. Other versions are the latest one
  /// where the link names a version, and, online, version 1 where only that can tell whether the link is
  /// right. What went wrong on the way is added to `run`.
  std::map<ArxivId, PaperOrCause> look_up(std::span<const Digest> digests, AuditRun& run);

 private:
  using Papers = std::map<ArxivId, PaperOrCause>;

  Papers find_papers(std::vector<ArxivId> ids, AuditRun& run);
  void add_first_versions(std::span<const Digest> digests, Papers& papers);

  std::unique_ptr<AbstractSource> source_;
  bool online_;
  ProgressOutput progress_;
};

}  // namespace daejo
