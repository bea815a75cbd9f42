#pragma once

#include <string>

#include "review/review_item.h"
#include "review/review_store.h"
#include "review/sql_database.h"

namespace daejo {

/// The columns of an item for `read_item`, from `item LEFT JOIN lease`; in lists `body` and `results` are
/// empty. `$1` is the current time, at which leases expire.
std::string select_items(bool with_texts);

ReviewItem read_item(const SqlRow& row);

/// The columns of a history entry for `read_history_entry`.
inline constexpr const char* select_history =
    "SELECT number, item, version, action, decision, note, fixed_text, who, happened_at, detail FROM history";

HistoryEntry read_history_entry(const SqlRow& row);

/// ORDER BY terms: worst first.
inline constexpr const char* order_of_items =
    "CASE item.verdict WHEN 'mismatch' THEN 0 WHEN 'review' THEN 1 WHEN 'unverified' THEN 2 ELSE 3 END, "
    "-COALESCE(item.logit, -1000000), item.id";

/// ORDER BY terms: worst last.
inline constexpr const char* reverse_order_of_items =
    "CASE item.verdict WHEN 'mismatch' THEN 0 WHEN 'review' THEN 1 WHEN 'unverified' THEN 2 ELSE 3 END DESC, "
    "-COALESCE(item.logit, -1000000) DESC, item.id DESC";

/// The WHERE clause of a filter, and its values from `$2` on.
struct FilterClause {
  std::string where;
  std::vector<SqlValue> values;
};

FilterClause clause_of(const QueueFilter& filter);

/// The condition for open items.
inline constexpr const char* is_open_sql =
    "item.is_current = 1 AND item.decision = 'none' AND (item.doubted = 1 OR item.previous IS NOT NULL)";

}  // namespace daejo
