#pragma once

#include <map>
#include <memory>
#include <set>
#include <span>
#include <vector>

#include "arxiv/make_source.h"
#include "audit/score/audit_digests.h"
#include "base/spool.h"
#include "check/result_cache.h"
#include "report/progress.h"

namespace daejo {

/// Gets papers for a run from one chain of sources, so that requests keep their distance over all look-ups.
/// What is found is put aside; in memory there is a number for each paper.
class PaperLookup {
 public:
  using Papers = std::map<ArxivId, PaperOrCause>;

  /// See `make_source` for what it throws.
  PaperLookup(const AbstractOptions& options, const ProgressOutput& progress);

  /// Looks up the papers that `ids` name, with progress on standard error. Online, a link that names a
  /// version is asked for without it, too, in the same requests: so that a later version is known of. What
  /// went wrong on the way is added to `run`.
  void look_up(const std::set<ArxivId>& ids, AuditRun& run);

  /// Whether version 1 of papers could be had.
  bool is_online() const { return online_; }
  /// Looks up version 1 for those entries that need it to tell whether their link is right: `want` notes
  /// them, `look_up_first_versions` asks for all in the same requests.
  void want_first_versions(const Digest& digest);
  void look_up_first_versions();

  /// What was found of the papers that the entries link to. Other versions are the latest one where the link
  /// names a version, and version 1 where it was looked up. Several threads may call it.
  Papers papers_of(std::span<const Digest> digests) const;

  /// Adds what `papers_of` would say of some links to a key. Several threads may call it.
  void add_to_key(std::span<const ArxivId> links, ResultKeyMaker& key) const;

 private:
  PaperOrCause paper_of(const ArxivId& id) const;
  void add_paper_to_key(const ArxivId& id, ResultKeyMaker& key) const;

  std::unique_ptr<AbstractSource> source_;
  bool online_;
  ProgressOutput progress_;
  Spool found_;
  std::map<ArxivId, std::size_t> numbers_;   // of what was found
  std::map<ArxivId, Message> causes_;        // of what was not
  std::set<ArxivId> need_first_versions_;    // links
  std::map<ArxivId, Paper> first_versions_;  // by link
};

}  // namespace daejo
