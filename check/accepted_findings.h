#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "parsers/digest.h"
#include "project/baseline.h"

namespace daejo::check {

/// Marks the reasons that comments in the digests accept (see project/ignore_comments.h). Returns the
/// problems with these comments.
std::vector<Problem> accept_by_comments(std::span<const parsers::Digest> digests,
                                        std::span<AuditedEntry> entries);

/// Marks the reasons that baselines list (see project/baseline.h).
class BaselineFiles {
 public:
  using BaselineOfFile = std::function<std::string(const std::string& file)>;

  /// `baseline_of` returns the path of the baseline for an entry's file, or an empty path if there is none.
  /// `files` are all files of the run.
  BaselineFiles(BaselineOfFile baseline_of, std::span<const std::string> files);

  /// Marks those reasons of the run's next entries that the baselines list. Throws `InputError` if a baseline
  /// cannot be read.
  void accept(std::span<AuditedEntry> entries);

  /// Call it after the last entry. Returns a problem for each line of a baseline that no longer applies.
  std::vector<Problem> problems() const;

 private:
  project::BaselineMatcher& matcher_of(const std::string& baseline);

  BaselineOfFile baseline_of_;
  std::vector<std::string> files_;
  std::map<std::string, project::BaselineMatcher> matchers_;
};

/// Returns how a baseline at `path` names files: relative to its folder.
project::NameOfFile names_from(const std::filesystem::path& path);

/// Renders a baseline that accepts every reason of the entries. `baseline` is the path where the caller will
/// store it.
std::string baseline_of(const std::filesystem::path& baseline, std::span<const AuditedEntry> entries);

}  // namespace daejo::check
