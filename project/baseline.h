#pragma once

#include <compare>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"

namespace daejo::project {

/// A finding that a baseline accepts. It is one line of the file.
struct BaselineFinding {
  std::string file;      ///< Relative to the folder of the baseline, with slashes.
  std::string arxiv_id;  ///< Empty if the finding's entry has no id.
  std::string code;
  std::string fingerprint;  ///< See findings/fingerprint.h.

  // NOLINTNEXTLINE(modernize-use-nullptr): false alarm on a defaulted <=> in clang-tidy 14.
  auto operator<=>(const BaselineFinding&) const = default;
};

/// Returns the name of a file within the baseline.
using NameOfFile = std::function<std::string(const std::string& file)>;

/// The lines of a baseline for all reasons that no comment accepts, sorted and without duplicates.
std::vector<BaselineFinding> findings_of(std::span<const AuditedEntry> entries, const NameOfFile& name_of);

/// Formats a baseline as JSON with one finding per line in a fixed order, so that its changes give small
/// diffs.
std::string to_baseline_text(std::span<const BaselineFinding> findings);

/// Reads a baseline. Throws `InputError` if the text is not a baseline, or if a newer daejo wrote it.
std::vector<BaselineFinding> parse_baseline(std::string_view text, const std::string& file);

/// Marks the reasons that a baseline lists as accepted. A line matches a reason with the same file and
/// fingerprint. If the line's file no longer exists, the file may have been renamed, so the line matches a
/// reason with the same fingerprint in any file. Each line accepts one reason.
class BaselineMatcher {
 public:
  /// `is_gone` is called with files of the baseline. It returns whether the file no longer exists.
  BaselineMatcher(std::span<const BaselineFinding> baseline, NameOfFile name_of,
                  std::function<bool(const std::string& name)> is_gone);

  /// Marks those reasons of the run's next entries that the baseline accepts.
  void accept(std::span<AuditedEntry> entries);

  /// Call this after the last entry. Returns the lines that no longer apply: they matched no reason, and
  /// their file is gone or was checked without leaving their paper unverified.
  std::vector<BaselineFinding> stale() const;

 private:
  bool take(const BaselineFinding& finding);
  bool take_renamed(const BaselineFinding& finding);

  std::multiset<BaselineFinding> left_;  // The lines not used so far. A line is removed when it matches.
  NameOfFile name_of_;
  std::function<bool(const std::string& name)> is_gone_;
  std::set<std::string> checked_;     // The names of the files that were checked.
  std::set<std::string> unverified_;  // The unverified papers, each as file name and id.
};

}  // namespace daejo::project
