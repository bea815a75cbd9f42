#include "check/run_audit.h"

#include <algorithm>
#include <cstring>
#include <iostream>
#include <iterator>
#include <utility>

#include "audit/rules/quoted_original.h"
#include "audit/score/sentence_alignment.h"
#include "base/parallel.h"
#include "check/bot_texts.h"
#include "check/review_queue.h"
#include "findings/binary_form.h"

namespace daejo::check {
namespace {

using Papers = PaperLookup::Papers;

/// Shows the progress of the audit while the object exists. Each step of the audit passes every entry through
/// the pool once. The number of passes, divided by `steps_of_entry`, is shown as the number of audited
/// entries.
class EntryProgress {
 public:
  EntryProgress(audit::WorkspacePool& pool, std::size_t entries, const report::ProgressOutput& output)
      : pool_(pool), progress_(std::cerr, {"Entries", "항목"}, output) {
    pool_.watch([this, entries] { progress_.update(++steps_ / steps_of_entry, entries); });
  }
  ~EntryProgress() { pool_.watch({}); }
  EntryProgress(const EntryProgress&) = delete;
  EntryProgress& operator=(const EntryProgress&) = delete;

 private:
  static constexpr std::size_t steps_of_entry = 4;

  audit::WorkspacePool& pool_;
  report::ProgressDisplay progress_;
  std::size_t steps_ = 0;
};

/// Splits the entries of consecutive digests into one part for each digest.
std::vector<std::vector<AuditedEntry>> split_by_digest(std::vector<AuditedEntry> entries,
                                                       std::span<const parsers::Digest> digests) {
  std::vector<std::vector<AuditedEntry>> parts;
  auto next = entries.begin();
  for (const parsers::Digest& digest : digests) {
    const auto end = next + static_cast<std::ptrdiff_t>(digest.entries.size());
    parts.emplace_back(std::make_move_iterator(next), std::make_move_iterator(end));
    next = end;
  }
  return parts;
}

/// In a stored result, `AuditedEntry::digest` has one of these values. The value says whether
/// `AuditedEntry::entry` is stored, or left out because it is the same as in the digest.
constexpr std::size_t has_own_entry = 0;
constexpr std::size_t entry_is_in_digest = 1;

/// Removes from `entries` what need not be stored, because the digest and the looked-up papers have it: each
/// `paper` and `other_versions`, and each `entry` that is the same as in the digest. An `entry` in which a
/// quotation was set aside differs from the digest and is kept. Returns how many are kept.
std::size_t drop_restorable(std::vector<AuditedEntry>& entries) {
  std::size_t own = 0;
  for (AuditedEntry& audited : entries) {
    audited.paper.reset();
    audited.other_versions.clear();
    const bool was_changed = std::ranges::any_of(audited.entry.set_aside, [](const parsers::SetAside& aside) {
      return aside.role == parsers::Role::original;
    });
    audited.digest = was_changed ? has_own_entry : entry_is_in_digest;
    if (!was_changed) audited.entry = parsers::Entry{};
    own += was_changed ? 1 : 0;
  }
  return own;
}

void put_entries_back(std::vector<AuditedEntry>& entries, const parsers::Digest& digest) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].digest == entry_is_in_digest) entries[i].entry = digest.entries.at(i);
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

/// The header of the stored result for a digest.
struct ResultHead {
  std::uint64_t run_size = 0;  ///< The size in bytes of the `RunEntry` records, which follow the header.
  /// The number of entries that are stored because they differ from those of the digest.
  std::uint64_t own_entries = 0;
};

std::string bytes_of(const ResultHead& head) {
  return {reinterpret_cast<const char*>(&head), sizeof head};
}

ResultHead head_of(const std::string& bytes) {
  ResultHead head;
  std::memcpy(&head, bytes.data(), sizeof head);
  return head;
}

}  // namespace

RunAudit::RunAudit(audit::AuditMemory& memory, const RunAuditOptions& options, const PaperLookup& lookup,
                   const DigestSpool& digests)
    : memory_(memory), options_(options), lookup_(lookup), digests_(digests) {}

audit::ReasonOptions RunAudit::reason_options(std::span<const parsers::Digest> digests) const {
  audit::ReasonOptions reasons;
  for (const parsers::Digest& digest : digests)
    reasons.severities.push_back(options_.severities_of(digest.file));
  reasons.judge = options_.audit.judge;
  reasons.preview = options_.preview;
  reasons.threads = options_.audit.threads;
  return reasons;
}

