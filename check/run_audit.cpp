#include "check/run_audit.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <utility>

#include "audit/rules/quoted_original.h"
#include "audit/score/sentence_alignment.h"
#include "base/parallel.h"
#include "check/accepted_findings.h"
#include "check/bot_texts.h"
#include "check/review_queue.h"
#include "findings/binary_form.h"

namespace daejo {
namespace {

using Papers = PaperLookup::Papers;

/// Shows how many entries are audited while it exists. Each entry goes through the pool in four steps: its
/// paper is read, its summary is judged, the rules are run, its sections are judged.
class EntryProgress {
 public:
  EntryProgress(WorkspacePool& pool, std::size_t entries, const ProgressOutput& output)
      : pool_(pool), progress_(std::cerr, {"Entries", "항목"}, output) {
    pool_.watch([this, entries] { progress_.update(++steps_ / steps_of_entry, entries); });
  }
  ~EntryProgress() { pool_.watch({}); }
  EntryProgress(const EntryProgress&) = delete;
  EntryProgress& operator=(const EntryProgress&) = delete;

 private:
  static constexpr std::size_t steps_of_entry = 4;

  WorkspacePool& pool_;
  ProgressDisplay progress_;
  std::size_t steps_ = 0;
};

/// Entries of consecutive digests, a digest a part. `Digest::entries` say how many each has.
std::vector<std::vector<AuditedEntry>> parted(std::vector<AuditedEntry> entries,
                                              std::span<const Digest> digests) {
  std::vector<std::vector<AuditedEntry>> parts;
  auto next = entries.begin();
  for (const Digest& digest : digests) {
    const auto end = next + static_cast<std::ptrdiff_t>(digest.entries.size());
    parts.emplace_back(std::make_move_iterator(next), std::make_move_iterator(end));
    next = end;
  }
  return parts;
}

/// What stands elsewhere, too, is left out of what is put aside.
void leave_papers_out(std::vector<AuditedEntry>& entries) {
  for (AuditedEntry& audited : entries) {
    audited.paper.reset();
    audited.other_versions.clear();
  }
}

void put_papers_back(std::vector<AuditedEntry>& entries, const Papers& papers) {
  for (AuditedEntry& audited : entries) {
    const auto found = audited.entry.id ? papers.find(*audited.entry.id) : papers.end();
    if (found == papers.end()) continue;
    audited.paper = found->second.paper;
    audited.other_versions = found->second.other_versions;
  }
}

/// Calls `work(i)` for each i below `count`, in several threads.
void for_each_index(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work) {
  parallel_with(
      count, threads, [] { return 0; }, [&](int, std::size_t i) { work(i); });
}

}  // namespace

RunAudit::RunAudit(AuditMemory& memory, const RunAuditOptions& options, const PaperLookup& lookup,
                   const DigestSpool& digests)
    : memory_(memory), options_(options), lookup_(lookup), digests_(digests) {}

ReasonOptions RunAudit::reason_options(std::span<const Digest> digests) const {
  ReasonOptions reasons;
  for (const Digest& digest : digests) reasons.severities.push_back(options_.severities_of(digest.file));
  reasons.judge = options_.audit.judge;
  reasons.threads = options_.audit.threads;
  return reasons;
}

void RunAudit::judge(const DigestBatch& batch) {
  const std::size_t threads = options_.audit.threads;
  std::vector<Digest> digests = digests_.load(batch, threads);
  std::vector<Papers> papers_of_digests(digests.size());
  for_each_index(digests.size(), threads, [&](std::size_t i) {
    papers_of_digests[i] = lookup_.papers_of({&digests[i], 1});
    add_bot_texts(options_.sources, papers_of_digests[i]);
    set_quotations_aside(digests[i], papers_of_digests[i]);
  });
  Papers papers;
  for (Papers& of_digest : papers_of_digests) papers.merge(of_digest);
  std::vector<AuditedEntry> entries = audit_digests(memory_, digests, papers, options_.audit);
  add_entry_reasons(memory_, entries, reason_options(digests));
  if (options_.sentences) add_sentence_support(memory_.workspaces, entries, threads);
  rules_.add(run_entries(memory_, entries, threads));
  std::vector<std::vector<AuditedEntry>> parts = parted(std::move(entries), digests);
  std::vector<std::string> bytes(parts.size());
  for_each_index(parts.size(), threads, [&](std::size_t i) {
    leave_papers_out(parts[i]);
    bytes[i] = to_bytes(parts[i]);
  });
  for (const std::string& of_digest : bytes) judged_.add(of_digest);
}

void RunAudit::settle() {
  rules_.settle(memory_.workspaces.model(), [&](std::span<const std::size_t> numbers, const auto& take) {
    std::vector<AuditedEntry> entries;
    std::size_t loaded = digests_.digests();
    for (const std::size_t number : numbers) {
      const std::size_t digest = digests_.digest_of(number);
      if (digest != loaded) entries = entries_from_bytes(judged_.read(digest));
      loaded = digest;
      const AuditedEntry& audited = entries.at(number - digests_.first_entry(digest));
      take(number, audited.file, audited.entry);
    }
  });
}

std::vector<AuditedEntry> RunAudit::judged(const DigestBatch& batch, std::span<const Digest> digests) const {
  std::vector<std::vector<AuditedEntry>> parts(batch.digests);
  for_each_index(parts.size(), options_.audit.threads, [&](std::size_t i) {
    parts[i] = entries_from_bytes(judged_.read(batch.first_digest + i));
    put_papers_back(parts[i], lookup_.papers_of(digests.subspan(i, 1)));
    for (AuditedEntry& audited : parts[i]) audited.digest = i;
  });
  std::vector<AuditedEntry> entries;
  entries.reserve(batch.entries);
  for (auto& part : parts) std::ranges::move(part, std::back_inserter(entries));
  return entries;
}

std::vector<Problem> RunAudit::run(const TakeEntries& take) {
  const std::vector<DigestBatch> batches = digests_.batches(options_.batch_entries);
  {
    const EntryProgress progress(memory_.workspaces, digests_.entries(), options_.progress);
    for (const DigestBatch& batch : batches) judge(batch);
  }
  settle();
  std::vector<Problem> problems;
  BaselineFiles baselines(options_.baseline_of, digests_.files());
  for (const DigestBatch& batch : batches) {
    const std::vector<Digest> digests = digests_.load(batch, options_.audit.threads);
    std::vector<AuditedEntry> entries = judged(batch, digests);
    finish_reasons(rules_, digests, entries, batch.first_entry, reason_options(digests));
    std::ranges::move(accept_by_comments(digests, entries), std::back_inserter(problems));
    baselines.accept(entries);
    if (options_.queue) accept_by_queue(*options_.queue, entries);
    for (AuditedEntry& audited : entries) audited.digest += batch.first_digest;
    take(std::move(entries));
  }
  std::ranges::move(baselines.problems(), std::back_inserter(problems));
  return problems;
}

}  // namespace daejo
