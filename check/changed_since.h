#pragma once

#include <span>
#include <string>
#include <vector>

#include "parsers/digest.h"

namespace daejo {

/// By entry, one digest after the other, whether its text stood nowhere in the digests at a git revision.
/// Throws `UsageError` where git does not know the files or the revision.
std::vector<bool> changed_since(const std::string& revision, std::span<const Digest> digests);

}  // namespace daejo
