#pragma once

#include <compare>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"

namespace daejo {

/// An accepted finding: one line of a baseline.
struct BaselineFinding {
  std::string file;      ///< Relative to the baseline's folder, with slashes.
  std::string arxiv_id;  ///< Empty where the entry has none.
  std::string code;
  std::string fingerprint;  ///< See findings/fingerprint.h.

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes what the compiler compares with for a 0.
  auto operator<=>(const BaselineFinding&) const = default;
};

/// Maps a file to its name in the baseline.
using NameOfFile = std::function<std::string(const std::string& file)>;

/// The reasons of the entries that no comment accepts, sorted and without duplicates.
std::vector<BaselineFinding> findings_of(std::span<const AuditedEntry> entries, const NameOfFile& name_of);

/// JSON with one finding per line in a fixed order, so that changes give small diffs.
std::string to_baseline_text(std::span<const BaselineFinding> findings);

/// Throws `InputError` for a text that is not a baseline, or that a later daejo wrote.
std::vector<BaselineFinding> parse_baseline(std::string_view text, const std::string& file);

/// Marks the reasons that a baseline lists: same file and fingerprint, or same fingerprint under a file that
/// no longer exists (it was renamed). One line accepts one reason.
class BaselineMatcher {
 public:
  /// `is_gone` says whether a file of the baseline, which is not in the run, no longer exists.
  BaselineMatcher(std::span<const BaselineFinding> baseline, NameOfFile name_of,
                  std::function<bool(const std::string& name)> is_gone);

  /// The run's next entries.
  void accept(std::span<AuditedEntry> entries);

  /// After the last: the lines that matched nothing although their file was checked and their paper is not
  /// unverified, or whose file is gone.
  std::vector<BaselineFinding> stale() const;

 private:
  bool take(const BaselineFinding& finding);
  bool take_renamed(const BaselineFinding& finding);

  std::multiset<BaselineFinding> left_;  // each line is taken once
  NameOfFile name_of_;
  std::function<bool(const std::string& name)> is_gone_;
  std::set<std::string> checked_;     // names
  std::set<std::string> unverified_;  // by "name id"
};

/// The same for a run that is in memory. Returns the stale lines.
std::vector<BaselineFinding> apply_baseline(std::span<const BaselineFinding> baseline,
                                            std::span<AuditedEntry> entries, const NameOfFile& name_of,
                                            const std::function<bool(const std::string& name)>& is_gone);

}  // namespace daejo
