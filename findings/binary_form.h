#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "parsers/digest.h"
#include "parsers/paper.h"

namespace daejo {

/// Plain data as bytes, and back, for what one build of daejo writes and the same build reads: nothing is
/// rounded or left out. Bytes of anything else throw `Error` or give other data, so whoever keeps them must
/// know that they are whole.
std::string to_bytes(const Digest& digest);
std::string to_bytes(const Paper& paper);
std::string to_bytes(const std::vector<AuditedEntry>& entries);

Digest digest_from_bytes(std::string bytes);
Paper paper_from_bytes(std::string bytes);
std::vector<AuditedEntry> entries_from_bytes(std::string bytes);

}  // namespace daejo
