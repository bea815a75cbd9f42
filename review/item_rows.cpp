#include "review/item_rows.h"

#include <fmt/format.h>

#include <charconv>
#include <sstream>

namespace daejo::review {
namespace {

std::string text(const SqlRow& row, std::size_t column) {
  return row.at(column).value_or("");
}

std::int64_t number(const SqlRow& row, std::size_t column) {
  const std::string digits = text(row, column);
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<double> real(const SqlRow& row, std::size_t column) {
  if (!row.at(column)) return std::nullopt;
  const std::string digits = text(row, column);
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::string state_sql(QueueState state) {
  switch (state) {
    case QueueState::open:
      return is_open_sql;
    case QueueState::decided:
      return "item.is_current = 1 AND item.decision NOT IN ('none', 'skip')";
    case QueueState::skipped:
      return "item.is_current = 1 AND item.decision = 'skip'";
    case QueueState::all:
      return "item.is_current = 1";
    case QueueState::former:
      return "item.is_current = 0";
  }
  return {};
}

/// A LIKE pattern that matches every text that contains `words`. Wildcards and backslashes in `words` are
/// escaped with a backslash.
std::string like(std::string_view words) {
  std::string out = "%";
  for (const char letter : words) {
    if (letter == '%' || letter == '_' || letter == '\\') out += '\\';
    out += letter;
  }
  return out + '%';
}

}  // namespace

std::string select_items(bool with_texts) {
  return fmt::format(
      "SELECT item.id, item.version, item.fingerprint, item.paper_key, item.arxiv_id, item.title, item.day, "
      "item.file, item.line, item.verdict, item.mismatch, item.logit, item.codes, item.doubted, {}, "
      "item.is_current, item.previous, item.decision, item.note, item.decided_by, item.decided_at, "
      "item.fixed_text, lease.name, lease.held_until, lease.holder "
      "FROM item LEFT JOIN lease ON lease.item = item.id AND lease.held_until > $1",
      with_texts ? "item.body, item.results" : "'', ''");
}

ReviewItem read_item(const SqlRow& row) {
  ReviewItem item;
  item.id = number(row, 0);
  item.version = number(row, 1);
  QueuedEntry& entry = item.entry;
  entry.fingerprint = text(row, 2);
  entry.paper_key = text(row, 3);
  entry.arxiv_id = text(row, 4);
  entry.title = text(row, 5);
  entry.date = text(row, 6);
  entry.file = text(row, 7);
  entry.line = static_cast<std::size_t>(number(row, 8));
  entry.verdict = verdict_names.find(text(row, 9)).value_or(Verdict::unverified);
  entry.mismatch = real(row, 10);
  entry.logit = real(row, 11);
  std::istringstream codes(text(row, 12));
  for (std::string code; codes >> code;) entry.codes.push_back(code);
  entry.is_doubted = number(row, 13) != 0;
  entry.text = text(row, 14);
  entry.results = text(row, 15);
  item.is_current = number(row, 16) != 0;
  if (row.at(17)) item.previous = number(row, 17);
  item.ruling = {parse_decision(text(row, 18)).value_or(Decision::none), text(row, 19), text(row, 20),
                 text(row, 21), text(row, 22)};
  item.taken_by = text(row, 23);
  item.taken_until = text(row, 24);
  item.holder = text(row, 25);
  return item;
}

HistoryEntry read_history_entry(const SqlRow& row) {
  HistoryEntry entry;
  entry.number = number(row, 0);
  entry.item = number(row, 1);
  entry.version = number(row, 2);
  entry.action = action_names.find(text(row, 3)).value_or(Action::added);
  entry.ruling = {parse_decision(text(row, 4)).value_or(Decision::none), text(row, 5), text(row, 7),
                  text(row, 8), text(row, 6)};
  entry.detail = text(row, 9);
  return entry;
}

FilterClause clause_of(const QueueFilter& filter) {
  FilterClause clause{" WHERE " + state_sql(filter.state), {}};
  const auto add = [&](const char* condition, std::string value) {
    clause.values.emplace_back(std::move(value));
    clause.where += " AND " + fmt::format(fmt::runtime(condition), clause.values.size() + 1);
  };
  if (!filter.verdict.empty()) add("item.verdict = ${}", filter.verdict);
  if (!filter.decision.empty()) add("item.decision = ${}", filter.decision);
  if (!filter.file.empty()) add("item.file = ${}", filter.file);
  if (!filter.code.empty()) add("item.codes LIKE ${} ESCAPE '\\'", like(" " + filter.code + " "));
  if (!filter.words.empty()) {
    add("lower(item.title || ' ' || item.arxiv_id || ' ' || item.body) LIKE lower(${}) ESCAPE '\\'",
        like(filter.words));
  }
  return clause;
}

}  // namespace daejo::review
