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

/// Marks as accepted the reasons of `entries` that comments in their digests accept (see
/// project/ignore_comments.h). `entries` must be in the order of the digests. Returns the problems with the
/// comments, such as a comment that accepts nothing.
std::vector<Problem> accept_by_comments(std::span<const parsers::Digest> digests,
                                        std::span<AuditedEntry> entries);

/// Marks as accepted the reasons that baseline files list (see project/baseline.h).
class BaselineFiles {
 public:
  using BaselineOfFile = std::function<std::string(const std::string& file)>;

  /// `baseline_of` returns the path of the baseline for an entry's file, or an empty path if there is none.
  /// `files` are all files of the run.
  BaselineFiles(BaselineOfFile baseline_of, std::span<const std::string> files);

  /// Takes the run's next entries, and marks as accepted those of their reasons that the baseline of the
  /// entry's file lists and that are not accepted yet. Throws `InputError` if a baseline cannot be read.
  void accept(std::span<AuditedEntry> entries);

  /// Call this after the last entry. Returns a problem for each finding that a baseline still lists but that
  /// no longer occurs (see `BaselineMatcher::stale`).
  std::vector<Problem> problems() const;

 private:
  project::BaselineMatcher& matcher_of(const std::string& baseline);

  BaselineOfFile baseline_of_;
  std::vector<std::string> files_;
  std::map<std::string, project::BaselineMatcher> matchers_;
};

/// Returns the function by which a baseline at `path` names files. The function makes a file's path relative
/// to the baseline's folder.
project::NameOfFile names_from(const std::filesystem::path& path);

/// Renders the text of a baseline that lists every reason of the entries, except those that a comment in the
/// digest accepts. `baseline` is the path where the caller will store the text.
std::string baseline_of(const std::filesystem::path& baseline, std::span<const AuditedEntry> entries);

}  // namespace daejo::check
