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

/// Looks up the papers of a run. All look-ups use one chain of sources, so that the limit on requests applies
/// to all of them together. The papers are stored on disk, and only a number for each is in memory.
class PaperLookup {
 public:
  using Papers = std::map<parsers::ArxivId, audit::PaperOrCause>;

  /// Throws what `make_source` throws.
  PaperLookup(const arxiv::AbstractOptions& options, const report::ProgressOutput& progress);

  /// Looks up papers and shows progress on standard error. For an id with a version, the latest version is
  /// requested as well if the network may be used. Failures are added to `run`.
  void look_up(const std::set<parsers::ArxivId>& ids, AuditRun& run);

  /// Whether the network may be used. Version 1 of a paper can be looked up only then.
  bool is_online() const { return online_; }
  /// Some links can be checked only with version 1 of the paper. This function collects the papers of such
  /// entries, and `look_up_first_versions` looks up version 1 of all of them together.
  void want_first_versions(const parsers::Digest& digest);
  void look_up_first_versions();

  /// Looks up the full texts of those papers in `ids` that were found, and shows progress. Does nothing
  /// unless the options ask for full texts.
  void look_up_full_texts(const std::set<parsers::ArxivId>& ids, AuditRun& run);

  /// Returns the papers that the entries link to. Their other versions are the latest version, if the link
  /// has a version, and version 1, if it was looked up. Several threads may call this.
  Papers papers_of(std::span<const parsers::Digest> digests) const;

  /// Adds to a key what `papers_of` returns for these links. Several threads may call this.
  void add_to_key(std::span<const parsers::ArxivId> links, ResultKeyMaker& key) const;

 private:
  audit::PaperOrCause paper_of(const parsers::ArxivId& id) const;
  void add_paper_to_key(const parsers::ArxivId& id, ResultKeyMaker& key) const;

  std::shared_ptr<arxiv::PoliteClient> client_;  // null if offline
  std::unique_ptr<arxiv::AbstractSource> source_;
  std::optional<arxiv::FullTexts> full_texts_;  // nothing if the options do not ask for full texts
  bool online_;
  report::ProgressOutput progress_;
  Spool found_;
  std::map<parsers::ArxivId, std::size_t> numbers_;            // the number of each paper in `found_`
  std::map<parsers::ArxivId, std::size_t> texts_;              // the number of each full text in `found_`
  std::map<parsers::ArxivId, Message> causes_;                 // why papers were not found
  std::set<parsers::ArxivId> need_first_versions_;             // links that need version 1 of their paper
  std::map<parsers::ArxivId, parsers::Paper> first_versions_;  // version 1 of a paper, by link
};

}  // namespace daejo::check
