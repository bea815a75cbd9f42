#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "review/review_item.h"

namespace daejo::review {

/// `daejo/review.db` in `$XDG_DATA_HOME`, or else in `$HOME/.local/share`. Throws `UsageError` if neither is
/// set to an absolute path.
std::filesystem::path default_queue_path();

/// The parts of the queue that can be listed.
enum class QueueState {
  open,     ///< Waiting for a decision: doubted, or changed since the last one.
  decided,  ///< Decided on, in any way except `skip`.
  skipped,
  all,     ///< All current items.
  former,  ///< Items whose text was replaced by another.
};

std::string_view to_string(QueueState state);
std::optional<QueueState> parse_queue_state(std::string_view name);

/// Which items to list. An empty field matches everything.
struct QueueFilter {
  QueueState state = QueueState::open;
  std::string verdict;
  std::string code;
  std::string decision;
  std::string file;
  std::string words;  ///< Text to find in the title, the arXiv id or the summary.
  std::size_t limit = 500;
  std::size_t offset = 0;
};

struct AddResult {
  std::size_t added = 0;
  std::size_t updated = 0;  ///< Items whose text is the same as before the audit was added.
  std::size_t changed = 0;  ///< How many of `added` replaced another text.
  /// Entries that were not added, because there is nothing to decide about them.
  std::size_t passed_over = 0;
};

struct QueueCounts {
  std::size_t current = 0;
  std::size_t open = 0;
  std::vector<std::pair<std::string, std::size_t>> decisions;  ///< By name; only those that occur.
  std::vector<std::pair<std::string, std::size_t>> open_verdicts;
  std::vector<std::pair<std::string, std::size_t>> open_codes;
  std::int64_t decisions_made = 0;  ///< All decisions in the history, including those that were undone.
};

/// The progress of the queue. The query for it is fast.
struct QueueProgress {
  std::size_t open = 0;
  std::size_t decided = 0;
  std::int64_t last_change = 0;  ///< The highest number of a history entry.
};

/// The items before and after an item in a part of the queue. The item itself need not be in that part.
struct Neighbours {
  std::optional<std::int64_t> before;
  std::optional<std::int64_t> after;
};

/// The outcome of a decision or an undo.
enum class Outcome {
  done,
  conflict,  ///< Somebody else changed the item, so it no longer has the expected version.
  unknown_item,
  nothing_to_undo,
};

struct DecideResult {
  Outcome outcome = Outcome::done;
  /// The item after the call, whoever changed it. It has no texts, as in lists.
  std::optional<ReviewItem> item;
};

/// An editor in one browser window.
struct Editor {
  std::string name;
  std::string holder = {};  ///< Distinguishes the windows of one person.
};

/// The queue and its decisions, independent of the database. Every function is one transaction: when it
/// returns, its effect is durable, and if it throws, it has no effect. It throws an `InputError` whose place
/// is the path, or the address of the database without its password. An object is not thread-safe, but
/// several objects and processes may use one queue.
class ReviewStore {
 public:
  virtual ~ReviewStore() = default;

  /// Adds the entries of an audit. If an item has the same fingerprint, it is updated. Otherwise, if an
  /// item of the same paper and file has a text that is not among `entries`, the entry replaces it as a new
  /// item. If there is no such item either, the entry is added only if it is doubtful or `all` is true.
  virtual AddResult add(std::span<const QueuedEntry> entries, std::span<const DigestPaper> papers, bool all,
                        const std::string& who, const std::string& when) = 0;

  /// Lists items, worst first: by verdict, then by logit, then in the order in which they were added. Leases
  /// that end before `now` have expired.
  virtual std::vector<ReviewItem> list(const QueueFilter& filter, const std::string& now) = 0;
  /// Finds one item, with all its texts.
  virtual std::optional<ReviewItem> find(std::int64_t id, const std::string& now) = 0;
  virtual std::optional<ReviewItem> find_text(const std::string& fingerprint, const std::string& now) = 0;
  /// All items that were ever decided, with all their texts, sorted by id.
  virtual std::vector<ReviewItem> decided_items() = 0;
  virtual QueueCounts counts() = 0;
  virtual QueueProgress progress() = 0;
  virtual Neighbours neighbours(std::int64_t id, const QueueFilter& filter) = 0;
  /// What an open page must update: items with a history entry after `number`, and items that an editor has
  /// open.
  virtual std::vector<ReviewItem> changed_since(std::int64_t number, const std::string& now) = 0;
  /// The history of one item, oldest first. If `item` is 0, the history of all items.
  virtual std::vector<HistoryEntry> history(std::int64_t item) = 0;
  virtual std::vector<DigestPaper> papers_of(const std::string& file) = 0;
  virtual std::vector<std::string> files() = 0;

  /// Records a decision, but only if the item still has the given version (compare-and-set).
  virtual DecideResult decide(std::int64_t id, std::int64_t version, const Ruling& ruling) = 0;
  /// Undoes the last decision, so that the one before it is in force again.
  virtual DecideResult undo(std::int64_t id, std::int64_t version, const std::string& who,
                            const std::string& when) = 0;

  /// Marks an item as open by this editor until the time `until`, unless another editor has it open. Returns
  /// whether it was marked.
  virtual bool take(std::int64_t id, const Editor& editor, const std::string& now,
                    const std::string& until) = 0;
  virtual void release(std::int64_t id, const Editor& editor) = 0;

  /// Makes several changes in one transaction, which needs only one disk write. If a single change throws and
  /// `changes` catches this, only that change is rolled back.
  virtual void together(const std::function<void()>& changes) = 0;

  /// A secret of the queue, by name. If there is none yet, `fresh` is stored and returned.
  virtual std::string secret(const std::string& name, const std::string& fresh) = 0;
  virtual void set_secret(const std::string& name, const std::string& content) = 0;

  /// Copies the queue to a new file; other processes may use the queue meanwhile. Not available for
  /// PostgreSQL, which has pg_dump.
  virtual void back_up(const std::filesystem::path& file) = 0;
  /// Checks the queue and returns its problems, one per line: those that the database's own check finds, and
  /// items whose version does not match their history. Empty if there are none.
  virtual std::string integrity() = 0;
};

/// Opens the queue at a path or a `postgresql://…` address, and creates or migrates it if needed.
std::unique_ptr<ReviewStore> open_review_store(const std::string& location);

bool is_database_address(const std::string& location);

}  // namespace daejo::review
