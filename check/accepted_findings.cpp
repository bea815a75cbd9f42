#include "check/accepted_findings.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "base/file.h"
#include "project/baseline.h"
#include "project/ignore_comments.h"

namespace daejo {

NameOfFile names_from(const std::filesystem::path& path) {
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  return [folder](const std::string& file) {
    return std::filesystem::absolute(file).lexically_normal().lexically_proximate(folder).generic_string();
  };
}

namespace {

/// Marks the reasons that one baseline lists.
std::vector<Problem> accept_by_baseline(const std::filesystem::path& baseline,
                                        std::span<AuditedEntry> entries) {
  const std::vector<BaselineFinding> findings =
      parse_baseline(read_text_file(baseline.string()), baseline.string());
  const std::filesystem::path folder = std::filesystem::absolute(baseline).parent_path();
  const auto is_gone = [&](const std::string& name) {
    std::error_code code;
    return !std::filesystem::exists(folder / name, code);
  };
  std::vector<Problem> problems;
  for (const BaselineFinding& unmatched : apply_baseline(findings, entries, names_from(baseline), is_gone)) {
    problems.push_back({{baseline.string()},
                        "The finding '" + unmatched.code + "' of " + unmatched.arxiv_id + " in " +
                            unmatched.file + " is gone; write the baseline again."});
  }
  return problems;
}

}  // namespace

std::vector<Problem> accept_by_comments(std::span<const Digest> digests, std::span<AuditedEntry> entries) {
  std::vector<Problem> problems;
  std::size_t begin = 0;  // entries stand in the order of their digests
  for (std::size_t i = 0; i < digests.size(); ++i) {
    IgnoreComments read = read_ignore_comments(digests[i]);
    std::ranges::move(read.problems, std::back_inserter(problems));
    std::size_t end = begin;
    while (end < entries.size() && entries[end].digest == i) ++end;
    std::ranges::move(apply_ignore_comments(digests[i], read.comments, entries.subspan(begin, end - begin)),
                      std::back_inserter(problems));
    begin = end;
  }
  return problems;
}

std::vector<Problem> accept_by_baselines(
    const std::function<std::string(const std::string& file)>& baseline_of, std::span<AuditedEntry> entries) {
  std::map<std::string, std::vector<std::size_t>> by_baseline;
  for (std::size_t i = 0; i < entries.size(); ++i) by_baseline[baseline_of(entries[i].file)].push_back(i);
  by_baseline.erase("");
  std::vector<Problem> problems;
  for (const auto& [baseline, of_it] : by_baseline) {
    std::vector<AuditedEntry> together;
    for (const std::size_t i : of_it) together.push_back(std::move(entries[i]));
    std::ranges::move(accept_by_baseline(baseline, together), std::back_inserter(problems));
    for (std::size_t i = 0; i < of_it.size(); ++i) entries[of_it[i]] = std::move(together[i]);
  }
  return problems;
}

std::string baseline_of(const std::filesystem::path& baseline, std::span<const AuditedEntry> entries) {
  return to_baseline_text(findings_of(entries, names_from(baseline)));
}

}  // namespace daejo
