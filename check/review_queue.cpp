#include "check/review_queue.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string_view>
#include <vector>

#include "arxiv/clock.h"
#include "check/ci_environment.h"
#include "report/terminal_text.h"
#include "review/decision_exports.h"
#include "review/editor_name.h"

namespace daejo::check {

std::string queue_location(const std::string& named) {
  if (!named.empty()) return named;
  const std::string set = environment_variable("DAEJO_QUEUE");
  return set.empty() ? review::default_queue_path().string() : set;
}

bool may_be_queue(const std::string& location) {
  if (review::is_database_address(location)) return true;
  std::error_code code;
  const std::filesystem::file_status status = std::filesystem::status(location, code);
  if (!std::filesystem::exists(status)) return true;
  if (!std::filesystem::is_regular_file(status)) return false;
  constexpr std::string_view sqlite_start("SQLite format 3\0", 16);
  std::string start(sqlite_start.size(), '\0');
  std::ifstream file(location, std::ios::binary);
  if (!file) return true;
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  return file.gcount() == 0 || start == sqlite_start;
}

std::string default_editor() {
  const passwd* const user = ::getpwuid(::geteuid());
  const std::string name = review::clean_name(user == nullptr ? environment_variable("USER") : user->pw_name);
  return name.empty() ? "editor" : name;
}

void accept_by_queue(const std::string& location, std::span<AuditedEntry> entries) {
  const auto store = review::open_review_store(location);
  std::vector<review::ReviewItem> decided;
  for (const AuditedEntry& audited : entries) {
    auto item = store->find_text(review::item_fingerprint(audited.entry), queue_time());
    if (item && settles(item->ruling.decision)) decided.push_back(std::move(*item));
  }
  apply_decisions(decided, entries);
}

void put_into_queue(const std::string& location, const AuditRun& run, bool quiet) {
  const review::AddResult result = review::open_review_store(location)->add(
      review::queued_entries(run), review::digest_papers(run), false, default_editor(), queue_time());
  const bool is_news = result.added > 0;
  if (is_news && !quiet) std::cerr << "daejo: queue: " << to_sentence(result) << '\n';
}

std::string to_sentence(const review::AddResult& result) {
  std::string sentence = fmt::format("{} {} added", result.added, result.added == 1 ? "entry" : "entries");
  if (result.changed > 0) sentence += fmt::format(" ({} in place of an earlier text)", result.changed);
  sentence += fmt::format(", {} updated", result.updated);
  if (result.passed_over > 0)
    sentence += fmt::format(", {} left out because there is nothing to decide on", result.passed_over);
  return sentence + ".";
}

std::string queue_time() {
  return arxiv::iso_8601_utc(arxiv::SystemClock().wall_time());
}

}  // namespace daejo::check
