#pragma once

#include <string>

#include "review/review_item.h"
#include "review/review_store.h"
#include "review/sql_database.h"

namespace daejo::review {

/// Returns a SELECT of the columns that `read_item` reads, from the items and their unexpired leases. If
/// `with_texts` is false, the columns for `body` and `results` are empty. `$1` is the current time: leases
/// that ended then or earlier have expired.
std::string select_items(bool with_texts);

ReviewItem read_item(const SqlRow& row);

/// A SELECT of the columns that `read_history_entry` reads.
inline constexpr const char* select_history =
    "SELECT number, item, version, action, decision, note, fixed_text, who, happened_at, detail FROM history";

HistoryEntry read_history_entry(const SqlRow& row);

/// Terms for ORDER BY that put the worst item first: by verdict, then by logit, then by id.
inline constexpr const char* order_of_items =
    "CASE item.verdict WHEN 'mismatch' THEN 0 WHEN 'review' THEN 1 WHEN 'unverified' THEN 2 ELSE 3 END, "
    "-COALESCE(item.logit, -1000000), item.id";

/// The terms of `order_of_items` in reverse: they put the worst item last.
inline constexpr const char* reverse_order_of_items =
    "CASE item.verdict WHEN 'mismatch' THEN 0 WHEN 'review' THEN 1 WHEN 'unverified' THEN 2 ELSE 3 END DESC, "
    "-COALESCE(item.logit, -1000000) DESC, item.id DESC";

/// The WHERE clause of a filter, and the values of its parameters `$2`, `$3`, ….
struct FilterClause {
  std::string where;
  std::vector<SqlValue> values;
};

FilterClause clause_of(const QueueFilter& filter);

/// The SQL condition for open items (`QueueState::open`).
inline constexpr const char* is_open_sql =
    "item.is_current = 1 AND item.decision = 'none' AND (item.doubted = 1 OR item.previous IS NOT NULL)";

}  // namespace daejo::review
