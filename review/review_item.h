#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "project/baseline.h"
#include "review/decision.h"

namespace daejo {

/// A current or former decision. Times are ISO 8601 in UTC.
struct Ruling {
  Decision decision = Decision::none;
  std::string note;
  std::string who;
  std::string when;
  std::string fixed_text;  ///< The corrected summary as Markdown; empty unless an editor gave one.

  bool operator==(const Ruling&) const = default;
};

/// The audit of one summary, prepared for the queue.
struct QueuedEntry {
  std::string fingerprint;  ///< Of the text; see `item_fingerprint`.
  std::string paper_key;    ///< The arXiv id, else the folded title: what stays when the text changes.
  std::string arxiv_id;     ///< With its version; empty where there is none.
  std::string title;
  std::string date;
  std::string file;
  std::size_t line = 0;
  Verdict verdict = Verdict::unverified;
  std::optional<double> mismatch;
  std::optional<double> logit;
  std::vector<std::string> codes;  ///< Of the reasons that count, each once.
  bool is_doubted = false;         ///< Whether there is anything to decide on.
  std::string text;                ///< The summary, sections on lines of their own.
  std::string results;             ///< A run of this entry alone, as `render_json` writes it.
  std::vector<BaselineFinding> findings = {};
};

/// A paper of a digest, to contrast an edited summary with.
struct DigestPaper {
  std::string file;
  std::string arxiv_id;
  std::string title;
  std::string abstract;
};

/// One text of a summary in the queue. When the text changes, a new item replaces the old one.
struct ReviewItem {
  std::int64_t id = 0;
  std::int64_t version = 0;  ///< Goes up by one with every entry of its history.
  QueuedEntry entry;         ///< In lists without `text`, `results` and `findings`.
  Ruling ruling;
  bool is_current = true;                ///< Whether its text was the entry's when last audited.
  std::optional<std::int64_t> previous;  ///< The item whose place it took.
  std::string taken_by;                  ///< Who has it open just now; empty where nobody.
  std::string taken_until;
  std::string holder;  ///< What tells one person's windows apart; never shown.
};

enum class Action {
  added,
  reaudited,  ///< The same text got another verdict or other reasons.
  replaced,   ///< Another text took its place.
  restored,   ///< The text is back.
  decided,
  undone,
};

std::string_view to_string(Action action);

/// One change of an item. The history is append-only.
struct HistoryEntry {
  std::int64_t number = 0;  ///< Ascending over the whole store.
  std::int64_t item = 0;
  std::int64_t version = 0;  ///< The item's, after the change; 1, 2, 3, … without a gap.
  Action action = Action::added;
  Ruling ruling;  ///< Of `decided` the decision; of others who and when alone.
  std::string detail;
};

/// The current ruling: the last decision of the history that was not undone.
Ruling ruling_after(std::span<const HistoryEntry> history);

/// 32 hexadecimal digits over the paper and the summary with collapsed white space: the same text about the
/// same paper is the same item, wherever it is.
std::string item_fingerprint(const Entry& entry);

/// All entries of a run for the queue, doubtful or not, in order. Files are named as in the run.
std::vector<QueuedEntry> queued_entries(const AuditRun& run);

/// The papers of a run's digests, once per file.
std::vector<DigestPaper> digest_papers(const AuditRun& run);

/// Parses an item number: a whole text of digits, at least 1.
std::optional<std::int64_t> item_number(std::string_view digits);

}  // namespace daejo
