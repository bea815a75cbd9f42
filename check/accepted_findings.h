#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "findings/finding.h"
#include "parsers/digest.h"
#include "project/baseline.h"

namespace daejo {

/// Marks the reasons that comments in the digests accept; see project/ignore_comments.h. Gives what is odd
/// about the comments.
std::vector<Problem> accept_by_comments(std::span<const Digest> digests, std::span<AuditedEntry> entries);

/// Marks the reasons that baseline files list, and gives a problem for each line of one that no longer
/// matches; see project/baseline.h. `baseline_of` names the baseline of an entry's file, empty for none.
/// Throws `InputError` where one cannot be read.
std::vector<Problem> accept_by_baselines(
    const std::function<std::string(const std::string& file)>& baseline_of, std::span<AuditedEntry> entries);

/// How a baseline at `path` names files: relative to its folder.
NameOfFile names_from(const std::filesystem::path& path);

/// The text of a baseline that accepts every reason of the entries, to stand at `baseline`.
std::string baseline_of(const std::filesystem::path& baseline, std::span<const AuditedEntry> entries);

}  // namespace daejo
