#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "check/digest_files.h"
#include "findings/finding.h"

namespace daejo {

/// What `unread` is to be given as: an error where `fail_on_unread` holds for the file, else a warning.
using UnreadLevel = std::function<Severity(const std::string& file)>;

/// A finding for each paper that a digest names and no entry is about. `number` is the digest's in the run.
std::vector<AuditedEntry> unread_papers(const Digest& digest, std::size_t number,
                                        const UnreadLevel& level_of);

/// A finding for each file of a folder that could not be read.
std::vector<AuditedEntry> unread_files(std::span<const Problem> unread, const UnreadLevel& level_of);

/// The sentence that says why a paper is unread.
Message why_unread(const UnreadPaper& paper);

}  // namespace daejo
