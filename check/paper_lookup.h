#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "arxiv/make_source.h"
#include "audit/score/audit_digests.h"
#include "base/spool.h"
#include "check/result_cache.h"
#include "report/progress.h"

namespace daejo::check {

/// Looks up the papers of a run. All look-ups share one client, so that the limits on requests apply to all
/// of them together. Abstracts and full texts go to a `Spool`, so most of them are on disk in a large run.
class PaperLookup {
 public:
  using Papers = std::map<parsers::ArxivId, audit::PaperOrCause>;

  /// Throws what `make_source` throws.
  PaperLookup(const arxiv::AbstractOptions& options, const report::ProgressOutput& progress);

  /// Looks up papers and shows progress on standard error. For an id with a version, the latest version is
  /// looked up as well if the network may be used. Adds the problems and the unreadable files of the look-up
  /// to `run`. `papers_of` says why a paper was not found.
  void look_up(const std::set<parsers::ArxivId>& ids, AuditRun& run);

  /// Whether the network may be used.
  bool is_online() const { return online_; }
  /// Notes the papers of those entries whose link can be checked only with version 1 of the paper, because
  /// the entry's title and authors do not show that the paper is the right one. `look_up_first_versions`
  /// looks up version 1 of all noted papers together.
  void want_first_versions(const parsers::Digest& digest);
  void look_up_first_versions();

  /// Looks up the full texts of those papers in `ids` that were found, and shows progress. Adds problems to
  /// `run`. Does nothing unless the options ask for full texts.
  void look_up_full_texts(const std::set<parsers::ArxivId>& ids, AuditRun& run);

  /// Returns the papers that the entries link to, or why they were not found. The other versions of a paper
  /// are the latest version, if the link names a version, and version 1, if it was looked up, as far as they
  /// differ from the paper's own version. Several threads may call this.
  Papers papers_of(std::span<const parsers::Digest> digests) const;

  /// Adds to a key everything that determines what `papers_of` returns for the ids in `links`. Several
  /// threads may call this.
  void add_to_key(std::span<const parsers::ArxivId> links, ResultKeyMaker& key) const;

 private:
  audit::PaperOrCause paper_of(const parsers::ArxivId& id) const;
  void add_paper_to_key(const parsers::ArxivId& id, ResultKeyMaker& key) const;

  std::shared_ptr<arxiv::PoliteClient> client_;  // Null if offline.
  std::unique_ptr<arxiv::AbstractSource> source_;
  std::optional<arxiv::FullTexts> full_texts_;  // Nothing if the options do not ask for full texts.
  bool online_;
  report::ProgressOutput progress_;
  Spool found_;
  std::map<parsers::ArxivId, std::size_t> numbers_;            // The number of each paper in `found_`.
  std::map<parsers::ArxivId, std::size_t> texts_;              // The number of each full text in `found_`.
  std::map<parsers::ArxivId, Message> causes_;                 // Why papers were not found.
  std::set<parsers::ArxivId> need_first_versions_;             // The ids for which version 1 is needed, too.
  std::map<parsers::ArxivId, parsers::Paper> first_versions_;  // Version 1, by the id in the entry's link.
};

}  // namespace daejo::check