std::vector<RunAudit::FreshResult> RunAudit::judge(std::span<const std::size_t> numbers) {
  const std::size_t threads = options_.audit.threads;
  std::vector<parsers::Digest> digests = digests_.load(numbers, threads);
  std::vector<Papers> papers_of_digests(digests.size());
  parallel_each(digests.size(), threads, [&](std::size_t i) {
    papers_of_digests[i] = lookup_.papers_of({&digests[i], 1});
    add_bot_texts(options_.sources, papers_of_digests[i]);
    set_quotations_aside(digests[i], papers_of_digests[i]);
  });
  Papers papers;
  for (Papers& of_digest : papers_of_digests) papers.merge(of_digest);
  std::vector<AuditedEntry> entries = audit_digests(memory_, digests, papers, options_.audit);
  add_entry_reasons(memory_, entries, reason_options(digests));
  if (options_.sentences) add_sentence_support(memory_.workspaces, entries, threads);
  std::vector<audit::RunEntry> for_run = run_entries(memory_, entries, threads);
  std::vector<std::vector<AuditedEntry>> parts = split_by_digest(std::move(entries), digests);
  std::vector<FreshResult> results(parts.size());
  auto next = std::make_move_iterator(for_run.begin());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto end = next + static_cast<std::ptrdiff_t>(parts[i].size());
    results[i].run_entries.assign(next, end);
    next = end;
  }
  parallel_each(parts.size(), threads, [&](std::size_t i) {
    ResultHead head;
    head.own_entries = drop_restorable(parts[i]);
    const std::string of_run = to_bytes(results[i].run_entries);
    head.run_size = of_run.size();
    results[i].bytes = bytes_of(head) + of_run + to_bytes(parts[i]);
  });
  return results;
}

ResultKey RunAudit::key_of(std::size_t digest) const {
  ResultKeyMaker key = *options_.key;
  digests_.add_to_key(digest, key);
  const std::vector<parsers::ArxivId> links = digests_.ids_of(digest);
  lookup_.add_to_key(links, key);
  Papers texts;
  for (const parsers::ArxivId& link : links) texts[link];
  add_bot_texts(options_.sources, texts);
  for (const auto& [link, known] : texts) {
    key.add(known.bot_text ? "text" : "none").add(known.bot_text.value_or(std::string()));
  }
  return key.key();
}

std::optional<std::vector<audit::RunEntry>> RunAudit::recall(const ResultKey& key, Judged& judged) const {
  judged.record = options_.cache->find(key);
  if (!judged.record) return std::nullopt;
  std::optional<std::string> bytes = options_.cache->read(key, *judged.record);
  if (!bytes || bytes->size() < sizeof(ResultHead)) return std::nullopt;
  const ResultHead head = head_of(*bytes);
  if (head.run_size > bytes->size() - sizeof head) return std::nullopt;
  judged.entries_begin = sizeof head + head.run_size;
  judged.has_own_entries = head.own_entries > 0;
  try {
    return audit::run_entries_from_bytes(bytes->substr(sizeof head, head.run_size));
  } catch (const Error&) {
    return std::nullopt;
  }
}

RunAudit::Judged RunAudit::put_aside(const ResultKey& key, const FreshResult& result) {
  Judged judged;
  const ResultHead head = head_of(result.bytes);
  judged.entries_begin = sizeof head + head.run_size;
  judged.has_own_entries = head.own_entries > 0;
  if (options_.cache != nullptr) judged.record = options_.cache->add(key, result.bytes);
  if (!judged.record) judged.number = spool_.add(result.bytes);
  return judged;
}

void RunAudit::judge(const DigestBatch& batch) {
  std::vector<ResultKey> keys(batch.digests);
  std::vector<Judged> judged(batch.digests);
  std::vector<std::optional<std::vector<audit::RunEntry>>> for_run(batch.digests);
  if (options_.cache != nullptr) {
    parallel_each(batch.digests, options_.audit.threads, [&](std::size_t i) {
      keys[i] = key_of(batch.first_digest + i);
      for_run[i] = recall(keys[i], judged[i]);
    });
  }
  std::vector<std::size_t> fresh;
  for (std::size_t i = 0; i < batch.digests; ++i) {
    if (for_run[i]) {
      options_.cache->note_use(keys[i]);
    } else {
      fresh.push_back(batch.first_digest + i);
    }
  }
  std::vector<FreshResult> results = judge(fresh);
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    const std::size_t at = fresh[i] - batch.first_digest;
    judged[at] = put_aside(keys[at], results[i]);
    for_run[at] = std::move(results[i].run_entries);
  }
  for (std::size_t i = 0; i < batch.digests; ++i) {
    rules_.add(*for_run[i]);
    judged_.push_back(judged[i]);
  }
}

