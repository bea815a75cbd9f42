#include "review/sql_review_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "base/error.h"
#include "review/item_rows.h"
#include "review/sample.h"

namespace daejo::review {
namespace {

using Values = std::vector<SqlValue>;

SqlValue maybe(const std::optional<double>& value) {
  return value ? SqlValue(*value) : SqlValue(nullptr);
}

std::int64_t whole(std::size_t number) {
  return static_cast<std::int64_t>(number);
}

/// Joins codes with a space before and after each, as in " unrelated swapped ". A search for " swapped " then
/// finds whole codes only.
std::string joined(const std::vector<std::string>& codes) {
  std::string out = " ";
  for (const std::string& code : codes) out += code + " ";
  return out;
}

/// The verdict and the codes of an entry. If an audit of the same text changes them, the history records it.
std::string finding_key(const QueuedEntry& entry) {
  return std::string(to_string(entry.verdict)) + joined(entry.codes);
}

/// The state of adding a run to the queue.
struct Adding {
  bool all = false;
  Ruling by;
  std::set<std::string> in_run = {};  ///< The fingerprints of the run's texts.
  /// For each paper and file, the ids of the current items whose texts are not in the run, ascending. An id
  /// is removed when a text of the run replaces its item. The ids are read from the database only once,
  /// because a file may have thousands of entries for one paper.
  std::map<std::pair<std::string, std::string>, std::deque<std::int64_t>> predecessors = {};
  AddResult result = {};
};

class SqlReviewStore : public ReviewStore {
 public:
  explicit SqlReviewStore(std::unique_ptr<SqlDatabase> database) : database_(std::move(database)) {}

  AddResult add(std::span<const QueuedEntry> entries, std::span<const DigestPaper> papers, bool all,
                const std::string& who, const std::string& when) override {
    Adding adding{all, {Decision::none, {}, who, when, {}}};
    for (const QueuedEntry& entry : entries) adding.in_run.insert(entry.fingerprint);
    database_->transact(true, [&] {
      std::set<std::string> done;
      for (const QueuedEntry& entry : entries) {
        const bool is_again = !done.insert(entry.fingerprint).second;
        add_entry(entry, is_again, adding);
      }
      for (const DigestPaper& paper : papers) put(paper);
    });
    return adding.result;
  }

  std::vector<ReviewItem> list(const QueueFilter& filter, const std::string& now) override {
    FilterClause clause = clause_of(filter);
    Values values{now};
    std::ranges::move(clause.values, std::back_inserter(values));
    values.emplace_back(whole(filter.limit));
    values.emplace_back(whole(filter.offset));
    const std::string order =
        fmt::format(" ORDER BY {} LIMIT ${} OFFSET ${}", order_of_items, values.size() - 1, values.size());
    return items(select_items(false) + clause.where + order, values);
  }

  std::optional<ReviewItem> find(std::int64_t id, const std::string& now) override {
    return first(items(select_items(true) + " WHERE item.id = $2", Values{now, id}));
  }

  std::optional<ReviewItem> find_text(const std::string& fingerprint, const std::string& now) override {
    return first(items(select_items(true) + " WHERE item.fingerprint = $2", Values{now, fingerprint}));
  }

  std::vector<ReviewItem> decided_items() override {
    auto found = items(select_items(true) + " WHERE item.decision <> 'none' ORDER BY item.id", Values{""});
    for (ReviewItem& item : found) {
      const Values of_item{item.id};
      for (const SqlRow& row :
           run("SELECT file, code, fingerprint FROM finding WHERE item = $1 ORDER BY file, code, fingerprint",
               of_item)
               .rows) {
        item.entry.findings.push_back(
            {row[0].value_or(""), item.entry.arxiv_id, row[1].value_or(""), row[2].value_or("")});
      }
    }
    return found;
  }

  QueueCounts counts() override {
    QueueCounts counts;
    counts.current = count_of("SELECT COUNT(*) FROM item WHERE is_current = 1");
    counts.open = count_of(std::string("SELECT COUNT(*) FROM item WHERE ") + is_open_sql);
    counts.decisions =
        grouped("SELECT decision, COUNT(*) FROM item WHERE is_current = 1 AND decision <> 'none'");
    counts.open_verdicts = grouped(std::string("SELECT verdict, COUNT(*) FROM item WHERE ") + is_open_sql);
    std::map<std::string, std::size_t> by_code;
    for (const auto& [codes, count] :
         grouped(std::string("SELECT codes, COUNT(*) FROM item WHERE ") + is_open_sql)) {
      std::istringstream words(codes);
      for (std::string code; words >> code;) by_code[code] += count;
    }
    counts.open_codes.assign(by_code.begin(), by_code.end());
    counts.decisions_made = whole(count_of("SELECT COUNT(*) FROM history WHERE action = 'decided'"));
    return counts;
  }

