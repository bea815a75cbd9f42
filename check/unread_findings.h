#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "check/digest_files.h"
#include "findings/finding.h"

namespace daejo::check {

/// Returns the severity of findings with the code `unread` in a file.
using UnreadLevel = std::function<Severity(const std::string& file)>;

/// Makes an `unread` finding for each paper in `Digest::unread`. `number` is the digest's index in the run.
std::vector<AuditedEntry> unread_papers(const parsers::Digest& digest, std::size_t number,
                                        const UnreadLevel& level_of);

/// Makes an `unread` finding for each file that could not be read; see `ReadDigests::unread`.
std::vector<AuditedEntry> unread_files(std::span<const Problem> unread, const UnreadLevel& level_of);

}  // namespace daejo::check
