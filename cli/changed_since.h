#pragma once

#include <span>
#include <string>
#include <vector>

#include "audit/finding.h"
#include "parsers/digest.h"

namespace daejo {

/// Takes away the entries whose text stood in the digests at a git revision, wherever; they still served as
/// contrast. Throws `UsageError` where git does not know the files or the revision.
void keep_changed_since(const std::string& revision, std::span<const Digest> digests,
                        std::vector<AuditedEntry>& entries);

}  // namespace daejo