  QueueProgress progress() override {
    const SqlRow row =
        run(std::string("SELECT COUNT(CASE WHEN ") + is_open_sql +
                " THEN 1 END), COUNT(CASE WHEN item.decision NOT IN ('none', 'skip') THEN 1 END), "
                "(SELECT COALESCE(MAX(number), 0) FROM history) FROM item WHERE item.is_current = 1",
            {})
            .rows.at(0);
    return {std::stoull(row[0].value_or("0")), std::stoull(row[1].value_or("0")),
            std::stoll(row[2].value_or("0"))};
  }

  Neighbours neighbours(std::int64_t id, const QueueFilter& filter) override {
    const FilterClause clause = clause_of(filter);
    const auto nearest = [&](const char* side, const std::string& order) -> std::optional<std::int64_t> {
      Values values{id};
      std::ranges::copy(clause.values, std::back_inserter(values));
      const SqlAnswer answer = run(
          fmt::format(
              "SELECT item.id FROM item{} AND ({}) {} (SELECT {} FROM item WHERE item.id = $1) ORDER BY {} LIMIT 1",
              clause.where, order_of_items, side, order_of_items, order),
          values);
      if (answer.rows.empty()) return std::nullopt;
      return std::stoll(answer.rows[0][0].value_or("0"));
    };
    return {nearest("<", reverse_order_of_items), nearest(">", order_of_items)};
  }

  std::vector<ReviewItem> changed_since(std::int64_t number, const std::string& now) override {
    return items(
        select_items(false) +
            " WHERE lease.item IS NOT NULL OR item.id IN (SELECT item FROM history WHERE number > $2) "
            "ORDER BY item.id LIMIT 5000",
        Values{now, number});
  }

  std::vector<HistoryEntry> history(std::int64_t item) override {
    const std::string of_item = item == 0 ? "" : " WHERE item = $1";
    const Values values = item == 0 ? Values{} : Values{item};
    std::vector<HistoryEntry> entries;
    for (const SqlRow& row : run(select_history + of_item + " ORDER BY number", values).rows) {
      entries.push_back(read_history_entry(row));
    }
    return entries;
  }

  std::vector<DigestPaper> papers_of(const std::string& file) override {
    std::vector<DigestPaper> papers;
    for (const SqlRow& row :
         run("SELECT arxiv_id, title, abstract FROM digest_paper WHERE file = $1 ORDER BY arxiv_id",
             Values{file})
             .rows) {
      papers.push_back({file, row[0].value_or(""), row[1].value_or(""), row[2].value_or("")});
    }
    return papers;
  }

  std::vector<std::string> files() override {
    std::vector<std::string> files;
    for (const SqlRow& row :
         run("SELECT DISTINCT file FROM item WHERE is_current = 1 ORDER BY file", {}).rows) {
      files.push_back(row[0].value_or(""));
    }
    return files;
  }

  DecideResult decide(std::int64_t id, std::int64_t version, const Ruling& ruling) override {
    return change(id, version, Action::decided, ruling, [&] { return ruling; });
  }

  DecideResult undo(std::int64_t id, std::int64_t version, const std::string& who,
                    const std::string& when) override {
    const std::optional<ReviewItem> item = find(id, when);
    if (item && item->version == version && item->ruling.decision == Decision::none) {
      return {Outcome::nothing_to_undo, item};
    }
    const Ruling by{Decision::none, {}, who, when, {}};
    return change(id, version, Action::undone, by, [&] {
      std::vector<HistoryEntry> entries = history(id);
      entries.emplace_back().action = Action::undone;
      return ruling_after(entries);
    });
  }

  bool take(std::int64_t id, const Editor& editor, const std::string& now,
            const std::string& until) override {
    return run("INSERT INTO lease (item, holder, name, held_until) SELECT id, $2, $3, $4 FROM item WHERE id = $1 "
               "ON CONFLICT (item) DO UPDATE SET holder = excluded.holder, name = excluded.name, "
               "held_until = excluded.held_until "
               "WHERE lease.holder = excluded.holder OR lease.held_until <= $5",
               Values{id, editor.holder, editor.name, until, now})
               .changed > 0;
  }

  void release(std::int64_t id, const Editor& editor) override {
    run("DELETE FROM lease WHERE item = $1 AND holder = $2", Values{id, editor.holder});
  }

  std::string secret(const std::string& name, const std::string& fresh) override {
    run("INSERT INTO secret (name, content) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING",
        Values{name, fresh});
    return run("SELECT content FROM secret WHERE name = $1", Values{name}).rows.at(0)[0].value_or("");
  }

