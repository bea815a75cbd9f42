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
#include "check/digest_spool.h"
#include "check/paper_lookup.h"
#include "check/result_cache.h"
#include "findings/finding.h"
#include "report/progress.h"

namespace daejo {

/// How a run is audited.
struct RunAuditOptions {
  AuditOptions audit;
  std::function<Severities(const std::string& file)> severities_of;
  std::function<std::string(const std::string& file)> baseline_of;  ///< Gives an empty path for none.
  std::optional<std::string> queue;                                 ///< Whose decisions hold.
  std::filesystem::path sources;      ///< The texts that the bot read; see bot_texts.h.
  bool preview = false;               ///< Rules that are previews run, too.
  bool sentences = false;             ///< Each sentence's support, too.
  std::size_t batch_entries = 1'000;  ///< How many are in memory at a time; the result does not depend on it.
  ResultCache* cache = nullptr;       ///< Of digests judged before; null for none. Nor does it on this.
  std::optional<ResultKeyMaker> key;  ///< What all results of the run depend on, if there is a cache.
  ProgressOutput progress;
};

/// Audits a run of which only a batch is in memory at a time. The entries are judged batch by batch and put
/// aside; a small record of each is kept for the rules about the whole run. When all of them are judged, they
/// are taken up again in their order, and finished.
class RunAudit {
 public:
  /// The arguments must outlive it.
  RunAudit(AuditMemory& memory, const RunAuditOptions& options, const PaperLookup& lookup,
           const DigestSpool& digests);

  /// Takes the next entries of the run, finished, in their order.
  using TakeEntries = std::function<void(std::vector<AuditedEntry> entries)>;

  /// Judges all, then finishes all. Returns what is odd about comments and baselines.
  std::vector<Problem> run(const TakeEntries& take);

 private:
  /// What became of a digest: its entries as bytes, without the papers, behind what `RunRules` must know.
  struct Judged {
    std::optional<ResultCache::Record> record;  ///< In the cache, else in `spool_`.
    std::size_t number = 0;
    std::uint64_t entries_begin = 0;  ///< Of the bytes.
    bool has_own_entries = false;     ///< Some differ from those of the digest.
  };
  /// A digest's bytes on their way there.
  struct FreshResult {
    std::vector<RunEntry> run_entries;
    std::string bytes;
  };

  void judge(const DigestBatch& batch);
  std::vector<FreshResult> judge(std::span<const std::size_t> digests);
  ResultKey key_of(std::size_t digest) const;
  /// What the cache has of a digest.
  std::optional<std::vector<RunEntry>> recall(const ResultKey& key, Judged& judged) const;
  Judged put_aside(const ResultKey& key, const FreshResult& result);
  std::string judged_bytes(std::size_t number) const;
  /// The entries of a digest by its number, without their papers.
  std::vector<AuditedEntry> judged(std::size_t number, const Digest& digest) const;
  /// A digest with its entries as they were judged.
  Digest judged_digest(std::size_t number) const;
  void settle();
  std::vector<AuditedEntry> judged(const DigestBatch& batch, std::span<const Digest> digests) const;
  ReasonOptions reason_options(std::span<const Digest> digests) const;

  AuditMemory& memory_;
  const RunAuditOptions& options_;
  const PaperLookup& lookup_;
  const DigestSpool& digests_;
  RunRules rules_;
  std::vector<Judged> judged_;  // by digest
  Spool spool_;
};

}  // namespace daejo
