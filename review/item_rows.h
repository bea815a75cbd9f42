#pragma once

#include <string>

#include "review/review_item.h"
#include "review/review_store.h"
#include "review/sql_database.h"

namespace daejo {

/// The columns of an item as `read_item` takes them, from `item LEFT JOIN lease`; a list leaves `body` and
/// `results` empty. `$1` is the time by which leases are over.
std::string select_items(bool with_texts);

ReviewItem read_item(const SqlRow& row);

/// The columns of a history's entry as `read_history_entry` takes them.
inline constexpr const char* select_history =
    "SELECT number, item, version, action, decision, note, fixed_text, who, happened_at, detail FROM history";

HistoryEntry read_history_entry(const SqlRow& row);

/// The worst first: what items are ordered by.
inline constexpr const char* order_of_items =
    "CASE item.verdict WHEN 'mismatch' THEN 0 WHEN 'review' THEN 1 WHEN 'unverified' THEN 2 ELSE 3 END, "
    "-COALESCE(item.logit, -1000000), item.id";

/// The other way round.
inline constexpr const char* reverse_order_of_items =
    "CASE item.verdict WHEN 'mismatch' THEN 0 WHEN 'review' THEN 1 WHEN 'unverified' THEN 2 ELSE 3 END DESC, "
    "-COALESCE(item.logit, -1000000) DESC, item.id DESC";

/// A WHERE clause for a filter, and its values, of which the first is `$2`.
struct FilterClause {
  std::string where;
  std::vector<SqlValue> values;
};

FilterClause clause_of(const QueueFilter& filter);

/// Whether an item is open, as a condition.
inline constexpr const char* is_open_sql =
    "item.is_current = 1 AND item.decision = 'none' AND (item.doubted = 1 OR item.previous IS NOT NULL)";

}  // namespace daejo
