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

namespace daejo::review {

/// A decision, current or former. Times are ISO 8601 in UTC.
struct Ruling {
  Decision decision = Decision::none;
  std::string note;
  std::string who;
  std::string when;
  std::string fixed_text;  ///< The corrected summary in Markdown; empty unless an editor gave one.

  bool operator==(const Ruling&) const = default;
};

/// The audit of one summary, prepared for the queue.
struct QueuedEntry {
  std::string fingerprint;  ///< Identifies the text; see `item_fingerprint`.
  /// The arXiv id, or else the folded title. It stays the same when the text changes.
  std::string paper_key;
  std::string arxiv_id;  ///< With its version; empty if there is none.
  std::string title;
  std::string date;
  std::string file;
  std::size_t line = 0;
  Verdict verdict = Verdict::unverified;
  std::optional<double> mismatch;
  std::optional<double> logit;
  std::vector<std::string> codes;  ///< The codes of the reasons that count, each once.
  bool is_doubted = false;         ///< Whether there is anything for an editor to decide.
  std::string text;                ///< The summary, with each section on its own line.
  std::string results;             ///< A run of this entry alone, in the format of `render_json`.
  std::vector<project::BaselineFinding> findings = {};
};

/// Another paper of a digest. An edited summary is contrasted with it.
struct DigestPaper {
  std::string file;
  std::string arxiv_id;
  std::string title;
  std::string abstract;
};

/// One version of a summary's text in the queue. When the text changes, the new text becomes a new item,
/// which replaces this one.
struct ReviewItem {
  std::int64_t id = 0;
  std::int64_t version = 0;  ///< Increases by one with each entry of the item's history.
  QueuedEntry entry;         ///< Lists omit its `text`, `results` and `findings`.
  Ruling ruling;
  bool is_current = true;                ///< Whether the entry still had this text when it was last audited.
  std::optional<std::int64_t> previous;  ///< The item that it replaced.
  std::string taken_by;                  ///< The editor who has the item open now; empty if nobody has.
  std::string taken_until;
  std::string holder;  ///< Distinguishes the browser windows of one person; never shown.
};

enum class Action {
  added,
  reaudited,  ///< The text is the same, but its verdict or reasons changed.
  replaced,   ///< Another text replaced it.
  restored,   ///< The entry has this text again, after it had another one.
  decided,
  undone,
};

inline constexpr EnumNames<Action, 6> action_names{
    {"added", "reaudited", "replaced", "restored", "decided", "undone"}};

std::string_view to_string(Action action);

/// One change to an item. The history is append-only.
struct HistoryEntry {
  std::int64_t number = 0;  ///< Ascends over all items of the queue.
  std::int64_t item = 0;
  std::int64_t version = 0;  ///< The item's version after the change. Versions are 1, 2, 3, … without gaps.
  Action action = Action::added;
  Ruling ruling;  ///< The decision if the action is `decided`; otherwise only who acted and when.
  std::string detail;
};

/// The current ruling, which is the last decision in the history that was not undone.
Ruling ruling_after(std::span<const HistoryEntry> history);

/// A hash of the paper and the summary, as 32 hexadecimal digits. The amount of white space does not matter.
/// The same text about the same paper is the same item, in whatever digest it is.
std::string item_fingerprint(const parsers::Entry& entry);

/// All entries of a run, doubtful or not, in the form that the queue takes, in order. Files are named as in
/// the run.
std::vector<QueuedEntry> queued_entries(const AuditRun& run);

/// The papers in a run's digests, each once per file.
std::vector<DigestPaper> digest_papers(const AuditRun& run);

/// Reads the number of an item. The whole text must be digits, and the number at least 1.
std::optional<std::int64_t> item_number(std::string_view digits);

}  // namespace daejo::review
