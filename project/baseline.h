#pragma once

#include <compare>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"

namespace daejo {

/// A finding that a baseline accepts. A line of the file.
struct BaselineFinding {
  std::string file;      ///< Relative to the baseline's folder, with slashes.
  std::string arxiv_id;  ///< Empty where the entry has none.
  std::string code;
  std::string fingerprint;  ///< See findings/fingerprint.h.

  // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes what the compiler compares with for a 0.
  auto operator<=>(const BaselineFinding&) const = default;
};

/// How a file is named in the baseline.
using NameOfFile = std::function<std::string(const std::string& file)>;

/// Every reason of the entries that does not lie accepted in the digest, sorted, each once.
std::vector<BaselineFinding> findings_of(std::span<const AuditedEntry> entries, const NameOfFile& name_of);

/// JSON with one finding a line, in order, so that a change is a few lines of a diff.
std::string to_baseline_text(std::span<const BaselineFinding> findings);

/// Throws `InputError` for a text that is no baseline, or one of a later daejo.
std::vector<BaselineFinding> parse_baseline(std::string_view text, const std::string& file);

/// Marks the reasons that the baseline lists: the same file and fingerprint, or the same fingerprint under a
/// file that is gone, for then it was renamed. One line accepts one reason. Gives the lines that matched
/// nothing although their file was checked and their paper is not unverified, or that are of a file that is
/// gone.
std::vector<BaselineFinding> apply_baseline(std::span<const BaselineFinding> baseline,
                                            std::span<AuditedEntry> entries, const NameOfFile& name_of,
                                            const std::function<bool(const std::string& name)>& is_gone);

}  // namespace daejo
