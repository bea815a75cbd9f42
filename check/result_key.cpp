#include "check/result_key.h"

#include <fmt/format.h>

#include <filesystem>

#include "base/build_id.h"
#include "base/mapped_file.h"

namespace daejo::check {
namespace {

void add_file(ResultKeyMaker& key, const std::filesystem::path& file) {
  if (file.empty()) {
    key.add("");
    return;
  }
  key.add("file").add(MappedFile(file).text());
}

/// Adds the path, size and modification time of an index to a key, because an index is too large to hash.
/// Returns false if the size or the time cannot be determined. Without a file, only notes that there is none.
bool add_index(ResultKeyMaker& key, const std::filesystem::path& file) {
  if (file.empty()) {
    key.add("");
    return true;
  }
  std::error_code code;
  const auto size = std::filesystem::file_size(file, code);
  if (code) return false;
  const auto time = std::filesystem::last_write_time(file, code);
  if (code) return false;
  key.add(std::filesystem::absolute(file, code).string())
      .add(fmt::format("{} {}", size, time.time_since_epoch().count()));
  return !code;
}

}  // namespace

std::optional<ResultKeyMaker> program_key() {
  const std::string program = build_id();
  if (program.empty()) return std::nullopt;
  return ResultKeyMaker().add(program);
}

std::optional<ResultKeyMaker> run_key(const ModelChoice& model, const audit::JudgeOptions& options,
                                      ResultExtras extras) {
  std::optional<ResultKeyMaker> key = program_key();
  if (!key) return std::nullopt;
  key->add("results");
  add_file(*key, model.model);
  add_file(*key, model.glossary);
  add_file(*key, model.profile);
  if (!add_index(*key, model.background)) return std::nullopt;
  const auto& [thresholds, base_rate, evidence_terms, background, profile] = options;
  key->add(fmt::format("{} {} {} {} {} {}", thresholds.mismatch, thresholds.review, base_rate, evidence_terms,
                       extras.sentences, extras.preview));
  return key;
}

std::filesystem::path result_cache_of(const std::filesystem::path& store) {
  return store.string() + ".results";
}

}  // namespace daejo::check
