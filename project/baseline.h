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

/// An accepted finding, which is one line of a baseline.
struct BaselineFinding {
  std::string file;      ///< Relative to the folder of the baseline, with slashes.
  std::string arxiv_id;  ///< Empty if the entry has none.
  std::string code;
  std::string fingerprint;  ///< See findings/fingerprint.h.

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes what the compiler compares with for a 0.
  auto operator<=>(const BaselineFinding&) const = default;
};

/// Maps a file to its name in the baseline.
using NameOfFile = std::function<std::string(const std::string& file)>;

/// The baseline lines for all reasons that no comment accepts, sorted and without duplicates.
std::vector<BaselineFinding> findings_of(std::span<const AuditedEntry> entries, const NameOfFile& name_of);

/// Writes a baseline as JSON with one finding per line in a fixed order, so that changes give small diffs.
std::string to_baseline_text(std::span<const BaselineFinding> findings);

/// Reads a baseline. Throws `InputError` if the text is not one, or if a newer daejo wrote it.
std::vector<BaselineFinding> parse_baseline(std::string_view text, const std::string& file);

/// Marks the reasons that a baseline lists. A line matches a reason with the same file and fingerprint, or
/// with the same fingerprint if the line's file no longer exists, because it was renamed. Each line accepts
/// one reason.
class BaselineMatcher {
 public:
  /// `is_gone` is asked about files of the baseline; it says whether a file no longer exists.
  BaselineMatcher(std::span<const BaselineFinding> baseline, NameOfFile name_of,
                  std::function<bool(const std::string& name)> is_gone);

  /// Marks the accepted reasons of the run's next entries.
  void accept(std::span<AuditedEntry> entries);

  /// Call this after the last entry. Returns the lines that matched nothing, if their file is gone, or if it
  /// was checked and their paper was not unverified.
  std::vector<BaselineFinding> stale() const;

 private:
  bool take(const BaselineFinding& finding);
  bool take_renamed(const BaselineFinding& finding);

  std::multiset<BaselineFinding> left_;  // The unused lines. Each is removed when it matches.
  NameOfFile name_of_;
  std::function<bool(const std::string& name)> is_gone_;
  std::set<std::string> checked_;     // The names of the files that were checked.
  std::set<std::string> unverified_;  // The unverified papers, as file name and id.
};

}  // namespace daejo::project
