#include "review/review_store.h"

#include "base/enum_names.h"
#include "base/environment.h"
#include "base/error.h"
#include "review/sql_review_store.h"

namespace daejo::review {
namespace {

constexpr EnumNames<QueueState, 5> state_names{{"open", "decided", "skipped", "all", "former"}};

}  // namespace

std::string_view to_string(QueueState state) {
  return state_names.of(state);
}

std::optional<QueueState> parse_queue_state(std::string_view name) {
  return state_names.find(name);
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
