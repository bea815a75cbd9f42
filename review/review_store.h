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

namespace daejo {

/// `daejo/review.db` in `$XDG_DATA_HOME`, else in `$HOME/.local/share`. Throws `UsageError` where neither is
/// set.
std::filesystem::path default_queue_path();

/// Which part of the queue to list.
enum class QueueState {
  open,     ///< To be decided on: doubted, or changed since it was decided on.
  decided,  ///< All decisions but `skip`.
  skipped,
  all,     ///< All current ones.
  former,  ///< Texts that another took the place of.
};

std::string_view to_string(QueueState state);
std::optional<QueueState> parse_queue_state(std::string_view name);

/// What to list; empty fields choose everything.
struct QueueFilter {
  QueueState state = QueueState::open;
  std::string verdict;
  std::string code;
  std::string decision;
  std::string file;
  std::string words;  ///< In the title, the arXiv id or the text.
  std::size_t limit = 500;
  std::size_t offset = 0;
};

struct AddResult {
  std::size_t added = 0;
  std::size_t updated = 0;      ///< The same text again.
  std::size_t changed = 0;      ///< Of those added, texts that took another's place.
  std::size_t passed_over = 0;  ///< Nothing to decide on.
};

struct QueueCounts {
  std::size_t current = 0;
  std::size_t open = 0;
  std::vector<std::pair<std::string, std::size_t>> decisions;  ///< By name, those that occur.
  std::vector<std::pair<std::string, std::size_t>> open_verdicts;
  std::vector<std::pair<std::string, std::size_t>> open_codes;
  std::int64_t decisions_made = 0;  ///< Decisions in the history, undone ones included.
};

/// How far the queue is; cheap to ask for.
struct QueueProgress {
  std::size_t open = 0;
  std::size_t decided = 0;
  std::int64_t last_change = 0;  ///< The number of the last entry of any history.
};

/// The items before and after one in a part of the queue, whether or not it is in that part itself.
struct Neighbours {
  std::optional<std::int64_t> before;
  std::optional<std::int64_t> after;
};

/// What became of a decision or an undo.
enum class Outcome {
  done,
  conflict,  ///< The item's version is another by now.
  unknown_item,
  nothing_to_undo,
};

struct DecideResult {
  Outcome outcome = Outcome::done;
  std::optional<ReviewItem> item;  ///< As it is now, whoever won; as in lists, without texts.
};

/// A person at one window.
struct Editor {
  std::string name;
  std::string holder = {};  ///< Tells one person's windows apart.
};

/// The queue with its decisions, behind one interface whatever holds it. Every operation is one transaction:
/// when it returns, all of it lasts; when it throws, none of it does. Throws `InputError`, its place the path
/// or the database's address without its password. An object is for one thread at a time; several objects and
/// processes may use one queue.
class ReviewStore {
 public:
  virtual ~ReviewStore() = default;

  /// Puts an audit's entries in: what is there by fingerprint is brought up to date, what took the place of a
  /// text that is there is added with it as its predecessor, and of the others those that are doubted, or
  /// all.
  virtual AddResult add(std::span<const QueuedEntry> entries, std::span<const DigestPaper> papers, bool all,
                        const std::string& who, const std::string& when) = 0;

  /// The worst first: by verdict, then by logit, then as added. `now` tells which are taken.
  virtual std::vector<ReviewItem> list(const QueueFilter& filter, const std::string& now) = 0;
  /// One with everything.
  virtual std::optional<ReviewItem> find(std::int64_t id, const std::string& now) = 0;
  virtual std::optional<ReviewItem> find_text(const std::string& fingerprint, const std::string& now) = 0;
  /// Every item that was ever decided on, with everything, by id.
  virtual std::vector<ReviewItem> decided_items() = 0;
  virtual QueueCounts counts() = 0;
  virtual QueueProgress progress() = 0;
  virtual Neighbours neighbours(std::int64_t id, const QueueFilter& filter) = 0;
  /// What an open page must show anew: items with an entry of their history after a number, and those that
  /// are taken.
  virtual std::vector<ReviewItem> changed_since(std::int64_t number, const std::string& now) = 0;
  /// The whole history of one item, or, for 0, of all, from the first on.
  virtual std::vector<HistoryEntry> history(std::int64_t item) = 0;
  virtual std::vector<DigestPaper> papers_of(const std::string& file) = 0;
  virtual std::vector<std::string> files() = 0;

  /// Compare-and-set: only where the item's version is still `version`.
  virtual DecideResult decide(std::int64_t id, std::int64_t version, const Ruling& ruling) = 0;
  /// Puts what was in force before the last decision back in force.
  virtual DecideResult undo(std::int64_t id, std::int64_t version, const std::string& who,
                            const std::string& when) = 0;

  /// Shows an item as taken until `until`, unless another editor has it; says whether it is now this one's.
  virtual bool take(std::int64_t id, const Editor& editor, const std::string& now,
                    const std::string& until) = 0;
  virtual void release(std::int64_t id, const Editor& editor) = 0;

  /// Makes several changes in one transaction, which costs the disk no more than one. Of those that throw and
  /// are caught within, nothing remains.
  virtual void together(const std::function<void()>& changes) = 0;

  /// A secret of the queue by name; `fresh` is stored where there is none yet.
  virtual std::string secret(const std::string& name, const std::string& fresh) = 0;
  virtual void set_secret(const std::string& name, const std::string& content) = 0;

  /// Copies the whole queue to a new file while it is in use. PostgreSQL has pg_dump for that.
  virtual void back_up(const std::filesystem::path& file) = 0;
  /// What is wrong with the queue, a line each: the database's own check, where it has one, and items whose
  /// versions and history do not agree. Empty where nothing is.
  virtual std::string integrity() = 0;
};

/// Opens, making or bringing up to date, the queue at a path, or at a `postgresql://…` address.
std::unique_ptr<ReviewStore> open_review_store(const std::string& location);

bool is_database_address(const std::string& location);

}  // namespace daejo
