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

namespace daejo {

/// Marks the reasons that comments in the digests accept (see project/ignore_comments.h). Returns the
/// comments' problems.
std::vector<Problem> accept_by_comments(std::span<const Digest> digests, std::span<AuditedEntry> entries);

/// Marks the reasons that baselines list (see project/baseline.h).
class BaselineFiles {
 public:
  using BaselineOfFile = std::function<std::string(const std::string& file)>;

  /// `baseline_of` names the baseline of an entry's file; empty for none. `files` are the run's.
  BaselineFiles(BaselineOfFile baseline_of, std::span<const std::string> files);

  /// The run's next entries. Throws `InputError` for a baseline that cannot be read.
  void accept(std::span<AuditedEntry> entries);

  /// After the last: a problem for each stale line.
  std::vector<Problem> problems() const;

 private:
  BaselineMatcher& matcher_of(const std::string& baseline);

  BaselineOfFile baseline_of_;
  std::vector<std::string> files_;
  std::map<std::string, BaselineMatcher> matchers_;
};

/// How a baseline at `path` names files: relative to its folder.
NameOfFile names_from(const std::filesystem::path& path);

/// The text of a baseline at path `baseline` that accepts every reason of the entries.
std::string baseline_of(const std::filesystem::path& baseline, std::span<const AuditedEntry> entries);

}  // namespace daejo
