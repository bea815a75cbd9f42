#include "check/accepted_findings.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "project/baseline.h"
#include "project/ignore_comments.h"

namespace daejo::check {

project::NameOfFile names_from(const std::filesystem::path& path) {
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  return [folder](const std::string& file) {
    return std::filesystem::absolute(file).lexically_normal().lexically_proximate(folder).generic_string();
  };
}

std::vector<Problem> accept_by_comments(std::span<const parsers::Digest> digests,
                                        std::span<AuditedEntry> entries) {
  std::vector<Problem> problems;
  std::size_t begin = 0;  // The entries are in the order of their digests.
  for (std::size_t i = 0; i < digests.size(); ++i) {
    project::IgnoreComments read = project::read_ignore_comments(digests[i]);
    std::ranges::move(read.problems, std::back_inserter(problems));
    std::size_t end = begin;
    while (end < entries.size() && entries[end].digest == i) ++end;
    std::ranges::move(apply_ignore_comments(digests[i], read.comments, entries.subspan(begin, end - begin)),
                      std::back_inserter(problems));
    begin = end;
  }
  return problems;
}

BaselineFiles::BaselineFiles(BaselineOfFile baseline_of, std::span<const std::string> files)
    : baseline_of_(std::move(baseline_of)), files_(files.begin(), files.end()) {}

project::BaselineMatcher& BaselineFiles::matcher_of(const std::string& baseline) {
  const auto known = matchers_.find(baseline);
  if (known != matchers_.end()) return known->second;
  const project::NameOfFile name_of = names_from(baseline);
  std::set<std::string> in_run;
  for (const std::string& file : files_) in_run.insert(name_of(file));
  const std::filesystem::path folder = std::filesystem::absolute(baseline).parent_path();
  const auto is_gone = [in_run, folder](const std::string& name) {
    std::error_code code;
    return !in_run.contains(name) && !std::filesystem::exists(folder / name, code);
  };
  const auto findings = project::parse_baseline(read_text_file(baseline), baseline);
  return matchers_.emplace(baseline, project::BaselineMatcher(findings, name_of, is_gone)).first->second;
}

void BaselineFiles::accept(std::span<AuditedEntry> entries) {
  for (std::size_t begin = 0; begin < entries.size();) {
    std::size_t end = begin + 1;
    while (end < entries.size() && entries[end].file == entries[begin].file) ++end;
    const std::string baseline = baseline_of_(entries[begin].file);
    if (!baseline.empty()) matcher_of(baseline).accept(entries.subspan(begin, end - begin));
    begin = end;
  }
}

std::vector<Problem> BaselineFiles::problems() const {
  std::vector<Problem> problems;
  for (const auto& [baseline, matcher] : matchers_) {
    for (const project::BaselineFinding& unmatched : matcher.stale()) {
      problems.push_back({{baseline},
                          "The baseline accepts the finding '" + unmatched.code + "' of " +
                              unmatched.arxiv_id + " in " + unmatched.file +
                              ", but this run did not find it; write the baseline again."});
    }
  }
  return problems;
}

std::string baseline_of(const std::filesystem::path& baseline, std::span<const AuditedEntry> entries) {
  return to_baseline_text(project::findings_of(entries, names_from(baseline)));
}

}  // namespace daejo::check
