#pragma once

#include <span>
#include <string>
#include <vector>

#include "parsers/digest.h"

namespace daejo::check {

/// Returns, for each entry of all digests in order, whether it is new or changed since a git revision. The
/// entries of changed files are compared with the entries that the changed and deleted files had at that
/// revision, so an entry that only moved counts as unchanged. Throws `UsageError` if git cannot be started,
/// if a digest is in no git repository, or if its repository lacks the revision.
std::vector<bool> changed_since(const std::string& revision, std::span<const parsers::Digest> digests);

}  // namespace daejo::check