std::string RunAudit::judged_bytes(std::size_t number) const {
  const Judged& judged = judged_[number];
  if (!judged.record) return spool_.read(judged.number).substr(judged.entries_begin);
  std::optional<std::string> bytes = options_.cache->read_rest(*judged.record, judged.entries_begin);
  if (!bytes) throw Error("Another program has changed the result cache during the run; run daejo again.");
  return std::move(*bytes);
}

std::vector<AuditedEntry> RunAudit::judged(std::size_t number, const parsers::Digest& digest) const {
  std::vector<AuditedEntry> entries = entries_from_bytes(judged_bytes(number));
  if (entries.size() != digest.entries.size()) {
    throw Error("The result cache is damaged; delete the file that ends in .results beside the store.");
  }
  put_entries_back(entries, digest);
  return entries;
}

parsers::Digest RunAudit::judged_digest(std::size_t number) const {
  parsers::Digest digest = digests_.load(number);
  if (!judged_[number].has_own_entries) return digest;
  std::vector<AuditedEntry> entries = judged(number, digest);
  for (std::size_t i = 0; i < entries.size(); ++i) digest.entries[i] = std::move(entries[i].entry);
  return digest;
}

void RunAudit::settle() {
  rules_.settle(memory_.workspaces.model(), options_.audit.threads,
                [&](std::span<const std::size_t> numbers, const auto& take) {
                  parsers::Digest digest;
                  std::size_t loaded = digests_.digests();
                  for (const std::size_t number : numbers) {
                    const std::size_t at = digests_.digest_of(number);
                    if (at != loaded) digest = judged_digest(at);
                    loaded = at;
                    take(number, digest.file, digest.entries.at(number - digests_.first_entry(at)));
                  }
                });
}

std::vector<AuditedEntry> RunAudit::judged(const DigestBatch& batch,
                                           std::span<const parsers::Digest> digests) const {
  std::vector<std::vector<AuditedEntry>> parts(batch.digests);
  parallel_each(parts.size(), options_.audit.threads, [&](std::size_t i) {
    parts[i] = judged(batch.first_digest + i, digests[i]);
    put_papers_back(parts[i], lookup_.papers_of(digests.subspan(i, 1)));
    for (AuditedEntry& audited : parts[i]) audited.digest = i;
  });
  std::vector<AuditedEntry> entries;
  entries.reserve(batch.entries);
  for (auto& part : parts) std::ranges::move(part, std::back_inserter(entries));
  return entries;
}

std::vector<AuditedEntry> RunAudit::finished(const DigestBatch& batch, BaselineFiles& baselines,
                                             std::vector<Problem>& problems) const {
  const std::vector<parsers::Digest> digests = digests_.load(batch, options_.audit.threads);
  std::vector<AuditedEntry> entries = judged(batch, digests);
  finish_reasons(rules_, digests, entries, batch.first_entry, reason_options(digests));
  std::ranges::move(accept_by_comments(digests, entries), std::back_inserter(problems));
  baselines.accept(entries);
  if (options_.queue) accept_by_queue(*options_.queue, entries);
  for (AuditedEntry& audited : entries) audited.digest += batch.first_digest;
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
  // With more than one thread, the next batch is prepared while `take` handles the current batch.
  const auto make_ready = [&](const DigestBatch& batch) {
    return std::async(launch_policy(options_.audit.threads),
                      [&] { return finished(batch, baselines, problems); });
  };
  std::future<std::vector<AuditedEntry>> next;
  if (!batches.empty()) next = make_ready(batches.front());
  for (std::size_t i = 0; i < batches.size(); ++i) {
    std::vector<AuditedEntry> entries = next.get();
    if (i + 1 < batches.size()) next = make_ready(batches[i + 1]);
    take(std::move(entries));
  }
  std::ranges::move(baselines.problems(), std::back_inserter(problems));
  return problems;
}

}  // namespace daejo::check
