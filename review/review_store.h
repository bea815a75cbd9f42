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

/// `daejo/review.db` in `$XDG_DATA_HOME`, or else in `$HOME/.local/share`. A variable that is not an absolute
/// path is ignored. Throws `UsageError` if both are ignored.
std::filesystem::path default_queue_path();

/// The parts of the queue that can be listed.
enum class QueueState {
  open,     ///< Current items without a decision that are doubted or replaced another text.
  decided,  ///< Current items with any decision except `skip`.
  skipped,
  all,     ///< All current items.
  former,  ///< Items whose text was replaced by another, so that they are not current.
};

std::string_view to_string(QueueState state);
std::optional<QueueState> parse_queue_state(std::string_view name);

/// Which items to list. An empty string matches everything.
struct QueueFilter {
  QueueState state = QueueState::open;
  std::string verdict;
  std::string code;
  std::string decision;
  std::string file;
  std::string words;  ///< A text to find in the title, the arXiv id or the summary.
  std::size_t limit = 500;
  std::size_t offset = 0;
};

struct AddResult {
  std::size_t added = 0;
  std::size_t updated = 0;  ///< How many texts of the audit were in the queue before.
  std::size_t changed = 0;  ///< How many of `added` replaced another text.
  /// How many entries were not added, because there is nothing to decide about them.
  std::size_t passed_over = 0;
};

struct QueueCounts {
  std::size_t current = 0;
  std::size_t open = 0;
  /// How many current items have each decision, by its name. `none`, and decisions that no item has, are left
  /// out.
  std::vector<std::pair<std::string, std::size_t>> decisions;
  std::vector<std::pair<std::string, std::size_t>> open_verdicts;
  std::vector<std::pair<std::string, std::size_t>> open_codes;
  std::int64_t decisions_made = 0;  ///< How many decisions the history has, including undone ones.
};

/// The progress of the queue. Open pages ask for it every few seconds, so a single query computes it.
struct QueueProgress {
  std::size_t open = 0;
  std::size_t decided = 0;
  std::int64_t last_change = 0;  ///< The highest number of a history entry; 0 if there is none.
};

/// The ids of the items before and after an item in the list of a part of the queue. The item itself need not
/// be in that part.
struct Neighbours {
  std::optional<std::int64_t> before;
  std::optional<std::int64_t> after;
};

/// The outcome of a decision or an undo.
enum class Outcome {
  done,
  conflict,  ///< The item was changed, so it no longer has the expected version.
  unknown_item,
  nothing_to_undo,
};

struct DecideResult {
  Outcome outcome = Outcome::done;
  /// The item after the call, whether or not the call changed it; nothing for `unknown_item`. It may lack its
  /// texts, as in lists.
  std::optional<ReviewItem> item;
};

/// An editor in one session. A session starts at an editor's first visit or sign-in, and when the editor
/// changes the name.
struct Editor {
  std::string name;
  std::string holder = {};  ///< Distinguishes sessions with the same name.
};

/// The queue and its decisions, independent of the database. Each change is one transaction: it is durable
/// when the function returns, and has no effect if the function throws. (`together` joins several changes.)
/// If the database fails, a function throws an `InputError` whose place is the file, or the address of the
/// database without its password. An object is not thread-safe, but several objects and processes may use one
/// queue at once.
class ReviewStore {
 public:
  virtual ~ReviewStore() = default;

  /// Adds the entries of an audit, and the papers of their digests. If an item has the same fingerprint as an
  /// entry, the item is updated. Any other entry becomes a new item if the queue has a current item of the
  /// same paper and file whose text is not among `entries`: the new item then replaces that item. An entry
  /// without such an item becomes a new item only if it is doubted or `all` is true.
  virtual AddResult add(std::span<const QueuedEntry> entries, std::span<const DigestPaper> papers, bool all,
                        const std::string& who, const std::string& when) = 0;

  /// Lists items, worst first: by verdict, then by logit, then by id. Leases that end at `now` or earlier
  /// have expired.
  virtual std::vector<ReviewItem> list(const QueueFilter& filter, const std::string& now) = 0;
  /// Finds one item, with its texts but without its findings. Returns nothing if there is none.
  virtual std::optional<ReviewItem> find(std::int64_t id, const std::string& now) = 0;
  virtual std::optional<ReviewItem> find_text(const std::string& fingerprint, const std::string& now) = 0;
  /// All items that now have a decision, including former and skipped ones, with their texts and findings,
  /// sorted by id.
  virtual std::vector<ReviewItem> decided_items() = 0;
  virtual QueueCounts counts() = 0;
  virtual QueueProgress progress() = 0;
  virtual Neighbours neighbours(std::int64_t id, const QueueFilter& filter) = 0;
  /// What an open page must update: items with a history entry whose number is above `number`, and items that
  /// an editor has open. At most 5,000 items, sorted by id.
  virtual std::vector<ReviewItem> changed_since(std::int64_t number, const std::string& now) = 0;
  /// The history of one item, oldest entry first. If `item` is 0, the history of all items.
  virtual std::vector<HistoryEntry> history(std::int64_t item) = 0;
  virtual std::vector<DigestPaper> papers_of(const std::string& file) = 0;
  virtual std::vector<std::string> files() = 0;

  /// Records a decision if the item still has the given version (compare-and-set).
  virtual DecideResult decide(std::int64_t id, std::int64_t version, const Ruling& ruling) = 0;
  /// Undoes the item's current decision if the item still has the given version. The decision before it, if
  /// there is one, is in force again.
  virtual DecideResult undo(std::int64_t id, std::int64_t version, const std::string& who,
                            const std::string& when) = 0;

  /// Marks an item as open in the editor's session until the time `until`, unless another session has it open
  /// at the time `now`. Returns whether it was marked.
  virtual bool take(std::int64_t id, const Editor& editor, const std::string& now,
                    const std::string& until) = 0;
  virtual void release(std::int64_t id, const Editor& editor) = 0;

  /// Makes several changes in one transaction, so that they wait for the disk only once. Calls may be nested:
  /// if an inner call throws and the outer `changes` catches this, only the inner changes are rolled back.
  virtual void together(const std::function<void()>& changes) = 0;

  /// Returns a secret of the queue by its name. If there is none yet, `fresh` is stored and returned.
  virtual std::string secret(const std::string& name, const std::string& fresh) = 0;
  virtual void set_secret(const std::string& name, const std::string& content) = 0;

  /// Copies the queue to a file, which is replaced if it exists. Other processes may use the queue meanwhile.
  /// Throws `UsageError` for PostgreSQL, which has pg_dump.
  virtual void back_up(const std::filesystem::path& file) = 0;
  /// Checks the queue and returns its problems, one per line: those that SQLite's own checks find, and, for
  /// either database, items whose version does not match their history. Empty if there are none.
  virtual std::string integrity() = 0;
};

/// Opens the queue at a path or at a PostgreSQL address (`is_database_address`). Creates or migrates its
/// tables if needed.
std::unique_ptr<ReviewStore> open_review_store(const std::string& location);

bool is_database_address(const std::string& location);

}  // namespace daejo::review
