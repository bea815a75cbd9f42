#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/rules/add_reasons.h"
#include "audit/score/audit_digests.h"
#include "check/accepted_findings.h"
#include "check/digest_spool.h"
#include "check/paper_lookup.h"
#include "check/result_cache.h"
#include "findings/finding.h"
#include "report/progress.h"

namespace daejo::check {

/// How a run is audited.
struct RunAuditOptions {
  audit::AuditOptions audit;
  std::function<audit::Severities(const std::string& file)> severities_of;
  std::function<std::string(const std::string& file)>
      baseline_of;                   ///< Returns the path of the baseline for a file; empty if there is none.
  std::optional<std::string> queue;  ///< The location of the editors' queue, whose decisions apply.
  std::filesystem::path sources;     ///< The folder with the texts from which a bot wrote the summaries.
  bool preview = false;              ///< Whether to run preview rules.
  bool sentences = false;            ///< Whether to compute each sentence's support.
  /// Each batch of digests but the last has at least this many entries. Does not affect the result.
  std::size_t batch_entries = 1'600;
  ResultCache* cache = nullptr;       ///< The cache for results; null for none. Does not affect the result.
  std::optional<ResultKeyMaker> key;  ///< The key of the run, see `run_key`; needed if there is a `cache`.
  report::ProgressOutput progress;
};

/// Audits a run in two passes over batches of digests, with at most two batches in memory at a time. The
/// first pass judges the entries of each batch and stores the results. It keeps a small record of each entry
/// for the rules that compare the entries of the whole run. The second pass loads the results in order, adds
/// the reasons of those rules, and marks the accepted reasons.
class RunAudit {
 public:
  /// The arguments must outlive the object.
  RunAudit(audit::AuditMemory& memory, const RunAuditOptions& options, const PaperLookup& lookup,
           const DigestSpool& digests);

  /// Receives the next audited entries, in the order of the run.
  using TakeEntries = std::function<void(std::vector<AuditedEntry> entries)>;

  /// Runs both passes, and passes the entries of each batch to `take` in the second. Returns the problems
  /// with ignore comments and baselines.
  std::vector<Problem> run(const TakeEntries& take);

 private:
  /// Where the result for a digest is stored. A result is a `ResultHead`, the `RunEntry` records, and the
  /// entries without their papers.
  struct Judged {
    std::optional<ResultCache::Record> record;  ///< Nothing if the result is in `spool_`, not in the cache.
    std::size_t number = 0;                     ///< The number of the result in `spool_`, if it is there.
    std::uint64_t entries_begin = 0;            ///< The offset of the entries in the result.
    bool has_own_entries = false;               ///< Whether some entries differ from those of the digest.
  };
  /// The new result for a digest, before it is stored.
  struct FreshResult {
    std::vector<audit::RunEntry> run_entries;
    std::string bytes;
  };

  void judge(const DigestBatch& batch);
  std::vector<FreshResult> judge(std::span<const std::size_t> digests);
  ResultKey key_of(std::size_t digest) const;
  /// Finds the result with this key in the cache. Fills `judged`, and returns the result's `RunEntry`
  /// records. Returns nothing if the cache has no intact result.
  std::optional<std::vector<audit::RunEntry>> recall(const ResultKey& key, Judged& judged) const;
  Judged put_aside(const ResultKey& key, const FreshResult& result);
  std::string judged_bytes(std::size_t number) const;
  /// Loads the judged entries of a digest, without their papers. `number` is the index of `digest` in the
  /// run.
  std::vector<AuditedEntry> judged(std::size_t number, const parsers::Digest& digest) const;
  /// Loads a digest with its entries as they were judged, that is, with quotations set aside.
  parsers::Digest judged_digest(std::size_t number) const;
  void settle();
  std::vector<AuditedEntry> judged(const DigestBatch& batch, std::span<const parsers::Digest> digests) const;
  /// Loads the entries of a batch, adds the remaining reasons, and marks the accepted reasons. Adds problems
  /// with ignore comments to `problems`.
  std::vector<AuditedEntry> finished(const DigestBatch& batch, BaselineFiles& baselines,
                                     std::vector<Problem>& problems) const;
  audit::ReasonOptions reason_options(std::span<const parsers::Digest> digests) const;

  audit::AuditMemory& memory_;
  const RunAuditOptions& options_;
  const PaperLookup& lookup_;
  const DigestSpool& digests_;
  audit::RunRules rules_;
  std::vector<Judged> judged_;  // One for each digest, in order.
  Spool spool_;
};

}  // namespace daejo::check
