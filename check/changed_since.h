#pragma once

#include <span>
#include <string>
#include <vector>

#include "parsers/digest.h"

namespace daejo::check {

/// Returns, for each entry of all digests in order, whether its text was added or changed after a git
/// revision. Throws `UsageError` if git does not know the files or the revision.
std::vector<bool> changed_since(const std::string& revision, std::span<const parsers::Digest> digests);

}  // namespace daejo::check
