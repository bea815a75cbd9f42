#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "findings/finding.h"
#include "parsers/digest.h"
#include "project/baseline.h"

namespace daejo {

/// Marks the reasons that comments in the digests accept (see project/ignore_comments.h). Returns the
/// comments' problems.
std::vector<Problem> accept_by_comments(std::span<const Digest> digests, std::span<AuditedEntry> entries);

/// Marks the reasons that baselines list, and returns a problem for each stale line (see project/baseline.h).
/// `baseline_of` names the baseline of an entry's file; empty for none. Throws `InputError` for one that
/// cannot be read.
std::vector<Problem> accept_by_baselines(
    const std::function<std::string(const std::string& file)>& baseline_of, std::span<AuditedEntry> entries);

/// How a baseline at `path` names files: relative to its folder.
NameOfFile names_from(const std::filesystem::path& path);

/// The text of a baseline at path `baseline` that accepts every reason of the entries.
std::string baseline_of(const std::filesystem::path& baseline, std::span<const AuditedEntry> entries);

}  // namespace daejo
