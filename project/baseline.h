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
  std::string arxiv_id;  ///< Without a version. Empty if the finding's entry has no id.
  std::string code;
  std::string fingerprint;  ///< See findings/fingerprint.h.

  // NOLINTNEXTLINE(modernize-use-nullptr): false alarm on a defaulted <=> in clang-tidy 14.
  auto operator<=>(const BaselineFinding&) const = default;
};

/// Converts the name of a checked file to the name that it has in the baseline.
using NameOfFile = std::function<std::string(const std::string& file)>;

/// The lines of a baseline for all reasons that no comment accepts, sorted and without duplicates.
std::vector<BaselineFinding> findings_of(std::span<const AuditedEntry> entries, const NameOfFile& name_of);

/// Formats a baseline as JSON with one finding per line, in the order of `findings`. If they are sorted, a
/// changed baseline has a small diff.
std::string to_baseline_text(std::span<const BaselineFinding> findings);

/// Reads a baseline. Throws `InputError` if the text is not a baseline, if it has another format version, or
/// if one of its findings has no fingerprint.
std::vector<BaselineFinding> parse_baseline(std::string_view text, const std::string& file);

/// Marks the reasons that a baseline lists as accepted. A line of the baseline matches a reason with the same
/// file, id, code and fingerprint. If the line's file no longer exists, the file may have been renamed, so
/// the line matches a reason with the same code and fingerprint in any file. Each line matches at most one
/// reason.
class BaselineMatcher {
 public:
  /// `is_gone` is called with the name of a file in the baseline. It returns whether the file no longer
  /// exists.
  BaselineMatcher(std::span<const BaselineFinding> baseline, NameOfFile name_of,
                  std::function<bool(const std::string& name)> is_gone);

  /// Marks those reasons of the run's next entries that the baseline accepts. A reason that was accepted
  /// otherwise keeps its mark, but also uses up the line with its file, id, code and fingerprint.
  void accept(std::span<AuditedEntry> entries);

  /// Call this after the last entry. Returns the lines that no longer apply: they matched no reason, and
  /// their file is gone, or it was checked and the verdict on their paper is not `unverified`.
  std::vector<BaselineFinding> stale() const;

 private:
  bool take(const BaselineFinding& finding);
  bool take_renamed(const BaselineFinding& finding);

  std::multiset<BaselineFinding> left_;  // The lines not used so far. A line is removed when it matches.
  NameOfFile name_of_;
  std::function<bool(const std::string& name)> is_gone_;
  std::set<std::string> checked_;     // The names of the files with entries that were checked.
  std::set<std::string> unverified_;  // The entries that are unverified, each as file name and id.
};

}  // namespace daejo::project