  void together(const std::function<void()>& changes) override { database_->transact(false, changes); }

  void set_secret(const std::string& name, const std::string& content) override {
    run("INSERT INTO secret (name, content) VALUES ($1, $2) "
        "ON CONFLICT (name) DO UPDATE SET content = excluded.content",
        Values{name, content});
  }

  void back_up(const std::filesystem::path& file) override { database_->back_up(file); }

  std::string integrity() override {
    std::string wrong = database_->integrity();
    for (const SqlRow& row :
         run("SELECT item.id FROM item LEFT JOIN history ON history.item = item.id "
             "GROUP BY item.id, item.version "
             "HAVING COUNT(history.number) <> item.version OR MAX(history.version) <> item.version "
             "ORDER BY item.id",
             {})
             .rows) {
      wrong += "The history of item " + row[0].value_or("") + " has a gap.\n";
    }
    return wrong;
  }

 private:
  SqlAnswer run(const std::string& statement, const Values& values) {
    return database_->run(statement, values);
  }

  std::vector<ReviewItem> items(const std::string& statement, const Values& values) {
    std::vector<ReviewItem> found;
    for (const SqlRow& row : run(statement, values).rows) found.push_back(read_item(row));
    return found;
  }

  static std::optional<ReviewItem> first(std::vector<ReviewItem> found) {
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
  }

  std::size_t count_of(const std::string& statement) {
    return static_cast<std::size_t>(std::stoull(run(statement, {}).rows.at(0)[0].value_or("0")));
  }

  std::vector<std::pair<std::string, std::size_t>> grouped(const std::string& statement) {
    std::vector<std::pair<std::string, std::size_t>> groups;
    for (const SqlRow& row : run(statement + " GROUP BY 1 ORDER BY 1", {}).rows) {
      groups.emplace_back(row[0].value_or(""), std::stoull(row[1].value_or("0")));
    }
    return groups;
  }

  /// If the item still has this version, sets the ruling that `next` returns, and records the action with
  /// `by` in the history (compare-and-set).
  template <typename Next>
  DecideResult change(std::int64_t id, std::int64_t version, Action action, const Ruling& by,
                      const Next& next) {
    bool is_done = false;
    std::optional<ReviewItem> item;
    database_->transact(false, [&] {
      const Ruling ruling = next();
      is_done =
          run("UPDATE item SET version = version + 1, decision = $3, note = $4, decided_by = $5, decided_at = $6, "
              "fixed_text = $7 WHERE id = $1 AND version = $2",
              Values{id, version, std::string(to_string(ruling.decision)), ruling.note, ruling.who,
                     ruling.when, ruling.fixed_text})
              .changed == 1;
      if (is_done) record(id, version + 1, action, by, {});
      // Read the item within the transaction, before anybody else changes it, because an undo must name the
      // version that this change made.
      item = first(items(select_items(false) + " WHERE item.id = $2", Values{by.when, id}));
    });
    if (!item) return {Outcome::unknown_item, std::nullopt};
    return {is_done ? Outcome::done : Outcome::conflict, std::move(item)};
  }

  void record(std::int64_t id, std::int64_t version, Action action, const Ruling& ruling,
              const std::string& detail) {
    run("INSERT INTO history (item, version, action, decision, note, fixed_text, who, happened_at, detail) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        Values{id, version, std::string(to_string(action)), std::string(to_string(ruling.decision)),
               ruling.note, ruling.fixed_text, ruling.who, ruling.when, detail});
  }

  /// Records a change that an audit made. Unlike `change`, it does not compare versions.
  void record_next(std::int64_t id, Action action, const Ruling& by, const std::string& detail) {
    const SqlAnswer answer =
        run("UPDATE item SET version = version + 1 WHERE id = $1 RETURNING version", Values{id});
    record(id, std::stoll(answer.rows.at(0)[0].value_or("0")), action, by, detail);
  }

  void add_entry(const QueuedEntry& entry, bool is_again, Adding& adding) {
    if (const auto known = find_text(entry.fingerprint, "")) {
      update(*known, entry, adding);
      if (!is_again) ++adding.result.updated;
      return;
    }
    std::deque<std::int64_t>& predecessors = predecessors_of(entry, adding);
    if (!entry.is_doubted && predecessors.empty() && !adding.all) {
      ++adding.result.passed_over;
      return;
    }
    if (!predecessors.empty()) ++adding.result.changed;
    insert(entry, replace_first(predecessors, entry, adding.by), adding.by);
    ++adding.result.added;
  }

