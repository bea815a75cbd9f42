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
  std::filesystem::path sources;     ///< The folder with the texts that the bot read; see bot_texts.h.
  bool preview = false;              ///< Whether to run preview rules.
  bool sentences = false;            ///< Whether to compute each sentence's support.
  /// How many entries are in memory at a time. Does not affect the result.
  std::size_t batch_entries = 1'600;
  ResultCache* cache = nullptr;  ///< The results of earlier runs; null for none. Does not affect the result.
  std::optional<ResultKeyMaker> key;  ///< The key of the run, see `run_key`; needed with `cache`.
  report::ProgressOutput progress;
};

/// Audits a run in two passes, with only one batch in memory at a time. The first pass judges the entries of
/// each batch and stores the results. It keeps a small record of each entry for the rules about the whole
/// run. The second pass loads the results in order, and adds the reasons of those rules.
class RunAudit {
 public:
  /// The arguments must outlive the object.
  RunAudit(audit::AuditMemory& memory, const RunAuditOptions& options, const PaperLookup& lookup,
           const DigestSpool& digests);

  /// Receives the next audited entries, in the order of the run.
  using TakeEntries = std::function<void(std::vector<AuditedEntry> entries)>;

  /// Runs both passes. Returns the problems with ignore comments and baselines.
  std::vector<Problem> run(const TakeEntries& take);

 private:
  /// Where the result for a digest is stored. A result is a `ResultHead`, the `RunEntry` records, and the
  /// entries without their papers.
  struct Judged {
    std::optional<ResultCache::Record> record;  ///< Nothing if the result is not in the cache.
    std::size_t number = 0;
    std::uint64_t entries_begin = 0;  ///< The offset of the entries in the result.
    bool has_own_entries = false;     ///< Whether some entries differ from those of the digest.
  };
  /// A new result, before it is stored.
  struct FreshResult {
    std::vector<audit::RunEntry> run_entries;
    std::string bytes;
  };

  void judge(const DigestBatch& batch);
  std::vector<FreshResult> judge(std::span<const std::size_t> digests);
  ResultKey key_of(std::size_t digest) const;
  /// Loads the result for a digest from the cache, and fills `judged`.
  std::optional<std::vector<audit::RunEntry>> recall(const ResultKey& key, Judged& judged) const;
  Judged put_aside(const ResultKey& key, const FreshResult& result);
  std::string judged_bytes(std::size_t number) const;
  /// The judged entries of a digest, without their papers.
  std::vector<AuditedEntry> judged(std::size_t number, const parsers::Digest& digest) const;
  /// The digest with its entries as they were judged, that is, with quotations set aside.
  parsers::Digest judged_digest(std::size_t number) const;
  void settle();
  std::vector<AuditedEntry> judged(const DigestBatch& batch, std::span<const parsers::Digest> digests) const;
  /// Loads the entries of a batch and adds the remaining reasons. Problems with comments in its digests are
  /// added to `problems`.
  std::vector<AuditedEntry> finished(const DigestBatch& batch, BaselineFiles& baselines,
                                     std::vector<Problem>& problems) const;
  audit::ReasonOptions reason_options(std::span<const parsers::Digest> digests) const;

  audit::AuditMemory& memory_;
  const RunAuditOptions& options_;
  const PaperLookup& lookup_;
  const DigestSpool& digests_;
  audit::RunRules rules_;
  std::vector<Judged> judged_;  // by digest
  Spool spool_;
};

}  // namespace daejo::check
