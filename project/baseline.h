#pragma once

#include <compare>
#include <functional>
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

/// Marks the reasons that the baseline lists: same file and fingerprint, or same fingerprint under a file
/// that no longer exists (it was renamed). One line accepts one reason. Returns stale lines: those that
/// matched nothing although their file was checked and their paper is not unverified, or whose file is gone.
std::vector<BaselineFinding> apply_baseline(std::span<const BaselineFinding> baseline,
                                            std::span<AuditedEntry> entries, const NameOfFile& name_of,
                                            const std::function<bool(const std::string& name)>& is_gone);

}  // namespace daejo
