#include "review/review_store.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/environment.h"
#include "base/error.h"
#include "review/sql_review_store.h"

namespace daejo::review {
namespace {

constexpr std::array<std::pair<QueueState, std::string_view>, 5> state_names = {{
    {QueueState::open, "open"},
    {QueueState::decided, "decided"},
    {QueueState::skipped, "skipped"},
    {QueueState::all, "all"},
    {QueueState::former, "former"},
}};

}  // namespace

std::string_view to_string(QueueState state) {
  return std::ranges::find(state_names, state, &std::pair<QueueState, std::string_view>::first)->second;
}

std::optional<QueueState> parse_queue_state(std::string_view name) {
  const auto* const found =
      std::ranges::find(state_names, name, &std::pair<QueueState, std::string_view>::second);
  if (found == state_names.end()) return std::nullopt;
  return found->first;
}

std::filesystem::path default_queue_path() {
  const std::filesystem::path folder = user_folder("XDG_DATA_HOME", ".local/share");
  if (!folder.empty()) return folder / "daejo" / "review.db";
  throw UsageError(
      "Neither XDG_DATA_HOME nor HOME names a folder for the review queue; name it with --queue FILE.");
}

bool is_database_address(const std::string& location) {
  return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

std::unique_ptr<ReviewStore> open_review_store(const std::string& location) {
  return make_sql_review_store(is_database_address(location) ? open_postgres(location)
                                                             : open_sqlite(location));
}

}  // namespace daejo::review
