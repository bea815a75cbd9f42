#pragma once

#include <filesystem>
#include <map>

#include "audit/score/audit_digests.h"

namespace daejo {

/// Throws `UsageError` unless `folder` is empty, for none, or there.
void check_bot_folder(const std::filesystem::path& folder);

/// Adds to each paper the text that the bot read, where `folder` has one: `2410.12405.txt`, or `.md`, `.html`
/// and the like, with or without the version; an old id's slash is a hyphen (`cs-0112017.txt`). Throws
/// `InputError` where a text cannot be read.
void add_bot_texts(const std::filesystem::path& folder, std::map<ArxivId, PaperOrCause>& papers);

}  // namespace daejo
