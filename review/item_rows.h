#pragma once

#include <string>

#include "review/review_item.h"
#include "review/review_store.h"
#include "review/sql_database.h"

namespace daejo::review {

/// The SELECT that gives `read_item` its columns, from `item LEFT JOIN lease`. If `with_texts` is false,
/// `body` and `results` are empty. `$1` is the current time, by which a lease has expired or not.
std::string select_items(bool with_texts);

ReviewItem read_item(const SqlRow& row);

/// The SELECT that gives `read_history_entry` its columns.
inline constexpr const char* select_history =
    "SELECT number, item, version, action, decision, note, fixed_text, who, happened_at, detail FROM history";

HistoryEntry read_history_entry(const SqlRow& row);

/// Terms for ORDER BY, worst first.
inline constexpr const char* order_of_items =
    "CASE item.verdict WHEN 'mismatch' THEN 0 WHEN 'review' THEN 1 WHEN 'unverified' THEN 2 ELSE 3 END, "
    "-COALESCE(item.logit, -1000000), item.id";

/// Terms for ORDER BY, worst last.
inline constexpr const char* reverse_order_of_items =
    "CASE item.verdict WHEN 'mismatch' THEN 0 WHEN 'review' THEN 1 WHEN 'unverified' THEN 2 ELSE 3 END DESC, "
    "-COALESCE(item.logit, -1000000) DESC, item.id DESC";

/// The WHERE clause of a filter, with its values from `$2` on.
struct FilterClause {
  std::string where;
  std::vector<SqlValue> values;
};

FilterClause clause_of(const QueueFilter& filter);

/// The condition for open items.
inline constexpr const char* is_open_sql =
    "item.is_current = 1 AND item.decision = 'none' AND (item.doubted = 1 OR item.previous IS NOT NULL)";

}  // namespace daejo::review
