#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "check/digest_files.h"
#include "findings/finding.h"

namespace daejo::check {

/// Returns the severity of `unread` findings in a file.
using UnreadLevel = std::function<Severity(const std::string& file)>;

/// Makes a finding for each paper that a digest names but that has no entry. `number` is the digest's number
/// in the run.
std::vector<AuditedEntry> unread_papers(const parsers::Digest& digest, std::size_t number,
                                        const UnreadLevel& level_of);

/// Makes a finding for each file in a folder that could not be read.
std::vector<AuditedEntry> unread_files(std::span<const Problem> unread, const UnreadLevel& level_of);

}  // namespace daejo::check
