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

/// A decision on an item, current or former. If no editor decided, the fields are empty. `when` is an ISO
/// 8601 time in UTC.
struct Ruling {
  Decision decision = Decision::none;
  std::string note;
  std::string who;
  std::string when;
  std::string fixed_text;  ///< The corrected summary in Markdown; empty unless an editor gave one.

  bool operator==(const Ruling&) const = default;
};

/// The audit of one entry of a digest, prepared for the queue.
struct QueuedEntry {
  std::string fingerprint;  ///< Identifies the paper and the text; see `item_fingerprint`.
  /// The arXiv id without its version, or else the title with each run of white space made one space. It
  /// stays the same when the summary changes.
  std::string paper_key;
  std::string arxiv_id;  ///< With its version if the digest gives one; empty if there is no id.
  std::string title;
  std::string date;
  std::string file;
  std::size_t line = 0;
  Verdict verdict = Verdict::unverified;
  std::optional<double> mismatch;
  std::optional<double> logit;
  /// The codes of the reasons that neither a comment nor a baseline accepts, each once, and `sample_code` if
  /// the entry was drawn for review.
  std::vector<std::string> codes;
  bool is_doubted = false;  ///< Whether there is something for an editor to decide.
  std::string text;         ///< The summary as plain text; see `parsers::summary_text`.
  std::string results;      ///< The results of a run with this entry alone, as `render_json` writes them.
  std::vector<project::BaselineFinding> findings = {};
};

/// A paper of a digest. An edited summary is contrasted with the other papers of its digest.
struct DigestPaper {
  std::string file;
  std::string arxiv_id;
  std::string title;
  std::string abstract;
};

/// One text of a summary in the queue. If a later audit finds another text for the same paper in the same
/// file, that text becomes a new item, which replaces this one.
struct ReviewItem {
  std::int64_t id = 0;
  std::int64_t version = 0;  ///< Increases by one with each entry of the item's history.
  /// `ReviewStore::list` leaves `text` and `results` empty. Only `ReviewStore::decided_items` fills
  /// `findings`.
  QueuedEntry entry;
  Ruling ruling;
  bool is_current = true;  ///< False after another text replaced this one; true again if the text returns.
  std::optional<std::int64_t> previous;  ///< The id of the item that this one replaced when it was added.
  std::string taken_by;                  ///< The editor who has the item open; empty if nobody has.
  std::string taken_until;
  /// Identifies that editor's session, because several sessions may have the same name; never shown.
  std::string holder;
};

enum class Action {
  added,
  reaudited,  ///< An audit of the same text changed its verdict or its reasons.
  replaced,   ///< Another text replaced the item's text.
  restored,   ///< The digest has the item's text again, after another text had replaced it.
  decided,
  undone,
};

inline constexpr EnumNames<Action, 6> action_names{
    {"added", "reaudited", "replaced", "restored", "decided", "undone"}};

std::string_view to_string(Action action);

/// One change to an item. History entries are never changed or deleted.
struct HistoryEntry {
  std::int64_t number = 0;  ///< Ascends over the histories of all items.
  std::int64_t item = 0;
  std::int64_t version = 0;  ///< The item's version after the change: 1, 2, 3, … without gaps.
  Action action = Action::added;
  Ruling ruling;  ///< The decision if the action is `decided`; otherwise only who acted and when.
  std::string detail;
};

/// The ruling after an item's history: the last decision that was not undone, or an empty ruling if there is
/// none.
Ruling ruling_after(std::span<const HistoryEntry> history);

/// A hash of the paper and the summary's text, as 32 hexadecimal digits. It does not depend on how much white
/// space is between words. The same text about the same paper has the same fingerprint in any digest.
std::string item_fingerprint(const parsers::Entry& entry);

/// Converts all entries of a run, doubtful or not, for the queue, in the run's order. The paths of the files
/// are copied from the run unchanged.
std::vector<QueuedEntry> queued_entries(const AuditRun& run);

/// The papers with an abstract that a run's entries link to, each once per file.
std::vector<DigestPaper> digest_papers(const AuditRun& run);

/// Reads the number of an item. Returns nothing unless the whole text is digits and the number is at least 1.
std::optional<std::int64_t> item_number(std::string_view digits);

}  // namespace daejo::review