  /// The ids of the current items for the entry's paper and file whose texts are not in the run, except for
  /// items that the run has replaced already.
  std::deque<std::int64_t>& predecessors_of(const QueuedEntry& entry, Adding& adding) {
    const auto [found, is_new] = adding.predecessors.try_emplace({entry.paper_key, entry.file});
    if (!is_new) return found->second;
    const SqlAnswer answer = run(
        "SELECT id, fingerprint FROM item WHERE paper_key = $1 AND file = $2 AND is_current = 1 ORDER BY id",
        Values{entry.paper_key, entry.file});
    for (const SqlRow& row : answer.rows) {
      if (adding.in_run.contains(row[1].value_or(""))) continue;
      found->second.push_back(std::stoll(row[0].value_or("0")));
    }
    return found->second;
  }

  /// Lets an entry replace its first predecessor, if it has one. Removes the predecessor from the list and
  /// returns its id.
  std::optional<std::int64_t> replace_first(std::deque<std::int64_t>& predecessors, const QueuedEntry& entry,
                                            const Ruling& by) {
    if (predecessors.empty()) return std::nullopt;
    const std::int64_t id = predecessors.front();
    predecessors.pop_front();
    run("UPDATE item SET is_current = 0 WHERE id = $1", Values{id});
    record_next(id, Action::replaced, by, entry.fingerprint);
    return id;
  }

  void insert(const QueuedEntry& entry, const std::optional<std::int64_t>& previous, const Ruling& by) {
    const SqlAnswer answer =
        run("INSERT INTO item (version, fingerprint, paper_key, arxiv_id, title, day, file, line, verdict, "
            "mismatch, logit, codes, doubted, body, results, is_current, previous, "
            "decision, note, decided_by, decided_at, fixed_text) "
            "VALUES (1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1, $15, "
            "'none', '', '', '', '') RETURNING id",
            Values{entry.fingerprint, entry.paper_key, entry.arxiv_id, entry.title, entry.date, entry.file,
                   whole(entry.line), std::string(to_string(entry.verdict)), maybe(entry.mismatch),
                   maybe(entry.logit), joined(entry.codes), std::int64_t{entry.is_doubted}, entry.text,
                   entry.results, previous ? SqlValue(*previous) : SqlValue(nullptr)});
    const std::int64_t id = std::stoll(answer.rows.at(0)[0].value_or("0"));
    record(id, 1, Action::added, by, finding_key(entry));
    put_findings(id, entry);
  }

  void update(const ReviewItem& known, QueuedEntry entry, Adding& adding) {
    // An entry that was drawn for review keeps its mark if it passes the audit again.
    if (!entry.is_doubted && is_sampled(known.entry)) mark_as_sampled(entry);
    run("UPDATE item SET arxiv_id = $2, title = $3, day = $4, file = $5, line = $6, verdict = $7, "
        "mismatch = $8, logit = $9, codes = $10, doubted = $11, body = $12, results = $13, is_current = 1 "
        "WHERE id = $1",
        Values{known.id, entry.arxiv_id, entry.title, entry.date, entry.file, whole(entry.line),
               std::string(to_string(entry.verdict)), maybe(entry.mismatch), maybe(entry.logit),
               joined(entry.codes), std::int64_t{entry.is_doubted}, entry.text, entry.results});
    if (!known.is_current) {
      replace_first(predecessors_of(entry, adding), entry, adding.by);
      record_next(known.id, Action::restored, adding.by, {});
    } else if (finding_key(known.entry) != finding_key(entry)) {
      record_next(known.id, Action::reaudited, adding.by, finding_key(entry));
    }
    put_findings(known.id, entry);
  }

  void put_findings(std::int64_t id, const QueuedEntry& entry) {
    run("DELETE FROM finding WHERE item = $1 AND file = $2", Values{id, entry.file});
    for (const project::BaselineFinding& finding : entry.findings) {
      run("INSERT INTO finding (item, file, code, fingerprint) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
          Values{id, finding.file, finding.code, finding.fingerprint});
    }
  }

  void put(const DigestPaper& paper) {
    run("INSERT INTO digest_paper (file, arxiv_id, title, abstract) VALUES ($1, $2, $3, $4) "
        "ON CONFLICT (file, arxiv_id) DO UPDATE SET title = excluded.title, abstract = excluded.abstract",
        Values{paper.file, paper.arxiv_id, paper.title, paper.abstract});
  }

  std::unique_ptr<SqlDatabase> database_;
};

}  // namespace

std::unique_ptr<ReviewStore> make_sql_review_store(std::unique_ptr<SqlDatabase> database) {
  return std::make_unique<SqlReviewStore>(std::move(database));
}

}  // namespace daejo::review
