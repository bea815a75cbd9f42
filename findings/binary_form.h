#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "parsers/digest.h"
#include "parsers/paper.h"

namespace daejo {

/// Converts plain data to bytes and back without loss. Only the build of daejo that wrote the bytes can read
/// them. From other or damaged bytes, the reading functions may throw `Error` or another exception, or return
/// wrong data. So the caller must check that the bytes are intact.
std::string to_bytes(const parsers::Digest& digest);
std::string to_bytes(const parsers::Paper& paper);
std::string to_bytes(const std::vector<AuditedEntry>& entries);

parsers::Digest digest_from_bytes(std::string bytes);
parsers::Paper paper_from_bytes(std::string bytes);
std::vector<AuditedEntry> entries_from_bytes(std::string bytes);

}  // namespace daejo
