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

  /// The papers of `ids`, with progress on standard error. Online, a link that names a version is asked for
  /// without it, too, in the same requests: so that a later version is known of. What went wrong on the way
  /// is added to `run`.
  std::map<ArxivId, PaperOrCause> look_up(const std::vector<ArxivId>& ids, AuditRun& run);

  /// Fills `AuditedEntry::other_versions` with the latest version where the link names one, and, online, with
  /// version 1 where only that can tell whether the link is right. A version that is not to be had is left
  /// out.
  void add_other_versions(std::span<AuditedEntry> entries, const std::map<ArxivId, PaperOrCause>& papers);

 private:
  std::unique_ptr<AbstractSource> source_;
  bool online_;
  ProgressOutput progress_;
};

}  // namespace daejo
